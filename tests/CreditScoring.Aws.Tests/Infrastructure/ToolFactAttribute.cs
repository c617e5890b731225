namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>A fact that needs programs of the machine: skipped where they are not installed, except in CI, where their absence is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class ToolFactAttribute : FactAttribute
{
    /// <param name="programs">Their names, with spaces between them.</param>
    /// <param name="advice">How to install them.</param>
    public ToolFactAttribute(string programs, string advice)
    {
        if (Environment.GetEnvironmentVariable("CI") is not "true" && !Tool.AreOnPath(programs.Split(' ')))
            Skip = $"Not all of {programs} are here. {advice}";
    }
}
