using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CreditScoring.Trees.Import;

/// <summary>A text model of LightGBM, format v3 or v4.</summary>
/// <remarks>
/// Facts of the format: LightGBM's documentation and src/boosting/gbdt_model_text.cpp; checked by comparing predictions with LightGBM (<c>tests/Benchmarks/import</c>).
/// Leaves hold the learning rate and the starting log-odds already.
/// </remarks>
static class LightGbmModel
{
    /// <summary>Reads a model.</summary>
    /// <param name="content">Its bytes, in UTF-8.</param>
    /// <param name="file">The file, for messages.</param>
    /// <exception cref="InvalidDataException">It is no text model of LightGBM, or one that cannot be told as trees that add log-odds of one outcome.</exception>
    public static ImportedTrees Read(ReadOnlySpan<byte> content, string file)
    {
        var lines = Encoding.UTF8.GetString(content).Split('\n');
        var (head, sections, end) = Sections(lines, file);
        var version = head.Text("version");
        if (version is not ("v3" or "v4"))
            throw head.Wrong("version", $"'{version}'", "v3 or v4 (LightGBM 2.2.4 or later)");
        foreach (var name in new[] { "num_class", "num_tree_per_iteration" })
            if (head.Count(name) != 1)
                throw new InvalidDataException($"{head.Place}: {name} is {head.Count(name)}; only models of one outcome, default or not, can be imported.");

        // A random forest gives the mean of its trees.
        var scale = Sigmoid(head) / (head.Has("average_output") ? Math.Max(1, sections.Count) : 1);
        var nodes = sections.ConvertAll(section => LightGbmTree.Read(section, scale));
        var rest = lines[end..];
        var features = Features(head, file);
        for (var tree = 0; tree < nodes.Count; tree++)
            features.Add(nodes[tree], sections[tree].Place);
        NameCategories(features, rest);

        var columns = features.Columns();

        return new ImportedTrees(
            $"LightGBM (format {version})", "text",
            new BoostedTrees(columns, 0, [.. nodes.Select((tree, position) => TreeAssembly.Of(tree, columns, sections[position].Place))]),
            [.. Notes(rest)]);
    }

    static (LightGbmSection Head, List<LightGbmSection> Trees, int End) Sections(string[] lines, string file)
    {
        var head = new LightGbmSection(file, "the head", 1);
        var trees = new List<LightGbmSection>();
        for (var line = 0; line < lines.Length; line++)
        {
            var text = lines[line].TrimEnd('\r');
            if (text == "end of trees")
                return (head, trees, line);

            if (text.StartsWith("Tree=", StringComparison.Ordinal))
                trees.Add(new LightGbmSection(file, text, line + 1));
            else if (text.Length > 0)
                (trees.Count > 0 ? trees[^1] : head).Add(text, line + 1);
        }

        throw new InvalidDataException($"{file}, line {lines.Length}: found the end of the file, expected the line 'end of trees'; the file is cut short: save the model again with save_model.");
    }

    // binary: pd = 1 / (1 + exp(-sigmoid × sum)); cross_entropy the same with a sigmoid of 1.
    static double Sigmoid(LightGbmSection head)
    {
        if (!head.Has("objective"))
            throw new InvalidDataException($"{head.Place}: there is no objective, as after training with a function of one's own; what the trees add up to is not known. Train again with objective=binary.");

        var words = head.Words("objective");
        if (words is ["cross_entropy" or "xentropy", ..])
            return 1;
        if (words is not ["binary", ..])
            throw new InvalidDataException(
                $"{head.Place}: objective is '{string.Join(' ', words)}'; binary and cross_entropy can be imported: the trees of other objectives do not add up to log-odds of default.");

        const string Name = "sigmoid:";
        if (Array.Find(words, word => word.StartsWith(Name, StringComparison.Ordinal)) is not { } sigmoid)
            return 1;

        return double.TryParse(sigmoid[Name.Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0 && double.IsFinite(value)
            ? value
            : throw head.Wrong("objective", $"'{string.Join(' ', words)}'", "binary sigmoid: and a number above 0");
    }

    static ImportedFeatures Features(LightGbmSection head, string file)
    {
        var names = head.Words("feature_names");
        if (names.Length != head.Count("max_feature_idx") + 1L)
            throw head.Wrong("feature_names", $"{names.Length} names", $"{head.Count("max_feature_idx") + 1L}, one more than max_feature_idx");

        var features = new ImportedFeatures(file, names);
        var infos = head.Words("feature_infos");
        if (infos.Length != names.Length)
            throw head.Wrong("feature_infos", $"{infos.Length} values", $"{names.Length}, one for each feature");

        // "[least:greatest]" is a number, "3:1:2" a category with its codes, "none" a feature that was not used.
        for (var feature = 0; feature < infos.Length; feature++)
            if (infos[feature] is not "none" && !infos[feature].StartsWith('['))
                features.AddCategory(feature, infos[feature].Split(':').Max(code => int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : throw head.Wrong("feature_infos", $"'{code}'", "[least:greatest], whole numbers with colons between, or none")));

        return features;
    }

    // The Python package writes the words of the categories of a data frame, a list for each, on a line of its own.
    static void NameCategories(ImportedFeatures features, string[] rest)
    {
        const string Name = "pandas_categorical:";
        if (Array.Find(rest, line => line.StartsWith(Name, StringComparison.Ordinal)) is not { } line)
            return;

        try
        {
            using var json = JsonDocument.Parse(line[Name.Length..]);
            if (json.RootElement.ValueKind != JsonValueKind.Array || json.RootElement.GetArrayLength() != features.Categories.Count)
                return; // null, or categories named in another way: codes stay

            foreach (var (feature, levels) in features.Categories.Zip(json.RootElement.EnumerateArray()))
                if (levels.ValueKind == JsonValueKind.Array)
                    features.Name(feature, [.. levels.EnumerateArray().Select(level => level.ToString())]);
        }
        catch (JsonException)
        {
            // Words only name the levels; the trees read codes, which stay.
        }
    }

    static IEnumerable<string> Notes(string[] rest)
    {
        if (Array.Find(rest, line => line.StartsWith("[is_unbalance: 1]", StringComparison.Ordinal)
            || (line.StartsWith("[scale_pos_weight: ", StringComparison.Ordinal) && !line.StartsWith("[scale_pos_weight: 1]", StringComparison.Ordinal))) is { } weighted)
            yield return $"Trained with {weighted.Trim('[', ']', '\r')}: its probabilities are those of a sample with that weight, not of real clients; calibrate before using the cut-off.";
    }
}
