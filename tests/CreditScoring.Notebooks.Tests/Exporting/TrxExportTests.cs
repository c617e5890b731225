using System.Xml.Linq;
using CreditScoring.Notebooks.Exporting;
using CreditScoring.Notebooks.Tests.Support;

namespace CreditScoring.Notebooks.Tests.Exporting;

public sealed class TrxExportTests
{
    static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void Each_cell_of_code_is_a_test_that_passed_failed_or_was_not_executed()
    {
        var results = All(Report(), "UnitTestResult").ToList();

        Assert.Equal(
            [
                ("01-sample, cell 1, line 13", "Passed"), ("01-sample, cell 2, line 18", "Passed"), ("01-sample, cell 3, line 22", "Failed"),
                ("01-sample, cell 4, line 26", "NotExecuted"),
            ],
            results.Select(result => (result.Attribute("testName")!.Value, result.Attribute("outcome")!.Value)));
        Assert.Equal("01-sample.dib(22,1): error <CS0103>\nsecond line", results[2].Descendants().Single(each => each.Name.LocalName == "Message").Value);
    }

    [Fact]
    public void The_counters_count_and_the_summary_follows()
    {
        var counters = All(Report(), "Counters").Single();

        Assert.Equal("Failed", counters.Parent!.Attribute("outcome")!.Value);
        Assert.Equal(["4", "3", "2", "1", "1"], new[] { "total", "executed", "passed", "failed", "notExecuted" }.Select(name => counters.Attribute(name)!.Value));
    }

    [Fact]
    public void Results_definitions_and_entries_name_each_other()
    {
        var report = Report();
        var tests = All(report, "UnitTest").Select(test => test.Attribute("id")!.Value).ToList();

        Assert.Equal(4, tests.Distinct().Count());
        Assert.Equal(tests, All(report, "UnitTestResult").Select(result => result.Attribute("testId")!.Value));
        Assert.Equal(tests, All(report, "TestEntry").Select(entry => entry.Attribute("testId")!.Value));
        Assert.Equal(
            All(report, "Execution").Select(execution => execution.Attribute("id")!.Value),
            All(report, "TestEntry").Select(entry => entry.Attribute("executionId")!.Value));
    }

    [Fact]
    public void Times_are_those_given_and_measured()
    {
        var notebook = Some.FailedNotebook();
        notebook = notebook with { Cells = [.. notebook.Cells.Select(cell => cell with { Elapsed = TimeSpan.FromSeconds(1.5) })] };
        var report = XDocument.Parse(TrxExport.ToText(notebook, Start));

        Assert.Equal("2026-01-02T03:04:11.0000000+00:00", All(report, "Times").Single().Attribute("finish")!.Value);
        Assert.All(All(report, "UnitTestResult"), result => Assert.Equal("00:00:01.5000000", result.Attribute("duration")!.Value));
    }

    [Fact]
    public void A_character_that_xml_cannot_hold_is_replaced()
    {
        var cell = Some.FailedNotebook().Cells[3];
        var broken = cell with { Error = cell.Error! with { Message = "a\u0001b" } };

        Assert.Contains("a\uFFFDb", TrxExport.ToText(new("n", [broken]), Start), StringComparison.Ordinal);
    }

    static XDocument Report() => XDocument.Parse(TrxExport.ToText(Some.FailedNotebook(), Start));

    static IEnumerable<XElement> All(XDocument report, string name) => report.Descendants().Where(each => each.Name.LocalName == name);
}
