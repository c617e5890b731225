using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>The runbooks are held to the program and to the alarms. Lines of other programs are held to nothing, and the page says so.</summary>
public sealed partial class RunbookTests
{
    const string Address = "https://${DomainName}/en/runbooks.html#";

    // Metrics of AWS itself that the dashboard may show, by namespace.
    static readonly Dictionary<string, string[]> published = new()
    {
        ["AWS/ApplicationELB"] = ["RequestCount", "HTTPCode_Target_4XX_Count", "HTTPCode_Target_5XX_Count", "TargetResponseTime", "HealthyHostCount", "UnHealthyHostCount"],
        ["AWS/EC2"] = ["CPUUtilization"],
    };

    static string Page(string language) => File.ReadAllText(Path.Combine(InfraFolder.Root, "..", "site", "content", language, "runbooks.md"));

    static string[] Commands(string language) => [.. Page(language).Split('\n').Where(line => line.StartsWith("credit ", StringComparison.Ordinal))];

    public static TheoryData<string> Lines => [.. Commands("en").Distinct()];

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_program_takes_the_line(string line)
    {
        var (exitCode, output, error) = Parse(line);

        Assert.True(exitCode is 0, $"{line}\n{output}{error}");
    }

    [Theory]
    [InlineData("credit models demote VERSION")]
    [InlineData("credit audit verify TRAIL --keys KEY")]
    [InlineData("credit audit verify TRAIL")]
    public void The_program_does_not_take_a_line_with_a_slip(string line) => Assert.NotEqual(0, Parse(line).ExitCode);

    [Fact]
    public void Both_languages_give_the_same_commands_in_the_same_order()
    {
        static string[] Blocks(string language) => [.. Block().Matches(Page(language)).Select(block => block.Value)];

        Assert.Equal(Blocks("en"), Blocks("fr"));
        Assert.True(Commands("en").Length > 20);
    }

    [Fact]
    public void Each_alarm_leads_to_one_section_and_no_two_to_the_same()
    {
        var sections = Section().Matches(Page("en")).Select(section => Anchor(section.Groups["title"].Value)).ToList();
        var led = new List<string>();
        foreach (var alarm in InfraFolder.Read().SelectMany(template => template.Resources).Where(resource => resource.Type is "AWS::CloudWatch::Alarm"))
        {
            var text = Json.Text(alarm["AlarmDescription/Fn::Sub"]) ?? "";
            Assert.Contains(Address, text, StringComparison.Ordinal);
            led.Add(text[(text.IndexOf(Address, StringComparison.Ordinal) + Address.Length)..]);
            foreach (var language in new[] { "en", "fr" })
                Assert.Single(Regex.Matches(Page(language), $"`{alarm.Id}`"));
        }

        Assert.Equal(6, led.Count);
        Assert.Equal(led.Count, led.Distinct().Count());
        Assert.All(led, anchor => Assert.Single(sections, section => section == anchor));
    }

    [Fact]
    public void The_dashboard_shows_what_exists_and_every_metric_that_wakes_somebody()
    {
        var templates = InfraFolder.Read();
        var dashboard = templates.SelectMany(template => template.Resources).Single(resource => resource.Type is "AWS::CloudWatch::Dashboard");
        var own = templates.SelectMany(template => template.Resources).Where(resource => resource.Type is "AWS::Logs::MetricFilter")
            .Select(filter => (string)filter["MetricTransformations/0/MetricName"]!).ToList();

        var shown = JsonNode.Parse(Json.Text(dashboard["DashboardBody/Fn::Sub/0"])!)!["widgets"]!.AsArray()
            .SelectMany(widget => widget!["properties"]!["metrics"]?.AsArray().Select(metric => (Space: (string)metric![0]!, Name: (string)metric[1]!)) ?? []).ToList();

        Assert.All(shown, metric => Assert.Contains(metric.Name, metric.Space is "Credit/${Stage}" ? own : published[metric.Space]));
        var alarmed = templates.SelectMany(template => template.Resources).Where(resource => resource.Type is "AWS::CloudWatch::Alarm").Select(alarm => (string)alarm["MetricName"]!);
        Assert.Empty(alarmed.Except(shown.Select(metric => metric.Name)));
        Assert.Empty(own.Except(shown.Select(metric => metric.Name)));
    }

    [Fact]
    public void Every_metric_of_a_job_is_one_that_a_job_tells()
    {
        var scripts = string.Concat(Directory.GetFiles(Path.Combine(InfraFolder.Root, "host"), "*.sh").Select(File.ReadAllText));
        var filters = InfraFolder.Read().SelectMany(template => template.Resources).Where(resource => resource.Type is "AWS::Logs::MetricFilter").Select(filter => (string)filter["FilterPattern"]!);

        foreach (var job in filters.SelectMany(pattern => Job().Matches(pattern)).Select(job => job.Groups["job"].Value))
            Assert.Contains($"tell {job} failed", scripts, StringComparison.Ordinal);
        foreach (var unit in new[] { "credit-drift", "credit-retrain" })
            Assert.Contains($"systemctl start --no-block {unit}.service", File.ReadAllText(Path.Combine(InfraFolder.Root, "templates", "schedule.yaml")), StringComparison.Ordinal);
    }

    // With [diagram] the program says how it understands a line, and does nothing.
    static (int ExitCode, string Output, string Error) Parse(string line) =>
        Tool.Credit(["[diagram]", .. Word().Matches(line["credit ".Length..]).Select(word => word.Value.Trim('"'))]);

    static string Anchor(string title) => Regex.Replace(title.ToLowerInvariant(), "[^a-z0-9]+", "-").Trim('-');

    [GeneratedRegex("^```\n.*?^```$", RegexOptions.Singleline | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex("^## (?<title>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section();

    [GeneratedRegex("""\$\.job = "(?<job>\w+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Job();

    [GeneratedRegex("\"[^\"]*\"|\\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
