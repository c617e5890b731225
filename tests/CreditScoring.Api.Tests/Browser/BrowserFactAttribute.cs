namespace CreditScoring.Api.Tests.Browser;

/// <summary>A test that needs Chromium and the built explorer: skipped with its reason where they are missing, but never in CI, where it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Lacking;

    /// <summary>An environment variable that must be 1 for the test to run, because it writes into the project.</summary>
    public string OnDemand
    {
        get => field ?? "";
        set
        {
            field = value;
            if (Environment.GetEnvironmentVariable(value) != "1")
                Skip = $"Runs on demand: set {value}=1.";
        }
    }
}
