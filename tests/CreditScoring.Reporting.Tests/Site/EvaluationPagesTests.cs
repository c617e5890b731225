using System.Text.Json.Nodes;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class EvaluationPagesTests
{
    [Fact]
    public void Tells_every_group_and_what_it_is_compared_with()
    {
        using var folder = new Folder();
        SiteBuilder.Build(SiteCopy.In(folder), folder.Sub("out"));
        var (french, english) = (File.ReadAllText(folder.Sub("out/equite.html")), File.ReadAllText(folder.Sub("out/en/fairness.html")));

        Assert.All(["femmes", "hommes", "18 à 24 ans", "55 ans et plus", "référence"], word => Assert.Contains(word, french, StringComparison.Ordinal));
        Assert.All(["women", "men", "18 to 24", "55 and over", "reference"], word => Assert.Contains(word, english, StringComparison.Ordinal));
    }

    [Fact]
    public void Labels_each_study_with_its_data_and_registers_its_features()
    {
        using var folder = new Folder();
        SiteBuilder.Build(SiteCopy.In(folder), folder.Sub("out"));
        var english = File.ReadAllText(folder.Sub("out/en/fairness.html"));

        Assert.Contains("<h3>Real data</h3>", english, StringComparison.Ordinal);
        Assert.Contains("<h3>Synthetic data</h3>", english, StringComparison.Ordinal);
        Assert.Contains("<code>CODE_GENDER</code>", english, StringComparison.Ordinal);
        Assert.Contains("computed from sex or age: left out of both variants", english, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_groups_studies_and_amounts_the_pages_say_so()
    {
        using var folder = new Folder();
        var inputs = SiteCopy.In(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(inputs.ContentDirectory, "fairness")))
            File.Delete(file);
        var metrics = JsonNode.Parse(File.ReadAllText(inputs.MetricsFile))!;
        metrics["groups"] = new JsonArray();
        metrics["decision"]!.AsObject().Remove("profit");
        SiteCopy.Write(folder.Sub("metrics.json"), metrics.ToJsonString());
        SiteBuilder.Build(inputs with { MetricsFile = folder.Sub("metrics.json") }, folder.Sub("out"));

        Assert.Contains("nothing is measured by group", File.ReadAllText(folder.Sub("out/en/fairness.html")), StringComparison.Ordinal);
        Assert.Contains("No study comes with this build", File.ReadAllText(folder.Sub("out/en/fairness.html")), StringComparison.Ordinal);
        Assert.Contains("profit by loan is not measured", File.ReadAllText(folder.Sub("out/en/evaluation.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_whether_the_cut_off_of_the_costs_is_inside_the_interval()
    {
        using var folder = new Folder();
        var inputs = SiteCopy.In(folder);
        var metrics = JsonNode.Parse(File.ReadAllText(inputs.MetricsFile))!;
        metrics["decision"]!["evidence"]!["empirical"] = JsonNode.Parse("""{ "value": 0.12, "low": 0.11, "high": 0.14 }""");
        SiteCopy.Write(folder.Sub("metrics.json"), metrics.ToJsonString());
        SiteBuilder.Build(inputs with { MetricsFile = folder.Sub("metrics.json") }, folder.Sub("out"));

        Assert.Contains("is outside the interval of the empirical one, 11.0% to 14.0%", File.ReadAllText(folder.Sub("out/en/evaluation.html")), StringComparison.Ordinal);
        Assert.Contains("est hors de l’intervalle", File.ReadAllText(folder.Sub("out/evaluation.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_study_that_credit_fairness_did_not_write()
    {
        using var folder = new Folder();
        var inputs = SiteCopy.In(folder);
        SiteCopy.Write(Path.Combine(inputs.ContentDirectory, "fairness", "bad.json"), "{}");

        Assert.Contains("bad.json", Assert.Throws<InvalidDataException>(() => SiteBuilder.Build(inputs, folder.Sub("out"))).Message, StringComparison.Ordinal);
    }
}
