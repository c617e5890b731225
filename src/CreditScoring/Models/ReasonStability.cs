using CreditScoring.Explanation;
using CreditScoring.Features;

namespace CreditScoring.Models;

/// <summary>How solid a client's reasons are: whether the model, trained again on other samples of clients, would give them too. Immutable and thread-safe.</summary>
/// <remarks>
/// For any client, in the training sample or not, the contributions of each refit are computed anew; a reason reappears in a refit when its concept
/// is among the four that raise the client's risk most there. What is measured is thus how much the reasons owe to the sample and the seed, not
/// whether they are the causes.
/// </remarks>
public sealed class ReasonStability
{
    /// <summary>Share of refits from which a reason is solid; below, it is fragile.</summary>
    public const double SolidFrom = 0.8;

    readonly ScoringModel model;
    readonly TreeShap[] refits;

    /// <param name="model">The model.</param>
    /// <param name="file">Its refits.</param>
    /// <exception cref="ArgumentException">The study is not finished.</exception>
    public ReasonStability(ScoringModel model, StabilityFile file)
    {
        if (file.Summary is null)
            throw new ArgumentException($"The study of {StabilityFile.Name} is not finished ({file.Count} refits are there); run credit stability again.", nameof(file));

        this.model = model;
        refits = [.. file.Refits(model).Select(refit => new TreeShap(refit))];
    }

    /// <summary>Number of refits.</summary>
    public int Refits => refits.Length;

    /// <summary>In how many refits a concept is among the client's top four.</summary>
    /// <param name="row">The client's values of the model's inputs, in their order; NaN is missing.</param>
    /// <returns>A count from 0 to <see cref="Refits"/> of each concept that reappears at all.</returns>
    public IReadOnlyDictionary<Concept, int> Reappearances(ReadOnlySpan<float> row)
    {
        var values = new float[model.Features.Columns.Count];
        model.Features.Complete(row, values);
        var counts = new Dictionary<Concept, int>();
        var contributions = new double[values.Length];
        foreach (var refit in refits)
        {
            refit.Contributions(values, contributions);
            foreach (var concept in TopConcepts.Of(model.ConceptsOf(values, contributions)))
                counts[concept] = counts.GetValueOrDefault(concept) + 1;
        }

        return counts;
    }

    /// <summary>Whether a reason that reappears in some refits is solid.</summary>
    /// <param name="reappearances">In how many refits it does.</param>
    public bool IsSolid(int reappearances) => IsSolid(reappearances, refits.Length);

    internal static bool IsSolid(int reappearances, int refits) => reappearances >= SolidFrom * refits;
}
