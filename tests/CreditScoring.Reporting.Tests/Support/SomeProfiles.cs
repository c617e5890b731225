using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Selection.Profiles;

namespace CreditScoring.Reporting.Tests.Support;

/// <summary>Profiles of the features of <see cref="Some"/>, but for the last, which no one measured.</summary>
static class SomeProfiles
{
    public const int Clients = 2000;

    public static string Write(string file)
    {
        var random = new Random64(1);
        var columns = Some.Features.SkipLast(1).Select(feature => feature.Unit == FeatureUnit.Category
            ? FeatureColumn.Category(feature.Name, ["F", "M"])
            : FeatureColumn.Numeric(feature.Name)).ToList();
        var values = columns.Select(column => new float[Clients].Select(_ => random.NextDouble() < 0.1
            ? float.NaN
            : column.Kind == FeatureKind.Category ? random.NextInt32(2) : (float)random.NextNormal()).ToArray()).ToArray();
        var outcomes = Array.ConvertAll(values[0], score => random.NextDouble() < 0.1 ? float.NaN : random.NextDouble() * 2 < -score ? 1f : 0f);
        var matrix = new FeatureMatrix(columns, [.. Enumerable.Range(100_001, Clients).Select(client => $"{client}")], values);
        var profiles = PublishedProfiles.Of(FeatureProfile.Of(matrix, outcomes), new FeatureFileSource("synthetic", "a generated sample", ""));

        using var stream = File.Create(file);
        profiles.Write(stream);

        return file;
    }
}
