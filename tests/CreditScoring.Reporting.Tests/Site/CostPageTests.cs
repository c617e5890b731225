using System.Net;
using System.Text.Json;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class CostPageTests : IDisposable
{
    static readonly string Costs = Path.Combine(Project.Root, "infra", "costs.json");

    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_month_is_the_sum_of_prices_times_quantities()
    {
        // 2 × 730 hours at 0.02 and 3 alarms at 0.1: 29.2 + 0.3. A test stage runs one and has no alarm: 14.6.
        var plan = CostPlan.Read(Written(Plan(Line("instances", 0.02, 1460, 730), Line("alarms", 0.1, 3, 0))));

        Assert.Equal(29.5, plan.Prod, 1e-9);
        Assert.Equal(14.6, plan.Test, 1e-9);
    }

    [Fact]
    public void The_page_says_the_total_of_the_file_in_both_languages()
    {
        SiteBuilder.Build(SiteCopy.In(folder) with { CostsFile = Costs }, folder.Sub("out"));

        var total = JsonDocument.Parse(File.ReadAllText(Costs)).RootElement.GetProperty("lines").EnumerateArray()
            .Sum(line => line.GetProperty("price").GetDouble() * line.GetProperty("prod").GetDouble());
        Assert.Contains(ReportNumbers.French.Number(total, 2) + "\u202F$", Text("out/couts.html"), StringComparison.Ordinal);
        Assert.Contains("$" + ReportNumbers.English.Number(total, 2), Text("out/en/costs.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_file_the_page_says_so()
    {
        SiteBuilder.Build(SiteCopy.In(folder), folder.Sub("out"));

        Assert.Contains("No plan of costs comes with this build.", File.ReadAllText(folder.Sub("out/en/costs.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_file_is_refused_with_the_reason()
    {
        Assert.Contains("'alarms' is there twice", Refused(Plan(Line("alarms", 1, 1, 1), Line("alarms", 1, 1, 1))));
        Assert.Contains("'alarms' are at least 0", Refused(Plan(Line("alarms", -1, 1, 1))));
        Assert.Contains("must be USD", Refused(Plan().Replace("USD", "EUR", StringComparison.Ordinal)));
        Assert.Contains("share in [0, 1]", Refused(Plan().Replace("0.2", "20", StringComparison.Ordinal)));
        Assert.Contains("not a plan of costs", Refused("{"));
        Assert.Contains("not a plan of costs", Refused("""{ "currency": "USD" }"""));
    }

    string Text(string page) => WebUtility.HtmlDecode(File.ReadAllText(folder.Sub(page)));

    string Refused(string text) => Assert.Throws<InvalidDataException>(() => CostPlan.Read(Written(text))).Message;

    string Written(string text)
    {
        var file = folder.Sub("costs.json");
        File.WriteAllText(file, text);

        return file;
    }

    static string Plan(params string[] lines) =>
        $$"""{ "region": "eu-central-1", "currency": "USD", "date": "2026-11-26", "uncertainty": 0.2, "hoursPerMonth": 730, "lines": [{{string.Join(',', lines)}}] }""";

    static string Line(string key, double price, double prod, double test) => FormattableString.Invariant(
        $$"""{ "key": "{{key}}", "price": {{price}}, "prod": {{prod}}, "test": {{test}}, "unit": { "fr": "mois", "en": "month" }, "name": { "fr": "chose", "en": "thing" }, "source": "https://aws.amazon.com/pricing/" }""");
}
