using System.Text.Json;
using CreditScoring.Evaluation;
using CreditScoring.Experiments;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class ImbalancePageTests
{
    static readonly string[] Calibrations = ["none", "prior", "platt", "isotonic"];

    static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    [Fact]
    public void Shows_every_method_with_its_measures_verdicts_and_a_figure()
    {
        using var folder = new Folder();
        var inputs = With(folder, Report(ImbalanceVerdict.Worse));
        SiteBuilder.Build(inputs, folder.Sub("out"));
        var (english, french) = (File.ReadAllText(folder.Sub("out/en/imbalance.html")), File.ReadAllText(folder.Sub("out/desequilibre.html")));

        Assert.Contains("Synthetic data", english, StringComparison.Ordinal);
        Assert.Contains("1,234 clients with a known outcome, 99 of them in default", english, StringComparison.Ordinal);
        Assert.Contains("Measures after the isotonic curve", english, StringComparison.Ordinal);
        Assert.Contains("0.6543 <span class=\"cs-interval\">worse</span>", english, StringComparison.Ordinal);
        Assert.Contains("−0.0300 to −0.0100", english, StringComparison.Ordinal);
        Assert.Contains("0.020 per client; after Platt", english, StringComparison.Ordinal);
        Assert.Contains("−0,0300 à −0,0100", french, StringComparison.Ordinal);
        Assert.Contains("0,6543 <span class=\"cs-interval\">moins bien</span>", french, StringComparison.Ordinal);
        Assert.Contains("sous-échantillonnage au hasard", french, StringComparison.Ordinal);
    }

    [Fact]
    public void The_conclusion_follows_from_the_verdicts()
    {
        var worse = ImbalanceConclusion.Of(Report(ImbalanceVerdict.Worse), ReportLanguage.English);
        var better = ImbalanceConclusion.Of(Report(ImbalanceVerdict.Better), ReportLanguage.English);
        var unproven = ImbalanceConclusion.Of(Report(ImbalanceVerdict.Unproven), ReportLanguage.French);

        Assert.Contains("Cost per client, after Platt: no method is better than threshold moving beyond chance; worse: random under-sampling.", worse);
        Assert.Equal("None of the 1 other methods ranks better or costs less than threshold moving beyond chance, calibrated or not; 1 rank worse, cost more or state probabilities that are further off.", worse[^1]);
        Assert.Equal("Here at least one method ranks better or costs less than threshold moving, beyond chance: random under-sampling.", better[^1]);
        Assert.Contains("0 classent moins bien", unproven[^1], StringComparison.Ordinal);
        Assert.Contains("AUC\u00a0: aucune méthode ne fait mieux que «\u00a0seuil déplacé\u00a0» au-delà du hasard\u202f; aucune ne fait moins bien.", unproven);
    }

    [Fact]
    public void Refuses_a_log_that_no_comparison_wrote()
    {
        using var folder = new Folder();
        var inputs = SiteCopy.In(folder);
        SiteCopy.Write(Path.Combine(inputs.ContentDirectory, "imbalance", "bad.json"), "{\"bench\": {}}");

        Assert.Contains("bad.json", Assert.Throws<InvalidDataException>(() => SiteBuilder.Build(inputs, folder.Sub("out"))).Message, StringComparison.Ordinal);
    }

    static SiteInputs With(Folder folder, ImbalanceReport report)
    {
        var inputs = SiteCopy.In(folder);
        var logs = Path.Combine(inputs.ContentDirectory, "imbalance");
        if (Directory.Exists(logs))
            Directory.Delete(logs, recursive: true);
        var log = new { data = new { kind = "synthetic", description = "made up" }, bench = report };
        SiteCopy.Write(Path.Combine(logs, "some.json"), JsonSerializer.Serialize(log, CamelCase));

        return inputs;
    }

    static ImbalanceReport Report(ImbalanceVerdict verdict)
    {
        var gain = new PairedFolds(-0.02, 0.005, -0.03, -0.01, 0.999);
        IReadOnlyList<MeasureResult> Measures(double mean, PairedFolds gain, ImbalanceVerdict verdict) =>
        [
            .. new[] { "auc", "costAtHalf", "reasonOverlap", "reasonAgreement" }.Select(measure => new MeasureResult(measure, "none", mean, gain, 0.01, verdict)),
            .. from measure in new[] { "cost", "brier", "calibrationError", "instability" }
               from calibration in Calibrations
               select new MeasureResult(measure, calibration, mean, gain, 0.01, verdict),
        ];

        return new ImbalanceReport(
            1234, 99, 177, 5, 2, 2, 120, 1 / 11.0, 0.05,
            [
                new MethodResult("threshold-moving", 987, Measures(0.7, default, ImbalanceVerdict.Baseline)),
                new MethodResult("random-under-sampling", 158, Measures(0.6543, gain, verdict)),
            ]);
    }
}
