namespace CreditScoring.Notebooks.Commands;

/// <summary>The notebooks that a command line names.</summary>
static class NotebookFiles
{
    /// <summary>The files, and those of the folders in the order of their names; null, and one line, when some cannot be run together.</summary>
    public static IReadOnlyList<string>? Find(IReadOnlyList<string> files, Action<string> writeLine)
    {
        var notebooks = new List<string>();
        foreach (var file in files)
        {
            if (Directory.Exists(file))
            {
                notebooks.AddRange(Directory.GetFiles(file, "*.dib").Order(StringComparer.Ordinal));
            }
            else if (File.Exists(file))
            {
                notebooks.Add(file);
            }
            else
            {
                writeLine($"{file}: no such notebook; give .dib files, or folders that hold some.");

                return null;
            }
        }

        var twice = notebooks.GroupBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (notebooks.Count > 0 && twice is null)
            return notebooks;

        writeLine(twice is null
            ? "No notebook found; give .dib files, or folders that hold some."
            : $"Two notebooks are named '{twice.Key}', and their outputs would overwrite each other; rename one.");

        return null;
    }
}
