using CreditScoring.Drift;
using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.Monitoring;

namespace CreditScoring.Reporting.DriftPages;

/// <summary>What drift means for a model: its expected performance, what moved the score, whether clients can be told apart, segments.</summary>
public sealed partial class ModelSection
{
    const int Told = 8; // concepts

    IEnumerable<(string Name, string Reference, string Current, string Realised)> Measures()
    {
        var (before, now, seen) = (Drift.Reference, Drift.Current, Drift.Realised);
        yield return ("model.auc", Interval(before.Auc, 3), Interval(now.Auc, 3), seen is null ? "" : Interval(new(seen.Auc.Auc, seen.Auc.Low, seen.Auc.High), 3));
        yield return ("model.gini", Interval(before.Gini, 3), Interval(now.Gini, 3), seen is null ? "" : Text.Numbers.Number(2 * seen.Auc.Auc - 1, 3));
        yield return ("model.defaultRate", Interval(Hundred(before.DefaultRate), 1), Interval(Hundred(now.DefaultRate), 1), seen is null ? "" : Text.Numbers.Number(100 * seen.DefaultRate, 1));
        if (before.AcceptedDefaultRate is { } was && now.AcceptedDefaultRate is { } accepted)
            yield return ("model.acceptedDefaultRate", Interval(Hundred(was), 1), Interval(Hundred(accepted), 1), seen?.AcceptedDefaultRate is { } rate ? Text.Numbers.Number(100 * rate, 1) : "");
        yield return ("model.costPerClient", Interval(before.CostPerClient, 3), Interval(now.CostPerClient, 3), seen is null ? "" : Text.Numbers.Number(seen.CostPerClient, 3));
    }

    string Interval(Estimate estimate, int decimals) => Text.Fill(
        "model.interval", ("value", Text.Numbers.Number(estimate.Value, decimals)), ("low", Text.Numbers.Number(estimate.Low, decimals)), ("high", Text.Numbers.Number(estimate.High, decimals)));

    static Estimate Hundred(Estimate estimate) => new(100 * estimate.Value, 100 * estimate.Low, 100 * estimate.High);

    string NameOf(Concept concept) => Text.Language == ReportLanguage.French ? concept.French : concept.English;

    string NameOf(SegmentDrift segment) => Text.Fill("segment." + segment.Feature, ("name", !CategoryWords.Knows(segment.Name) ? segment.Name : Text.Language == ReportLanguage.French ? CategoryWords.French(segment.Name) : CategoryWords.English(segment.Name)));

    string Drivers() => string.Join(", ", Drift.Domain.Drivers.Select(driver => Text.Fill(
        "domain.feature", ("name", Text.Label(driver.Feature) ?? driver.Feature), ("share", Text.Share(driver.Share)))));
}
