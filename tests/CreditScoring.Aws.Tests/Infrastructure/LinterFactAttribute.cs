namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>A fact that needs the linters of <c>infra/package.json</c>; skipped and failed like the others.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class LinterFactAttribute : FactAttribute
{
    public LinterFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "There is no cfn-guard for Windows.";
        else if (Environment.GetEnvironmentVariable("CI") is not "true" && !Directory.Exists(Path.Combine(InfraFolder.Root, "node_modules")))
            Skip = "The linters are not installed: npm ci --prefix infra";
    }
}
