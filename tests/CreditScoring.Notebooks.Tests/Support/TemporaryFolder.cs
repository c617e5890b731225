namespace CreditScoring.Notebooks.Tests.Support;

/// <summary>An empty folder that is deleted at the end of a test.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("notebooks-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);

        return File(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
