using System.Text.Json.Serialization;
using CreditScoring.Calibration;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Trees;

namespace CreditScoring.Models;

/// <summary>The JSON of a model: <c>model.json</c>. Versioned; an unknown version is refused.</summary>
sealed record ModelFile
{
    /// <summary>Version of the format, raised when older code could no longer read the file.</summary>
    public const int CurrentFormat = 2;

    public required int Format { get; init; }

    public required double BaseRate { get; init; }

    public required double BaseLogOdds { get; init; }

    public required RuleJson Rule { get; init; }

    public required CalibrationJson Calibration { get; init; }

    /// <summary>Features that the model must be given.</summary>
    public required IReadOnlyList<InputJson> Inputs { get; init; }

    public required IReadOnlyList<LearnedJson> Learned { get; init; }

    /// <summary>Features that the trees read, inputs and learned ones.</summary>
    public required IReadOnlyList<FeatureJson> Features { get; init; }

    public required IReadOnlyList<TreeJson> Trees { get; init; }

    public static ModelFile Of(ScoringModel model) => new()
    {
        Format = CurrentFormat,
        BaseRate = model.BaseRate,
        BaseLogOdds = model.Trees.BaseLogOdds,
        Rule = new RuleJson(model.Rule.CutOff, model.Rule.ReferMargin),
        Calibration = CalibrationJson.Of(model.Calibration),
        Inputs = [.. model.Inputs.Select(InputJson.Of)],
        Learned = [.. model.Features.Learned.Select(LearnedJson.Of)],
        Features = [.. model.Trees.Features.Select(feature => FeatureJson.Of(feature, model.Reference))],
        Trees = [.. model.Trees.Trees.Select(TreeJson.Of)],
    };

    public ScoringModel ToModel(ModelIdentity identity) => new(
        identity,
        new FeatureSet(
            [.. Inputs.Select(input => input.ToColumn())], [.. Learned.Select(learned => learned.ToLearned())], [.. Features.Select(feature => feature.ToColumn())]),
        new BoostedTrees([.. Features.Select(feature => feature.ToColumn())], BaseLogOdds, [.. Trees.Select(tree => tree.ToTree())]),
        Calibration.ToCalibration(),
        new DecisionRule(Rule.CutOff, Rule.ReferMargin),
        BaseRate,
        new ReferenceQuantiles(Features.Where(feature => feature.Percentiles is not null).ToDictionary(feature => feature.Name, feature => feature.Percentiles!)));

    public sealed record RuleJson(double CutOff, double ReferMargin);

    public sealed record CalibrationJson(string Method, IReadOnlyList<double> LogOdds, IReadOnlyList<double> Values)
    {
        public static CalibrationJson Of(ICalibration calibration) => calibration switch
        {
            NoCalibration none => new(none.Method, [], []),
            PlattCalibration platt => new(platt.Method, [], [platt.Intercept, platt.Slope]),
            BetaCalibration beta => new(beta.Method, [], [beta.Intercept, beta.Low, beta.High]),
            IsotonicCalibration isotonic => new(isotonic.Method, isotonic.LogOdds, isotonic.Pds),
            _ => throw new ArgumentException($"A model file cannot hold a calibration of method {calibration.Method}.", nameof(calibration)),
        };

        public ICalibration ToCalibration() => Method switch
        {
            "none" when Values.Count == 0 => new NoCalibration(),
            "platt" when Values.Count == 2 => new PlattCalibration(Values[0], Values[1]),
            "beta" when Values.Count == 3 => new BetaCalibration(Values[0], Values[1], Values[2]),
            "isotonic" when Values.Count == LogOdds.Count && Values.Count > 0 => new IsotonicCalibration(LogOdds, Values),
            _ => throw new InvalidDataException($"calibration '{Method}' with {Values.Count} values is not known; expected none, platt (2 values), beta (3 values) or isotonic"),
        };
    }

    public sealed record InputJson(string Name, FeatureKind Kind, IReadOnlyList<string> Levels, int Direction)
    {
        public static InputJson Of(FeatureColumn input) => new(input.Name, input.Kind, input.Levels, input.Direction);

        public FeatureColumn ToColumn() => new(Name, Kind, Levels, Direction);
    }

    public sealed record FeatureJson(string Name, FeatureKind Kind, IReadOnlyList<string> Levels, int Direction, float[]? Percentiles)
    {
        public static FeatureJson Of(FeatureColumn feature, ReferenceQuantiles reference) =>
            new(feature.Name, feature.Kind, feature.Levels, feature.Direction, reference.Percentiles.GetValueOrDefault(feature.Name));

        public FeatureColumn ToColumn() => new(Name, Kind, Levels, Direction);
    }

    /// <summary>A tree, part by part: one array per property keeps a file of 400 trees small and readable. ZeroMissing is there when 0 is missing at some split.</summary>
    public sealed record TreeJson(
        int[] Feature, [property: JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] float[] Threshold, IReadOnlyList<int>?[] LeftLevels,
        bool[] MissingLeft, int[] Left, int[] Right, double[] Gain, double[] Value, double[] Cover, bool[]? ZeroMissing = null)
    {
        public static TreeJson Of(Tree tree) => new(
            [.. tree.Splits.Select(split => split.Feature)],
            [.. tree.Splits.Select(split => split.Threshold)],
            [.. tree.Splits.Select(split => split.LeftLevels)],
            [.. tree.Splits.Select(split => split.MissingGoesLeft)],
            [.. tree.Splits.Select(split => split.Left)],
            [.. tree.Splits.Select(split => split.Right)],
            [.. tree.Splits.Select(split => split.Gain)],
            [.. tree.Leaves.Select(leaf => leaf.Value)],
            [.. tree.Leaves.Select(leaf => leaf.Cover)],
            tree.Splits.Any(split => split.ZeroIsMissing) ? [.. tree.Splits.Select(split => split.ZeroIsMissing)] : null);

        public Tree ToTree()
        {
            if (Enumerable.Distinct<int>([Feature.Length, Threshold.Length, LeftLevels.Length, MissingLeft.Length, Left.Length, Right.Length, Gain.Length, ZeroMissing?.Length ?? Feature.Length]).Count() > 1)
                throw new InvalidDataException("the arrays of a tree's splits differ in length");
            if (Value.Length != Cover.Length)
                throw new InvalidDataException("the arrays of a tree's leaves differ in length");

            return new Tree(
                [
                    .. Feature.Select((feature, split) => new TreeSplit
                    {
                        Feature = feature,
                        Threshold = Threshold[split],
                        LeftLevels = LeftLevels[split],
                        MissingGoesLeft = MissingLeft[split],
                        ZeroIsMissing = ZeroMissing?[split] ?? false,
                        Left = Left[split],
                        Right = Right[split],
                        Gain = Gain[split],
                    }),
                ],
                [.. Value.Select((value, leaf) => new TreeLeaf(value, Cover[leaf]))]);
        }
    }
}

/// <summary>How model files, manifests and metrics are written: camelCase, enums as words, unknown properties refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ModelFile))]
[JsonSerializable(typeof(ExplanationFile))]
[JsonSerializable(typeof(ModelManifest))]
[JsonSerializable(typeof(Metrics))]
[JsonSerializable(typeof(FairnessMetrics))]
[JsonSerializable(typeof(GoldenFile))]
[JsonSerializable(typeof(ModelAlias))]
[JsonSerializable(typeof(PromotionEntry))]
[JsonSerializable(typeof(StabilityFile.Content))]
[JsonSerializable(typeof(StabilitySummary))]
[JsonSerializable(typeof(ClaimSummary))]
sealed partial class ModelJsonContext : JsonSerializerContext;
