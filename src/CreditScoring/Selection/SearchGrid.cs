using System.Text.Json;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>Values to try for some options; the candidates are all their combinations.</summary>
public static class SearchGrid
{
    static readonly SortedDictionary<string, Func<BoostedTreesOptions, double, BoostedTreesOptions>> setters = new(StringComparer.Ordinal)
    {
        ["rounds"] = (options, value) => options with { Rounds = Whole(value) },
        ["learningRate"] = (options, value) => options with { LearningRate = value },
        ["leaves"] = (options, value) => options with { Leaves = Whole(value) },
        ["maxDepth"] = (options, value) => options with { MaxDepth = Whole(value) },
        ["minRowsPerLeaf"] = (options, value) => options with { MinRowsPerLeaf = Whole(value) },
        ["minHessianPerLeaf"] = (options, value) => options with { MinHessianPerLeaf = value },
        ["minGain"] = (options, value) => options with { MinGain = value },
        ["l1"] = (options, value) => options with { L1 = value },
        ["l2"] = (options, value) => options with { L2 = value },
        ["featureFraction"] = (options, value) => options with { FeatureFraction = value },
    };

    /// <summary>Names of the options a grid can vary.</summary>
    public static IReadOnlyCollection<string> Names => setters.Keys;

    /// <summary>Reads a grid such as <c>{"leaves": [7, 15], "l2": [1, 10]}</c> and gives its candidates; the last option varies fastest.</summary>
    /// <param name="file">A JSON file.</param>
    /// <param name="start">Options that the grid does not vary.</param>
    /// <exception cref="InvalidDataException">The file is not such a grid; the message says what was found and what is allowed.</exception>
    public static IReadOnlyList<BoostedTreesOptions> Read(string file, BoostedTreesOptions start)
    {
        if (!File.Exists(file))
            throw new InvalidDataException($"{file}: no such file; expected a JSON object such as {{\"leaves\": [7, 15], \"l2\": [1, 10]}}.");

        Dictionary<string, double[]>? grid;
        try
        {
            grid = JsonSerializer.Deserialize<Dictionary<string, double[]>>(File.ReadAllText(file));
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(
                $"{file}, line {error.LineNumber + 1}: not a grid; expected an object of lists of numbers, such as {{\"leaves\": [7, 15], \"l2\": [1, 10]}}.", error);
        }

        if (grid is null or { Count: 0 })
            throw new InvalidDataException($"{file}: the grid is empty; give at least one of {string.Join(", ", Names)}.");

        IReadOnlyList<BoostedTreesOptions> candidates = [start];
        foreach (var (name, values) in grid)
        {
            if (!setters.TryGetValue(name, out var set))
                throw new InvalidDataException($"{file}: there is no option '{name}' to search; allowed are {string.Join(", ", Names)}.");
            if (values is null or { Length: 0 })
                throw new InvalidDataException($"{file}: option '{name}' has no value to try; give a list of numbers.");

            candidates = [.. candidates.SelectMany(candidate => values.Select(value => Set(file, name, set, candidate, value)))];
        }

        return candidates;
    }

    /// <summary>The values of the searchable options, by name.</summary>
    public static IReadOnlyDictionary<string, double> ValuesOf(BoostedTreesOptions options) => new SortedDictionary<string, double>(StringComparer.Ordinal)
    {
        ["rounds"] = options.Rounds,
        ["learningRate"] = options.LearningRate,
        ["leaves"] = options.Leaves,
        ["maxDepth"] = options.MaxDepth,
        ["minRowsPerLeaf"] = options.MinRowsPerLeaf,
        ["minHessianPerLeaf"] = options.MinHessianPerLeaf,
        ["minGain"] = options.MinGain,
        ["l1"] = options.L1,
        ["l2"] = options.L2,
        ["featureFraction"] = options.FeatureFraction,
    };

    static BoostedTreesOptions Set(
        string file, string name, Func<BoostedTreesOptions, double, BoostedTreesOptions> set, BoostedTreesOptions candidate, double value)
    {
        try
        {
            var changed = set(candidate, value);
            changed.Check();

            return changed;
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"{file}: option '{name}' cannot be {FormattableString.Invariant($"{value}")}: {error.Message}", error);
        }
    }

    static int Whole(double value) => value == Math.Floor(value) && Math.Abs(value) < int.MaxValue
        ? (int)value
        : throw new ArgumentException("a whole number is expected");
}
