namespace CreditScoring.Api.Tests.Support;

/// <summary>Where the built explorer is.</summary>
static class Explorer
{
    /// <summary>The top folder of the project.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of the built explorer; it may not be built yet.</summary>
    public static string Folder { get; } = Path.Combine(Root, "site", "explorer", "dist");

    /// <summary>Whether the explorer is built.</summary>
    public static bool IsBuilt => File.Exists(Path.Combine(Folder, "index.html"));

    static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "CreditScoring.slnx")))
                return folder;

        throw new DirectoryNotFoundException($"No CreditScoring.slnx in or above {AppContext.BaseDirectory}.");
    }
}
