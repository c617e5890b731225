namespace CreditScoring.Reporting.Tests.Support;

/// <summary>The files of the project that a test reads.</summary>
static class Project
{
    public static string Root { get; } = FindRoot();

    public static string Metrics { get; } = Path.Combine(Root, "tests", "CreditScoring.Reporting.Tests", "Golden", "metrics.json");

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CreditScoring.slnx")))
                return folder.FullName;

        throw new DirectoryNotFoundException("CreditScoring.slnx is in no folder above the tests.");
    }
}
