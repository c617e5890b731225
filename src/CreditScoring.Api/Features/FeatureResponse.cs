using CreditScoring.Api.Wording;
using CreditScoring.Features;

namespace CreditScoring.Api.Features;

/// <summary>What people are told of a feature of the model.</summary>
/// <param name="Name">Key of the feature in addresses; not for display.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Concept">The concept it belongs to.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Kind">Whether its values are quantities or words.</param>
/// <param name="Actionability">Whether, and how fast, a client can change it.</param>
/// <param name="Direction">Expected effect on the risk as the value grows: +1 riskier, -1 safer, 0 none expected.</param>
/// <param name="IsProtected">Whether it is, or stands for, a characteristic protected by law.</param>
public sealed record FeatureResponse(
    string Name, LocalText Label, ConceptName Concept, FeatureUnit Unit, FeatureKind Kind, Actionability Actionability, int Direction,
    bool IsProtected)
{
    internal static FeatureResponse Of(FeatureValues feature)
    {
        var definition = feature.Definition;

        return new FeatureResponse(definition.Name, feature.Label, ConceptName.Of(definition.Concept), feature.Unit,
            feature.IsCategory ? FeatureKind.Category : FeatureKind.Numeric, definition.Actionability, definition.Direction,
            definition.IsProtected);
    }
}
