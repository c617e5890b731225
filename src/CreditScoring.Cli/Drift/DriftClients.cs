using CreditScoring.Features;

namespace CreditScoring.Cli.Drift;

/// <summary>Two sets of clients that a model is given, from feature files.</summary>
/// <param name="Reference">The model's inputs of the clients it learned from.</param>
/// <param name="Current">Those of the clients of now.</param>
/// <param name="Outcomes">What became of the current ones, NaN when not known.</param>
sealed record DriftClients(FeatureMatrix Reference, FeatureMatrix Current, float[] Outcomes)
{
    /// <summary>Of one file: clients with a known outcome, and those without.</summary>
    /// <exception cref="InvalidDataException">The file is wrong, or one of the two is empty.</exception>
    public static DriftClients Split(string path, IReadOnlyList<FeatureColumn> inputs, string reader)
    {
        using var file = FeatureFile.Open(path);
        var matrix = file.ToMatrix(file.PositionsOf(inputs, reader));
        var outcomes = file.Outcomes.ToArray();
        int[] known = [.. Enumerable.Range(0, outcomes.Length).Where(row => !float.IsNaN(outcomes[row]))], unknown = [.. Enumerable.Range(0, outcomes.Length).Where(row => float.IsNaN(outcomes[row]))];
        if (known.Length == 0 || unknown.Length == 0)
            throw new InvalidDataException($"{path}: {known.Length} clients with a known outcome and {unknown.Length} without; --features compares the two. Give --reference and --current instead.");

        return new DriftClients(matrix.Rows(known), matrix.Rows(unknown), Array.ConvertAll(unknown, row => outcomes[row]));
    }

    /// <summary>Of two files.</summary>
    /// <exception cref="InvalidDataException">A file is wrong.</exception>
    public static DriftClients Of(string reference, string current, IReadOnlyList<FeatureColumn> inputs, string reader)
    {
        foreach (var path in new[] { reference, current })
            if (!path.EndsWith(FeatureFile.Extension, StringComparison.OrdinalIgnoreCase))
                throw new InvalidDataException($"{path}: with --model give {FeatureFile.Extension} files, made by credit features, which hold the model's inputs.");

        using var before = FeatureFile.Open(reference);
        using var now = FeatureFile.Open(current);

        return new DriftClients(before.ToMatrix(before.PositionsOf(inputs, reader)), now.ToMatrix(now.PositionsOf(inputs, reader)), now.Outcomes.ToArray());
    }
}
