namespace CreditScoring.Tests.Support;

/// <summary>Rows of the real tables for development, which lie beside the repository on some machines only.</summary>
static class RealSample
{
    /// <summary>The folder, or null where it is absent.</summary>
    public static string? Folder { get; } = Find();

    static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", "home_credit");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
