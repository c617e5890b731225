using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class ScalePageTests : IDisposable
{
    static readonly string Measured = Path.Combine(Project.Root, "site", "content", "fleet", "measured.json");
    static readonly string Costs = Path.Combine(Project.Root, "infra", "costs.json");

    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Time_and_cost_are_clients_times_measured_time_times_price()
    {
        // 36 s for 1,000 clients: 36,000 s, 10 processor hours, for a million; on 64 processors 10/64 h; at 0.04656 + 2 × 0.00511 a processor hour.
        var step = new ScaleStep(new CostWords("x", "x"), 1_000, 36, "", "");
        var model = ScaleModel.Read(Measured);

        Assert.Equal(10, ScaleModel.ProcessorHours(step, 1_000_000), 1e-9);
        Assert.Equal(10 / 64.0, model.Hours(step, 1_000_000), 1e-9);
        Assert.Equal(0.5678, model.Cost(step, 1_000_000, CostPlan.Read(Costs)), 1e-9);
    }

    [Fact]
    public void Every_measured_number_stands_in_the_file_that_it_is_said_to_come_from()
    {
        var model = ScaleModel.Read(Measured);
        (string Source, string Quote)[] quoted =
            [(model.Tables.Source, model.Tables.Quote), (model.Training.Source, model.Training.Quote), .. model.Steps.Select(step => (step.Source, step.Quote))];

        Assert.All(quoted, entry => Assert.Contains(entry.Quote, File.ReadAllText(Path.Combine(Project.Root, entry.Source)), StringComparison.Ordinal));
    }

    [Fact]
    public void Processors_and_their_memory_are_those_of_the_template()
    {
        var (model, template) = (ScaleModel.Read(Measured), File.ReadAllText(Path.Combine(Project.Root, "infra", "templates", "batch.yaml")));

        Assert.Contains($"  MostProcessors:\n    Type: Number\n    Default: {model.Processors}\n", template, StringComparison.Ordinal);
        Assert.Contains("{ Type: VCPU, Value: \"4\" }", template, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"{{ Type: MEMORY, Value: \"{4 * 1024 * model.GigabytesPerProcessor:0}\" }}"), template, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_the_reckoning_and_both_runs_in_both_languages()
    {
        SiteBuilder.Build(SiteCopy.In(folder) with { CostsFile = Costs }, folder.Sub("out"));

        foreach (var (file, rows, byteForByte) in new[] { ("out/au-dela-d-une-machine.html", "156\u202Fmillions", "octet pour octet"), ("out/en/past-one-machine.html", "156 million", "byte for byte") })
        {
            var text = System.Net.WebUtility.HtmlDecode(File.ReadAllText(folder.Sub(file)));
            Assert.Contains(rows, text, StringComparison.Ordinal); // 1,000,000 × 55.7 million / 356,255
            Assert.Contains(byteForByte, text, StringComparison.Ordinal);
            Assert.DoesNotContain("<td class=\"cs-right\">NON", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_is_none_is_refused()
    {
        var file = folder.Sub("measured.json");
        File.WriteAllText(file, File.ReadAllText(Measured).Replace("\"processors\": 64", "\"processors\": 0", StringComparison.Ordinal));

        Assert.Contains("above 0", Assert.Throws<InvalidDataException>(() => ScaleModel.Read(file)).Message, StringComparison.Ordinal);
    }
}
