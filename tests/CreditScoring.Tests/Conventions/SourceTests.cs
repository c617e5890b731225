using System.Text.RegularExpressions;

namespace CreditScoring.Tests.Conventions;

public sealed partial class SourceTests
{
    const int MostLines = 400;

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var long_ = Repository.TrackedFiles
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".ts", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => Repository.Read(file).AsSpan().Count('\n') > MostLines);

        Assert.Empty(long_);
    }

    [Fact]
    public void No_tracked_file_names_a_path_of_one_machine_or_a_package_host()
    {
        // Written apart so that this file passes its own test.
        string[] forbidden =
        [
            "/" + "work/", "/" + "root/", "/" + "tmp/" + "h/", "/home/" + "[a-z]", "C:\\\\" + "Users", @"registry\." + "npmjs", @"api\." + "nuget", @"deb\." + "debian", @"pypi\." + "org",
        ];
        var pattern = new Regex(string.Join('|', forbidden), RegexOptions.CultureInvariant);
        var found = Repository.TrackedFiles
            .Where(file => !file.EndsWith(".png", StringComparison.Ordinal))
            .Where(file => pattern.IsMatch(Repository.Read(file)))
            .Select(file => $"{file}: {pattern.Match(Repository.Read(file)).Value}");

        Assert.Empty(found);
    }

    [Fact]
    public void Nobody_writes_private_or_internal_where_the_language_already_says_so()
    {
        // The exceptions that C# itself asks for: generated partial methods, and members that tests or sister types see through a public type.
        var found = Repository.CSharpFiles("src")
            .SelectMany(file => Repository.Read(file).Split('\n').Select(line => (file, line)))
            .Where(each => NeedlessAccess().IsMatch(each.line) && !each.line.Contains("partial", StringComparison.Ordinal))
            .Select(each => $"{each.file}: {each.line.Trim()}");

        Assert.Empty(found);
    }

    [Fact]
    public void A_file_is_named_after_a_type_it_holds()
    {
        // Program has no type to name; the parts of metrics.json are read as one document and bear its name.
        string[] exceptions = ["src/CreditScoring.Cli/Program.cs", "src/CreditScoring/Models/MetricParts.cs"];
        var astray = Repository.CSharpFiles("src").Except(exceptions).Where(file =>
        {
            var name = Path.GetFileName(file).Split('.')[0];

            return !Regex.IsMatch(Repository.Read(file), $@"\b(class|struct|record|interface|enum) {name}\b", RegexOptions.ExplicitCapture);
        });

        Assert.Empty(astray);
    }

    [Fact]
    public void Nothing_is_left_to_do_in_a_comment()
    {
        var words = new Regex("TO" + "DO|FIX" + "ME|HA" + "CK", RegexOptions.CultureInvariant);
        var found = Repository.CSharpFiles("src").Concat(Repository.CSharpFiles("tests")).Where(file => words.IsMatch(Repository.Read(file)));

        Assert.Empty(found);
    }

    [GeneratedRegex(@"^\s*private |^\s*internal (static class|sealed class|class|interface|record|enum)", RegexOptions.ExplicitCapture)]
    private static partial Regex NeedlessAccess();
}
