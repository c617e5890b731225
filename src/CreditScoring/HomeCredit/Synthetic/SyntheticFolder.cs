namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>The directory of synthetic tables: recognised by the note that lies in it, replaced as a whole.</summary>
static class SyntheticFolder
{
    /// <summary>Name of the note that says how the tables were drawn, and marks the directory as ours to replace.</summary>
    public const string Note = "synthetic.json";

    /// <summary>Fills a directory beside the wanted one, then puts it in its place.</summary>
    /// <param name="directory">The wanted directory.</param>
    /// <param name="fill">Writes the tables into the directory it is given.</param>
    /// <param name="note">Text of the note.</param>
    /// <exception cref="IOException">The directory, or the one beside it, holds something else.</exception>
    public static void Replace(string directory, Action<string> fill, string note)
    {
        var wanted = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        var partial = wanted + ".partial";
        var former = wanted + ".former";
        foreach (var folder in (string[])[wanted, partial, former])
            RefuseForeign(folder);

        Delete(partial);
        Delete(former);
        try
        {
            Directory.CreateDirectory(partial);
            File.WriteAllText(Path.Combine(partial, Note), note);
            fill(partial);
            if (Directory.Exists(wanted))
                Directory.Move(wanted, former);

            Directory.Move(partial, wanted);
        }
        finally
        {
            Delete(partial);
        }

        Delete(former);
    }

    static void RefuseForeign(string folder)
    {
        if (File.Exists(folder))
            throw new IOException($"'{folder}' is a file; name a directory for the synthetic tables.");

        if (!Directory.Exists(folder))
            return;

        string[] ours = [Note, .. ClientBlock.Schemas.Select(schema => schema.Name + ".csv")];
        var entries = Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).ToList();
        var foreign = entries.Find(entry => !ours.Contains(entry));
        if (entries.Count > 0 && (foreign is not null || !entries.Contains(Note)))
            throw new IOException(
                $"'{folder}' holds '{foreign ?? entries[0]}', which is not synthetic data written here; name an absent or empty directory, or remove it.");
    }

    static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
