namespace CreditScoring.Api.Tests.Browser;

/// <summary>A table of cases that needs Chromium and the built explorer; see <see cref="BrowserFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Lacking;
}
