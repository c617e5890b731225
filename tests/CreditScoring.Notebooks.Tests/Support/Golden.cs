using System.Runtime.CompilerServices;

namespace CreditScoring.Notebooks.Tests.Support;

/// <summary>Approved files: a test compares with them, and leaves what it received beside them when they differ.</summary>
static class Golden
{
    public static void Matches(string name, string received, [CallerFilePath] string testFile = "")
    {
        var approved = Path.Combine(AppContext.BaseDirectory, "Exporting", "Golden", name);
        if (File.Exists(approved) && File.ReadAllText(approved) == received)
            return;

        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Golden");
        var beside = Path.Combine(folder, Path.GetFileNameWithoutExtension(name) + ".received" + Path.GetExtension(name));
        Directory.CreateDirectory(folder);
        File.WriteAllText(beside, received);
        Assert.Fail($"The text differs from the approved {name}; compare it with {Path.GetFileName(beside)} and rename that when it is right.");
    }
}
