using System.Text.Json;
using System.Text.RegularExpressions;

namespace CreditScoring.Tests.Conventions;

/// <summary>What would refute a conclusion of the site exists: a ledger that names a test which is gone proves nothing.</summary>
public sealed partial class LedgerTests
{
    [Fact]
    public void Every_test_and_command_that_would_refute_a_conclusion_exists()
    {
        var sources = Repository.CSharpFiles("tests").Concat(Repository.CSharpFiles("src")).Select(Repository.Read).ToList();
        var tests = sources.SelectMany(source => Test().Matches(source)).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var verbs = sources.SelectMany(source => Verb().Matches(source)).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        using var ledger = JsonDocument.Parse(Repository.Read("site/content/ledger.json"));

        var entries = ledger.RootElement.EnumerateArray().ToList();
        Assert.True(entries.Count >= 20);
        Assert.All(entries, entry =>
        {
            var by = entry.GetProperty("by").GetString()!;
            if (entry.GetProperty("kind").GetString() == "test")
                Assert.Contains(by, tests);
            else
                Assert.All(by.Split(' ').Where(word => !word.StartsWith('-')), verb => Assert.Contains(verb, verbs));
        });
    }

    [GeneratedRegex(@"public (?:async Task|void) (?<name>[A-Z]\w+)\(")]
    private static partial Regex Test();

    [GeneratedRegex("new Command\\(\"(?<name>[a-z-]+)\"")]
    private static partial Regex Verb();
}
