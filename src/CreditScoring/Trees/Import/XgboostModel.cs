using System.Globalization;

namespace CreditScoring.Trees.Import;

/// <summary>A model of XGBoost, from its JSON or Universal Binary JSON document.</summary>
/// <remarks>
/// Facts of the format: XGBoost's "Introduction to Model IO" and its model schema; what they leave open was found by comparing predictions with XGBoost 1.7.4
/// (<c>tests/Benchmarks/import</c>).
/// </remarks>
static class XgboostModel
{
    /// <summary>Before this version the base score of <c>binary:logitraw</c> was a probability, since then it is log-odds.</summary>
    static readonly Version rawBaseIsLogOdds = new(1, 7);

    /// <summary>Reads a model.</summary>
    /// <param name="root">The document.</param>
    /// <param name="format">Format of the file.</param>
    /// <param name="file">The file, for messages.</param>
    /// <exception cref="InvalidDataException">It is no model of XGBoost, or one that cannot be told as trees that add log-odds of one outcome.</exception>
    public static ImportedTrees Read(DocumentNode root, string format, string file)
    {
        var learner = root["learner"];
        var version = VersionOf(root["version"]);
        var parameters = learner["learner_model_param"];
        ThrowIfManyOutputs(parameters);
        var baseLogOdds = BaseLogOdds(learner["objective"]["name"].Text(), parameters["base_score"], version);
        var (model, weights) = Trees(learner["gradient_booster"]);
        var trees = model["trees"].Items();
        if (model["gbtree_model_param"]["num_trees"].Count() != trees.Length)
            throw new InvalidDataException($"{model.Place} says {model["gbtree_model_param"]["num_trees"].Count()} trees but holds {trees.Length}; the file is damaged: save the model again.");
        if (weights?.Place is { } place && weights.Numbers().Length != trees.Length)
            throw new InvalidDataException($"{place} holds {weights.Numbers().Length} weights for {trees.Length} trees; the file is damaged: save the model again.");

        var drops = weights?.Numbers();
        var nodes = trees.Select((tree, position) => XgboostTree.Read(tree, drops?[position] ?? 1)).ToArray();
        var features = Features(learner, parameters["num_feature"].Count(), file);
        for (var tree = 0; tree < nodes.Length; tree++)
            features.Add(nodes[tree], trees[tree].Place);

        var columns = features.Columns();

        return new ImportedTrees(
            $"XGBoost {version}", format,
            new BoostedTrees(columns, baseLogOdds, [.. nodes.Select((tree, position) => TreeAssembly.Of(tree, columns, trees[position].Place))]),
            [.. Notes(learner, model, trees.Length)]);
    }

    static Version VersionOf(DocumentNode version) => version.Integers() is [>= 1 and var major, >= 0 and var minor, >= 0 and var patch]
        ? new Version(major, minor, patch)
        : throw new InvalidDataException($"{version.Place} is not three whole numbers from 1.0.0; save the model again with save_model of XGBoost 1.0 or later.");

    static void ThrowIfManyOutputs(DocumentNode parameters)
    {
        foreach (var name in new[] { "num_class", "num_target" })
            if (parameters.Find(name)?.Count() is > 1 and var found)
                throw new InvalidDataException($"{parameters.Place}.{name} is {found}; only models of one outcome, default or not, can be imported.");
    }

    static double BaseLogOdds(string objective, DocumentNode baseScore, Version version)
    {
        var score = BaseScore(baseScore);
        switch (objective)
        {
            case "binary:logitraw" when version >= rawBaseIsLogOdds:
                return score;
            case "binary:logitraw":
                throw new InvalidDataException(
                    $"{baseScore.Place}: XGBoost {version} and {rawBaseIsLogOdds} read the base score of binary:logitraw otherwise; train again with {rawBaseIsLogOdds} or later, or with binary:logistic.");
            case "binary:logistic" or "reg:logistic":
                if (score is not (>= 0 and <= 1))
                    throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{baseScore.Place} is {score}; for {objective} it is a probability, in [0, 1]."));

                // In 32 bits and in XGBoost's order of operations, to start from the same number. Its recent versions keep 1e-6 from 0 and 1.
                var probability = score is 0 or 1 ? Math.Clamp(score, 1e-6f, 1 - 1e-6f) : score;

                return -MathF.Log(1 / probability - 1);
            default:
                throw new InvalidDataException(
                    $"{baseScore.Place.Replace("learner_model_param.base_score", "objective.name", StringComparison.Ordinal)} is {objective}; binary:logistic, binary:logitraw and reg:logistic can be imported: "
                    + "the trees of other objectives do not add up to log-odds of default.");
        }
    }

    // "5E-1"; since 3.1 "[5E-1]", a number per output.
    static float BaseScore(DocumentNode baseScore)
    {
        var text = baseScore.Text();
        var number = text.StartsWith('[') && text.EndsWith(']') ? text[1..^1] : text;

        return float.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && float.IsFinite(score)
            ? score
            : throw new InvalidDataException($"{baseScore.Place} is '{text}', expected one number such as '5E-1' or '[5E-1]'; only models of one outcome can be imported.");
    }

    static (DocumentNode Model, DocumentNode? Weights) Trees(DocumentNode booster) => booster["name"].Text() switch
    {
        "gbtree" => (booster["model"], null),
        "dart" => (booster["gbtree"]["model"], booster["weight_drop"]),
        var other => throw new InvalidDataException($"{booster.Place}.name is {other}; only gbtree and dart hold trees that can be imported."),
    };

    static ImportedFeatures Features(DocumentNode learner, int count, string file)
    {
        const int Most = 1_000_000; // names are made for each, so a damaged count must not fill the memory
        if (count is < 1 or > Most)
            throw new InvalidDataException($"{learner.Place}.learner_model_param.num_feature is {count}, expected 1 to {Most}; the file is damaged: save the model again.");

        var names = learner.Find("feature_names")?.Items() ?? [];
        var types = learner.Find("feature_types")?.Items() ?? [];
        if (names.Length != 0 && names.Length != count)
            throw new InvalidDataException($"{learner.Place}.feature_names holds {names.Length} names for {count} features; the file is damaged: save the model again.");

        var features = new ImportedFeatures(
            file, names.Length > 0 ? [.. names.Select(name => name.Text())] : [.. Enumerable.Range(0, count).Select(feature => string.Create(CultureInfo.InvariantCulture, $"f{feature}"))]);
        for (var feature = 0; feature < Math.Min(types.Length, count); feature++)
            if (types[feature].Text() == "c")
                features.AddCategory(feature);

        return features;
    }

    static IEnumerable<string> Notes(DocumentNode learner, DocumentNode model, int trees)
    {
        if (learner["objective"].Find("reg_loss_param")?.Find("scale_pos_weight") is { } weight && weight.Text() is not "1" and var scale)
            yield return $"Trained with scale_pos_weight {scale}: its probabilities are those of a sample with that weight, not of real clients; calibrate before using the cut-off.";

        var rounds = model.Find("iteration_indptr")?.Numbers().Length - 1 ?? trees / Math.Max(1, model["gbtree_model_param"].Find("num_parallel_tree")?.Count() ?? 1);
        if (learner.Find("attributes")?.Find("best_iteration") is { } best && best.Count() + 1 < rounds)
            yield return $"Early stopping found the first {best.Count() + 1} of {rounds} rounds the best; all are kept, as Booster.predict does. To keep the best only, save booster[:{best.Count() + 1}].";
    }
}
