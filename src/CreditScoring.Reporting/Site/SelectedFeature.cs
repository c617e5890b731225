using System.Globalization;
using CreditScoring.Features;

namespace CreditScoring.Reporting.Site;

/// <summary>What a selection made of one feature.</summary>
/// <param name="Definition">The feature, or null when the catalog does not have it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Outcome"><c>Kept</c>, <c>Constant</c>, <c>Missing</c>, <c>Duplicate</c>, <c>Correlated</c> or <c>Unimportant</c>.</param>
/// <param name="Missing">Share of clients for whom it is missing, in [0, 1].</param>
/// <param name="Importance">Log loss per held-out client that mixing up its values adds; null when it was left out before that.</param>
/// <param name="Twin">The feature it repeats, or null.</param>
public sealed record SelectedFeature(FeatureDefinition? Definition, string Name, string Outcome, double Missing, double? Importance, string? Twin)
{
    internal static IReadOnlyList<SelectedFeature> All(Metrics metrics)
    {
        if (!metrics.Has("selection.features.length"))
            return [];

        return
        [
            .. Enumerable.Range(0, metrics.Count("selection.features")).Select(index =>
            {
                string Path(string name) => string.Create(CultureInfo.InvariantCulture, $"selection.features.{index}.{name}");
                var name = metrics.Text(Path("name"));

                return new SelectedFeature(
                    FeatureCatalog.Find(name), name, metrics.Text(Path("outcome")), metrics.Number(Path("missing")),
                    metrics.Has(Path("importance")) ? metrics.Number(Path("importance")) : null,
                    metrics.Has(Path("twin")) ? metrics.Text(Path("twin")) : null);
            }),
        ];
    }
}
