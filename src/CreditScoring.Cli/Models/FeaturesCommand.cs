using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using CreditScoring.Cli.Output;
using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.Selection.Profiles;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit features</c>: the feature matrix of all clients, computed once, or copied from one format to another; and a profile of each feature.</summary>
static class FeaturesCommand
{
    const string Csv = ".csv", CompressedCsv = ".csv.gz", Json = ".json";

    public static Command Create()
    {
        var input = new Argument<string[]>("INPUT") { Description = $"Folder or zip with the Home Credit tables, or a {FeatureFile.Extension} file; several such files are joined, as months of a portfolio.", Arity = ArgumentArity.OneOrMore };
        var catalog = CommonOptions.Catalog();
        catalog.Description = "With a folder: the core features, or all features of the catalog.";
        var output = new Option<string?>("--output")
        {
            Description = $"File of the matrix: {FeatureFile.Extension} for the other verbs (--features), {Csv} or {CompressedCsv} for others.",
            HelpName = "FILE",
        };
        var profiles = new Option<string?>("--profiles")
        {
            Description = $"{Json} file of what the values of each feature look like and how well it ranks defaults, for credit site; no single client shows in it.",
            HelpName = "FILE",
        };
        var threads = CommonOptions.Threads();
        var command = new Command("features", "Compute the features of all clients and write them, or their profiles, to a file.") { input, catalog, output, profiles, threads };
        command.SetAction(parsed =>
        {
            var (from, to, profileFile) = (parsed.GetRequiredValue(input), parsed.GetValue(output), parsed.GetValue(profiles));
            if (to is null && profileFile is null)
                throw new ArgumentException("Nothing would be written; give --output FILE, --profiles FILE, or both.");

            // First, so that a wrong name costs no work.
            var write = to is null ? null : WriterOf(to);
            if (profileFile is not null && !Ends(profileFile, Json))
                throw new ArgumentException($"--profiles is '{profileFile}'; give a name that ends in {Json}.");

            var (matrix, outcomes, source) = from switch
            {
                [var one] => Ends(one, FeatureFile.Extension) ? FromFile(one) : FromTables(one, CommonOptions.ColumnsOf(parsed.GetRequiredValue(catalog))),
                _ => Array.Find(from, file => !Ends(file, FeatureFile.Extension)) is { } folder
                    ? throw new ArgumentException($"Several inputs are joined as {FeatureFile.Extension} files, and '{folder}' is none; compute its features first.")
                    : Joined([.. from.Select(FromFile)]),
            };
            write?.Invoke(matrix, outcomes, source);
            if (to is not null)
                Report.Line(string.Create(CultureInfo.InvariantCulture, $"{matrix.RowCount:N0} clients and {matrix.Columns.Count} features written to {to}."));
            if (profileFile is not null)
                WriteProfiles(profileFile, matrix, outcomes, source, parsed.GetValue(threads));
        });

        return command;
    }

    static Action<FeatureMatrix, float[], FeatureFileSource> WriterOf(string file)
    {
        if (Ends(file, FeatureFile.Extension))
            return (matrix, outcomes, source) => FeatureFile.Write(file, matrix, outcomes, source);
        if (Ends(file, Csv))
            return (matrix, outcomes, _) => SafeFile.Write(file, stream => MatrixCsv.Write(matrix, outcomes, stream));
        if (Ends(file, CompressedCsv))
            return (matrix, outcomes, _) => SafeFile.Write(file, stream =>
            {
                using var packed = new GZipStream(stream, CompressionLevel.Fastest);
                MatrixCsv.Write(matrix, outcomes, packed);
            });

        throw new ArgumentException($"--output is '{file}'; give a name that ends in {FeatureFile.Extension}, {Csv} or {CompressedCsv}.");
    }

    static void WriteProfiles(string file, FeatureMatrix matrix, float[] outcomes, FeatureFileSource source, int threads)
    {
        var profiles = Report.Step(
            "Profiling features",
            _ => FeatureProfile.Of(LearnedProfiles.With(matrix, outcomes), outcomes, threads),
            result => string.Create(CultureInfo.InvariantCulture, $"{result.Count} features of {matrix.RowCount:N0} clients"));
        SafeFile.Write(file, PublishedProfiles.Of(profiles, source).Write);
        Report.Line($"Profiles written to {file}.");
    }

    static (FeatureMatrix Matrix, float[] Outcomes, FeatureFileSource Source) FromFile(string file)
    {
        using var features = FeatureFile.Open(file);

        return (features.ToMatrix(), features.Outcomes.ToArray(), features.Source);
    }

    static (FeatureMatrix, float[], FeatureFileSource) Joined((FeatureMatrix Matrix, float[] Outcomes, FeatureFileSource Source)[] parts) =>
        (FeatureMatrix.Join([.. parts.Select(part => part.Matrix)]), [.. parts.SelectMany(part => part.Outcomes)], FeatureFileSource.Joined([.. parts.Select(part => part.Source)]));

    static (FeatureMatrix Matrix, float[] Outcomes, FeatureFileSource Source) FromTables(string directory, IReadOnlyList<FeatureColumn> columns)
    {
        var data = HomeCreditInput.ReadFeatures(directory, columns);
        var hash = SourceHash.Of(directory);

        return (data.Features, data.Applications.Numbers("TARGET"), HomeCreditInput.Describe(directory, data.Applications, data.Report) with { Sha256 = hash });
    }

    static bool Ends(string file, string extension) => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
