using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>The checks are themselves checked: every seeded fault must be caught by one of them at least.</summary>
public sealed class SeededFaultTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_fault_of_meaning_breaks_an_invariant() =>
        Assert.DoesNotContain(SeededFault.OfMeaning, fault => Broken(fault).Count == 0);

    [LinterFact]
    public void Every_fault_is_caught()
    {
        var folder = Directory.CreateTempSubdirectory("credit-faults-").FullName;
        try
        {
            var before = Findings(InfraFolder.TemplateFiles).Select(finding => (Path.GetFileNameWithoutExtension(finding.File), finding.Rule, finding.Resource)).ToHashSet();
            foreach (var (number, fault) in SeededFault.All.Index())
                File.WriteAllText(Path.Combine(folder, $"{number:D2}.yaml"), fault.Seed(Text(fault)));
            var after = Findings(Directory.GetFiles(folder)).ToLookup(finding => Path.GetFileNameWithoutExtension(finding.File));

            var missed = 0;
            foreach (var (number, fault) in SeededFault.All.Index())
            {
                var linters = after[$"{number:D2}"].Where(finding => !before.Contains((fault.Template, finding.Rule, finding.Resource))).Select(finding => $"{finding.Tool} {finding.Rule}");
                string[] caught = [.. Broken(fault).Select(name => $"invariant {name}"), .. linters.Distinct().Order(StringComparer.Ordinal)];
                output.WriteLine($"{fault.Name} ({fault.Template}): {(caught.Length > 0 ? string.Join(", ", caught) : "NOT CAUGHT")}");
                missed += caught.Length > 0 ? 0 : 1;
            }

            output.WriteLine($"{SeededFault.All.Count - missed} of {SeededFault.All.Count} faults caught");
            Assert.Equal(0, missed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [LinterFact]
    public void Every_finding_of_the_linters_is_accepted_with_a_reason_or_gone()
    {
        var (exitCode, report, error) = Tool.Run("node", [Path.Combine(InfraFolder.Root, "checks", "check.mjs")]);

        output.WriteLine(report);
        Assert.True(exitCode is 0, report + error);
    }

    static string Text(SeededFault fault) => File.ReadAllText(Path.Combine(InfraFolder.Root, "templates", fault.Template + ".yaml"));

    static List<string> Broken(SeededFault fault)
    {
        var stack = InfraFolder.Read(fault.Template, fault.Seed(Text(fault)));

        return [.. Invariant.All.Where(invariant => invariant.FaultsOf(stack).Any()).Select(invariant => invariant.Name)];
    }

    static IEnumerable<(string File, string Tool, string Rule, string Resource)> Findings(IEnumerable<string> files)
    {
        var (exitCode, report, error) = Tool.Run("node", [Path.Combine(InfraFolder.Root, "checks", "check.mjs"), "--json", .. files]);
        Assert.True(exitCode is 0, error);

        return JsonNode.Parse(report)!.AsArray().Select(finding => ((string)finding!["file"]!, (string)finding["tool"]!, (string)finding["rule"]!, (string)finding["resource"]!));
    }
}
