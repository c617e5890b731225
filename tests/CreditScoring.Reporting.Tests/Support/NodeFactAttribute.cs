namespace CreditScoring.Reporting.Tests.Support;

/// <summary>A test that runs a script of <c>site</c>; skipped without its packages, except in CI, where they must be there.</summary>
sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") is null && !Directory.Exists(Path.Combine(Project.Root, "site", "node_modules")))
            Skip = "The packages of site are not installed; run npm ci --prefix site.";
    }
}
