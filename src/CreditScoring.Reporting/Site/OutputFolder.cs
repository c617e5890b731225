namespace CreditScoring.Reporting.Site;

// The site is written beside its place and swapped in when it is whole; a folder that is not a site is never replaced.
sealed class OutputFolder
{
    const string Mark = "manifest.json";

    readonly string place;
    readonly string beside;

    public OutputFolder(string directory)
    {
        place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        beside = place + ".new";
        if (File.Exists(place))
            throw new IOException($"{place} is a file; give a folder for the site.");

        if (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any() && !File.Exists(Path.Combine(place, Mark)))
            throw new IOException($"{place} is not empty and is not a site built earlier (it has no {Mark}); give another folder, or empty it.");
    }

    public void Write(IReadOnlyDictionary<string, byte[]> files)
    {
        if (Directory.Exists(beside))
            Directory.Delete(beside, recursive: true);

        foreach (var (path, content) in files)
        {
            var file = Path.Combine(beside, path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }

        var earlier = place + ".old";
        if (Directory.Exists(earlier))
            Directory.Delete(earlier, recursive: true);

        if (Directory.Exists(place))
            Directory.Move(place, earlier);

        Directory.Move(beside, place);
        if (Directory.Exists(earlier))
            Directory.Delete(earlier, recursive: true);
    }
}
