namespace CreditScoring.Notebooks.Commands;

/// <summary>Outputs of notebooks that ran, by key: a folder for each run, named after the notebook and the key.</summary>
/// <param name="directory">The folder; created when something is kept. Delete it, or what is in it, at any time.</param>
sealed class NotebookCache(string directory)
{
    const int KeyLetters = 24;

    /// <summary>Copies what was kept under a key.</summary>
    /// <returns>False, and nothing copied, when nothing was.</returns>
    public bool TryCopy(string name, string key, string outputDirectory)
    {
        var entry = EntryOf(name, key);
        if (!Directory.Exists(entry))
            return false;

        foreach (var file in Directory.EnumerateFiles(entry))
            File.Copy(file, Path.Combine(outputDirectory, Path.GetFileName(file)), overwrite: true);

        return true;
    }

    /// <summary>Keeps files under a key; a folder of that name appears whole or not at all.</summary>
    public void Keep(string name, string key, IEnumerable<string> files)
    {
        var entry = EntryOf(name, key);
        var beside = entry + Files.WholeFile.Unfinished + Path.GetRandomFileName();
        Directory.CreateDirectory(beside);
        foreach (var file in files)
            File.Copy(file, Path.Combine(beside, Path.GetFileName(file)));

        try
        {
            Directory.Move(beside, entry);
        }
        catch (IOException) when (Directory.Exists(entry))
        {
            // Another run of the same key was faster, and kept the same.
            Directory.Delete(beside, recursive: true);
        }
    }

    string EntryOf(string name, string key) => Path.Combine(directory, $"{name}-{key[..KeyLetters]}");
}
