using System.Text.Json;
using System.Text.RegularExpressions;

namespace CreditScoring.Tests.Conventions;

/// <summary>The ledger of conclusions names tests and commands that are there.</summary>
public sealed class ClaimLedgerTests
{
    static readonly JsonElement[] claims = [.. JsonDocument.Parse(Repository.Read("site/content/ledger.json")).RootElement.EnumerateArray()];

    [Fact]
    public void Holds_at_least_twenty_conclusions() => Assert.True(claims.Length >= 20, $"only {claims.Length} claims");

    [Fact]
    public void Every_test_that_would_refute_a_conclusion_is_in_the_sources_of_the_tests()
    {
        var sources = Repository.CSharpFiles("tests").Select(Repository.Read).ToArray();
        var absent = Texts("test").Where(test =>
        {
            var (type, method) = (test.Split('.')[0], test.Split('.')[^1]);

            return !sources.Any(source => Regex.IsMatch(source, $@"\bclass {type}\b") && Regex.IsMatch(source, $@"\n    public (async )?(void|Task) {method}\("));
        });

        Assert.Empty(absent);
    }

    [Fact]
    public void Every_command_is_a_verb_of_the_program_with_options_that_it_has()
    {
        var program = Repository.CSharpFiles("src/CreditScoring.Cli").Select(Repository.Read).ToArray();
        var verbs = program.SelectMany(source => Regex.Matches(source, "new Command\\(\"(?<verb>[a-z-]+)\"").Select(match => match.Groups["verb"].Value)).ToHashSet(StringComparer.Ordinal);
        var options = program.SelectMany(source => Regex.Matches(source, "\"(?<option>--[a-z-]+)\"").Select(match => match.Groups["option"].Value)).ToHashSet(StringComparer.Ordinal);
        var wrong = Texts("command").Where(command =>
        {
            var words = command.Split(' ');

            return words[0] != "credit" || words.Skip(1).TakeWhile(word => Regex.IsMatch(word, "^[a-z][a-z-]*$")).Any(verb => !verbs.Contains(verb)) || words.Length < 2 || words.Where(word => word.StartsWith("--", StringComparison.Ordinal)).Any(option => !options.Contains(option));
        });

        Assert.Empty(wrong);
    }

    static IEnumerable<string> Texts(string name) => claims.Where(claim => claim.TryGetProperty(name, out _)).Select(claim => claim.GetProperty(name).GetString()!);
}
