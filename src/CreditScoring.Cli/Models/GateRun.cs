using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Explanation;
using CreditScoring.Models;
using CreditScoring.Models.Promotion;
using CreditScoring.Reporting;
using CreditScoring.Reporting.GatePages;

namespace CreditScoring.Cli.Models;

/// <summary>Runs a gate, shows what it found, and writes <c>gate.json</c> and <c>gate.html</c>.</summary>
static class GateRun
{
    /// <summary>Exit code for a challenger that the gate refuses.</summary>
    public const int Refused = 4;

    public static async Task<GateResult> JudgeAsync(
        ModelRegistry registry, string name, (string Champion, string Challenger) versions, Func<ScoringModel, ScoringModel, GateSample> read, GateLimits limits, int threads,
        CancellationToken cancellation)
    {
        var champion = await GateModel.ReadAsync(registry, name, versions.Champion, cancellation);
        var challenger = await GateModel.ReadAsync(registry, name, versions.Challenger, cancellation);
        var sample = read(champion.Model, challenger.Model);

        return Report.Step(
            "Comparing champion and challenger", _ => PromotionGate.Judge(champion, challenger, sample, limits, threads),
            found => string.Create(CultureInfo.InvariantCulture, $"{found.Checks.Count(check => check.IsPassed)} of {found.Checks.Count} checks passed"));
    }

    public static void Write(GateResult result, string folder, string language)
    {
        SafeFile.Write(Path.Combine(folder, "gate.json"), stream => stream.Write(result.ToJson()));
        SafeFile.Write(Path.Combine(folder, "gate.html"), stream => GateHtml.Write(stream, result, language == "fr" ? ReportLanguage.French : ReportLanguage.English));
        foreach (var check in result.Checks)
            Report.Line($"  {(check.IsPassed ? "passed " : "refused")}  {check.Name,-12} {GateText.Why(check, Language.English)}");
        foreach (var direction in result.Swap.Directions)
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"  {direction.From} to {direction.To}, clients: {direction.Clients:N0}; {string.Join(", ", direction.Concepts.Select(shift => string.Create(CultureInfo.InvariantCulture, $"{shift.English} {shift.LogOdds:+0.000;-0.000}")))}"));
        Report.Line($"Written: {Path.Combine(folder, "gate.json")} and gate.html.");
    }
}
