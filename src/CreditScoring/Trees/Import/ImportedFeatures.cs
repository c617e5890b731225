using System.Globalization;
using CreditScoring.Data;
using CreditScoring.Features;

namespace CreditScoring.Trees.Import;

/// <summary>What a file tells of its features, and the columns that follow from it.</summary>
/// <param name="file">The file, for messages.</param>
/// <param name="names">Their names, in the order of their positions.</param>
sealed class ImportedFeatures(string file, IReadOnlyList<string> names)
{
    readonly bool[] isCategory = new bool[names.Count];
    readonly bool[] hasThreshold = new bool[names.Count];
    readonly int[] greatest = [.. Enumerable.Repeat(-1, names.Count)]; // greatest code of a category seen
    readonly Dictionary<int, IReadOnlyList<string>> words = [];

    /// <summary>Says that a feature is a category.</summary>
    /// <param name="feature">Position of the feature.</param>
    /// <param name="greatestCode">Greatest code known, or -1.</param>
    public void AddCategory(int feature, int greatestCode = -1)
    {
        isCategory[feature] = true;
        greatest[feature] = Math.Max(greatest[feature], greatestCode);
    }

    /// <summary>Positions of the categories, ascending.</summary>
    public IReadOnlyList<int> Categories => [.. Enumerable.Range(0, names.Count).Where(feature => isCategory[feature])];

    /// <summary>Gives a category words in place of codes; they are not used when there are too few of them.</summary>
    public void Name(int feature, IReadOnlyList<string> levels) => words[feature] = levels;

    /// <summary>Takes note of the questions of a tree.</summary>
    /// <exception cref="InvalidDataException">One asks for a feature that is not there.</exception>
    public void Add(ImportedNode[] nodes, string place)
    {
        for (var node = 0; node < nodes.Length; node++)
        {
            if (nodes[node].IsLeaf)
                continue;

            var feature = nodes[node].Feature;
            if (feature < 0 || feature >= names.Count)
                throw new InvalidDataException($"{place}: node {node} asks for feature {feature}, but there are {names.Count}; the file is damaged: save the model again.");

            if (nodes[node].LeftLevels is { } levels)
                AddCategory(feature, levels.Length > 0 ? levels[^1] : -1);
            else
                hasThreshold[feature] = true;
        }
    }

    /// <summary>The columns: those of the catalog where the names are the catalog's, with their words.</summary>
    /// <exception cref="InvalidDataException">Two features share a name, or one cannot be told as a column.</exception>
    public FeatureColumn[] Columns()
    {
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InvalidDataException($"{file}: {twice.Count()} features have the name '{twice.Key}'; give each its own name and train again.");

        return [.. names.Select(Column)];
    }

    FeatureColumn Column(string name, int feature)
    {
        if (FeatureCatalog.Find(name)?.Column is { Kind: FeatureKind.Category } known)
            return greatest[feature] <= known.Levels.Count
                ? FeatureColumn.Category(name, known.Levels)
                : throw new InvalidDataException(
                    $"{file}: {name} has the code {greatest[feature]}, but the catalog's {name} has {known.Levels.Count} levels, coded from 0, and {known.Levels.Count} for words not listed; "
                    + "train on the codes that credit features writes, or give the feature another name.");

        if (!isCategory[feature])
            return FeatureColumn.Numeric(name);
        if (hasThreshold[feature])
            throw new InvalidDataException($"{file}: {name} is split by a threshold in one place and by categories in another; train again with one kind.");
        if (greatest[feature] >= CategoryCode.MaximumLevels)
            throw new InvalidDataException(
                $"{file}: {name} has the category {greatest[feature]}; a category has at most {CategoryCode.MaximumLevels} levels, coded from 0: number them anew and train again.");

        return FeatureColumn.Category(name, Levels(feature));
    }

    IReadOnlyList<string> Levels(int feature) =>
        words.TryGetValue(feature, out var levels) && levels.Count > greatest[feature] && levels.Count <= CategoryCode.MaximumLevels && levels.Distinct(StringComparer.Ordinal).Count() == levels.Count
            ? levels
            : [.. Enumerable.Range(0, greatest[feature] + 1).Select(code => code.ToString(CultureInfo.InvariantCulture))];
}
