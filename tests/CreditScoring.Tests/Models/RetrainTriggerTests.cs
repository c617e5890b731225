using System.Text;
using CreditScoring.Models.Promotion;

namespace CreditScoring.Tests.Models;

public sealed class RetrainTriggerTests
{
    static readonly RetrainLimits limits = new() { Cost = 0.5, NewLabels = 100 };

    [Theory]
    [InlineData("""{ "verdict": { "drift": true } }""", 99, "drift")]
    [InlineData("""{ "verdict": { "drift": false }, "model": { "performance": { "current": { "costPerClient": { "value": 0.51 } } } } }""", 99, "cost")]
    [InlineData("""{ "verdict": { "drift": false }, "model": { "performance": { "current": { "costPerClient": { "value": 0.5 } } } } }""", 100, "labels")]
    [InlineData("""{ "verdict": { "drift": false } }""", 99, "")]
    [InlineData(null, 99, "")]
    public void Fires_by_drift_by_cost_above_the_limit_or_by_enough_labels(string? report, int labels, string expected) =>
        Assert.Equal(
            expected,
            string.Join(",", RetrainTrigger.All(report is null ? null : Encoding.UTF8.GetBytes(report), labels, limits).Where(trigger => trigger.Fires).Select(trigger => trigger.Name)));

    [Theory]
    [InlineData("{}")]
    [InlineData("no json")]
    [InlineData("""{ "verdict": { "drift": "yes" } }""")]
    [InlineData("""{ "verdict": { "drift": true }, "model": {} }""")]
    public void A_file_that_is_no_drift_report_is_refused(string report) =>
        Assert.Contains(
            "not one of credit drift", Assert.Throws<InvalidDataException>(() => RetrainTrigger.All(Encoding.UTF8.GetBytes(report), 0, limits)).Message, StringComparison.Ordinal);
}
