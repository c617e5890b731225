namespace CreditScoring.Cli.Tests;

/// <summary>A test that prints with Chromium: skipped where it is missing, but never in CI, where it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute()
    {
        if (!File.Exists("/usr/bin/chromium") && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "/usr/bin/chromium is missing: apt-get install chromium";
    }
}
