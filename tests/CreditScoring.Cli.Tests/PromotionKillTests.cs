using System.Globalization;
using System.Text.RegularExpressions;

namespace CreditScoring.Cli.Tests;

/// <summary>Promotions killed at any moment: the champion is always a whole version, and the log has no gap.</summary>
public sealed partial class PromotionKillTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    const int Kills = 40;

    [Fact]
    public void Kill_at_any_step_leaves_the_old_champion_or_the_new_one()
    {
        var registry = Path.Combine(run.Folder, "killed");
        var other = Path.Combine(run.Folder, "other");
        Assert.Equal(0, Credit.Run("train", run.Data, "--output", other, "--commit", "0123456789012345678901234567890123456789").ExitCode);
        Assert.Equal(0, Credit.Run("models", "register", run.Model, "--registry", registry, "--promote").ExitCode);
        Assert.Equal(0, Credit.Run("models", "register", other, "--registry", registry).ExitCode);
        string[] versions = [.. Directory.GetDirectories(Path.Combine(registry, "home-credit")).Select(folder => Path.GetFileName(folder)!).Where(name => char.IsAsciiDigit(name[0])).Order(StringComparer.Ordinal)];
        Assert.Equal(2, versions.Length);

        var random = new Random(7);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var promotion = Credit.Start("models", "promote", versions[kill % 2], "--registry", registry);
            promotion.WaitForExit(random.Next(60, 320));
            promotion.Kill(entireProcessTree: true);
            promotion.WaitForExit();
            if (kill % 8 == 0)
                Assert.Contains("  champion", Credit.Run("models", "list", "--registry", registry).Output, StringComparison.Ordinal);
        }

        Assert.Equal(0, Credit.Run("models", "verify", "--registry", registry).ExitCode);
        var numbers = Number().Matches(Credit.Run("models", "log", "--registry", registry).Output).Select(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
        Assert.True(numbers.Count > 1, "No promotion lived long enough.");
        Assert.Equal(0, Credit.Run("models", "rollback", "--registry", registry, "--reason", "after the kills").ExitCode);
        Assert.Contains("rollback", Credit.Run("models", "log", "--registry", registry).Output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^ *(?<number>\d+)  \d{4}-", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
