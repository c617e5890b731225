namespace CreditScoring.Cli.Tests;

/// <summary>The folder of the checkout.</summary>
static class SolutionFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    static string Find(string from) => File.Exists(System.IO.Path.Combine(from, "CreditScoring.slnx")) ? from : Find(System.IO.Path.GetDirectoryName(from)!);
}
