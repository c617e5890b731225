using System.Text.Json;
using CreditScoring.Explanation;
using CreditScoring.Linear;

namespace CreditScoring.Models;

/// <summary>The JSON of an <see cref="ExplanationBackground"/>: <c>explanation.json</c> of a model folder. Versioned; an unknown version is refused.</summary>
sealed record ExplanationFile
{
    /// <summary>Name of the file in a model folder.</summary>
    public const string Name = "explanation.json";

    /// <summary>Version of the format, raised when older code could no longer read the file.</summary>
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    /// <summary>The concepts by their short names, in the order of all means.</summary>
    public required IReadOnlyList<string> Concepts { get; init; }

    public required MeansJson All { get; init; }

    public MeansJson? Accepted { get; init; }

    /// <summary>The scorecard, as <c>credit twin</c> writes one, without verdicts.</summary>
    public JsonElement? Twin { get; init; }

    public static byte[] Write(ExplanationBackground background, IReadOnlyList<string> concepts) => JsonSerializer.SerializeToUtf8Bytes(
        new ExplanationFile
        {
            Format = CurrentFormat,
            Concepts = concepts,
            All = MeansJson.Of(background.All),
            Accepted = background.Accepted is { } accepted ? MeansJson.Of(accepted) : null,
            Twin = background.Twin is { } twin ? ScorecardFile.ToJson(twin) : null,
        },
        ModelJsonContext.Default.ExplanationFile);

    /// <exception cref="ArgumentException">It is of other concepts than the model's, or not as many means as concepts.</exception>
    public ExplanationBackground ToBackground(IReadOnlyList<string> concepts)
    {
        if (!Concepts.SequenceEqual(concepts))
            throw new ArgumentException($"its concepts are {string.Join(", ", Concepts)}, but the model has {string.Join(", ", concepts)}");

        foreach (var means in (double[]?[])[All.Shap, All.Occlusion, All.Twin, Accepted?.Shap, Accepted?.Occlusion, Accepted?.Twin])
            if (means is not null && means.Length != concepts.Count)
                throw new ArgumentException($"it has {means.Length} means for {concepts.Count} concepts");

        return new(Twin is { } twin ? ScorecardFile.OfJson(twin) : null, All.ToMeans(Baseline.All), Accepted?.ToMeans(Baseline.Accepted));
    }

    public sealed record MeansJson(int Clients, double[] Shap, double[] Occlusion, double[]? Twin)
    {
        public static MeansJson Of(BaselineMeans means) => new(means.Clients, means.Mean.Shap, means.Mean.Occlusion, means.Mean.Twin);

        public BaselineMeans ToMeans(Baseline kind) => new(kind, Clients, new ConceptEffects(Shap, Occlusion, Twin));
    }
}
