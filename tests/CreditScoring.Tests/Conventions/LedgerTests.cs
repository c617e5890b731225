using System.Text.Json;
using System.Text.RegularExpressions;

namespace CreditScoring.Tests.Conventions;

/// <summary>What would refute a conclusion of the site exists: a ledger that names a test which is gone proves nothing.</summary>
public sealed partial class LedgerTests
{
    static readonly JsonElement[] entries = [.. JsonDocument.Parse(Repository.Read("site/content/ledger.json")).RootElement.EnumerateArray()];

    [Fact]
    public void Every_test_that_would_refute_a_conclusion_is_a_method_of_its_class()
    {
        var sources = Repository.CSharpFiles("tests").Select(Repository.Read).ToArray();
        var absent = Texts("test").Where(test =>
        {
            var (type, method) = (test.Split('.')[0], test.Split('.')[^1]);

            return !sources.Any(source => Regex.IsMatch(source, $@"\bclass {type}\b") && Regex.IsMatch(source, $@"\n    public (async )?(void|Task) {method}\("));
        });

        Assert.True(entries.Length >= 40);
        Assert.Empty(absent);
    }

    [Fact]
    public void Every_command_is_a_verb_of_the_program_with_options_that_it_has()
    {
        var program = Repository.CSharpFiles("src").Select(Repository.Read).ToArray();
        var verbs = program.SelectMany(source => Verb().Matches(source)).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var options = program.SelectMany(source => Option().Matches(source)).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var wrong = Texts("command").Where(command =>
        {
            var words = command.Split(' ');
            var named = words.Skip(1).TakeWhile(word => Name().IsMatch(word)).ToArray();

            return words[0] != "credit" || named.Length == 0 || !named.All(verbs.Contains) || !words.Where(word => word.StartsWith("--", StringComparison.Ordinal)).All(options.Contains);
        });

        Assert.Empty(wrong);
    }

    static IEnumerable<string> Texts(string name) => entries.Where(entry => entry.TryGetProperty(name, out _)).Select(entry => entry.GetProperty(name).GetString()!);

    [GeneratedRegex("new Command\\(\"(?<name>[a-z-]+)\"")]
    private static partial Regex Verb();

    [GeneratedRegex("\"(?<name>--[a-z-]+)\"")]
    private static partial Regex Option();

    [GeneratedRegex("^[a-z][a-z-]*$")]
    private static partial Regex Name();
}
