using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CreditScoring.Tests.Conventions;

public sealed partial class ArchitectureTests
{
    // From the ground up: a folder may use those before it, never those after it.
    static readonly string[] Folders =
    [
        "Wording", "Numerics", "Data", "HomeCredit", "Features", "Filters", "Trees", "Evaluation", "Calibration", "Learning", "Imbalance", "Decisions", "Selection",
        "Explanation", "Checks", "Similarity", "Fairness", "Linear", "Experiments", "Drift", "Models", "Monitoring", "Answers", "Recourse", "Letters", "Records", "Audit",
    ];

    static readonly Dictionary<string, string[]> AllowedReferences = new()
    {
        ["CreditScoring"] = [],
        ["CreditScoring.Notebooks"] = [],
        ["CreditScoring.Reporting"] = ["CreditScoring"],
        ["CreditScoring.Aws"] = ["CreditScoring"],
        ["CreditScoring.Desk"] = ["CreditScoring"],
        ["CreditScoring.Api"] = ["CreditScoring", "CreditScoring.Aws", "CreditScoring.Desk"],
        ["CreditScoring.Cli"] = ["CreditScoring", "CreditScoring.Notebooks", "CreditScoring.Reporting", "CreditScoring.Aws", "CreditScoring.Api"],
    };

    [Fact]
    public void Folders_of_the_library_look_downwards_only()
    {
        var upward = new List<string>();
        foreach (var file in Repository.CSharpFiles("src/CreditScoring"))
        {
            var floor = Array.IndexOf(Folders, file.Split('/')[2]);
            foreach (var used in UsedFolder().Matches(Repository.Read(file)).Select(match => match.Groups["folder"].Value))
                if (Array.IndexOf(Folders, used) > floor)
                    upward.Add($"{file} uses {used}");
        }

        Assert.Empty(upward);
    }

    [Fact]
    public void Every_file_of_the_library_stands_in_a_known_folder_and_bears_its_namespace()
    {
        var lost = Repository.CSharpFiles("src/CreditScoring")
            .Where(file => !Folders.Contains(file.Split('/')[2]) || !HasNamespace(file, Path.GetDirectoryName(file)!.Replace('/', '.')["src.".Length..]));

        Assert.Empty(lost);
    }

    [Fact]
    public void Projects_reference_only_what_the_plan_allows()
    {
        foreach (var (project, allowed) in AllowedReferences)
        {
            var references = XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj")).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

            Assert.Empty(references.Except(allowed));
        }
    }

    [Fact]
    public void The_library_references_no_package() =>
        Assert.DoesNotContain("PackageReference", Repository.Read("src/CreditScoring/CreditScoring.csproj"), StringComparison.Ordinal);

    static bool HasNamespace(string file, string name) => Repository.Read(file).Contains($"namespace {name};", StringComparison.Ordinal);

    [GeneratedRegex(@"^using (static )?CreditScoring\.(?<folder>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex UsedFolder();
}
