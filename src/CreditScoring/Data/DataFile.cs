using System.IO.Compression;

namespace CreditScoring.Data;

/// <summary>A CSV file on disk: plain, compressed with gzip, or an entry of a zip file.</summary>
/// <param name="Name">Short name in messages, such as <c>bureau.csv.gz</c> or <c>home-credit.zip/bureau.csv</c>.</param>
/// <param name="Path">Where it, or the zip that holds it, lies.</param>
/// <param name="Entry">Full name of the entry in the zip, or null.</param>
/// <param name="Length">Bytes of progress: on disk, or decompressed for an entry of a zip.</param>
public sealed record DataFile(string Name, string Path, string? Entry, long Length)
{
    /// <summary>The file at a path, which may end in <c>.gz</c>.</summary>
    /// <exception cref="InvalidDataException">There is no such file.</exception>
    public static DataFile At(string path) => File.Exists(path)
        ? new DataFile(System.IO.Path.GetFileName(path), path, null, new FileInfo(path).Length)
        : throw new InvalidDataException($"{path}: no such file; give the path of a .csv or .csv.gz file.");

    /// <summary>The files of a zip, in the order of their names.</summary>
    /// <exception cref="InvalidDataException">It is not a zip file, or a damaged one.</exception>
    public static IReadOnlyList<DataFile> InZip(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        using var zip = OpenZip(path, name);

        return
        [
            .. zip.Entries
                .Where(entry => entry.Name.Length > 0 && !entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal))
                .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
                .Select(entry => new DataFile($"{name}/{entry.FullName}", path, entry.FullName, entry.Length)),
        ];
    }

    /// <summary>Opens the file, hands its decompressed bytes to a reader, and closes it.</summary>
    /// <param name="read">The reader; its second argument counts the bytes read, out of <see cref="Length"/>.</param>
    /// <exception cref="InvalidDataException">
    /// The reader found a fault; or the compressed data are damaged, which then is the error, with the first fault inside it.
    /// </exception>
    internal T Read<T>(Func<Stream, MeasuredStream, T> read)
    {
        using var measured = new MeasuredStream(Entry is null ? File.OpenRead(Path) : OpenEntry());
        using Stream content = Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new WholeGzipStream(measured) : measured;
        try
        {
            return read(content, measured);
        }
        catch (InvalidDataException error) when (error.InnerException is null && IsDamaged(content))
        {
            throw new InvalidDataException($"{Name}: the compressed data are damaged or cut short; copy or compress the file again.", error);
        }
    }

    // A changed byte is found by the checksum at the end only, after it has made nonsense of the rows before.
    static bool IsDamaged(Stream content)
    {
        try
        {
            content.CopyTo(Stream.Null);

            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    CheckedZipStream OpenEntry()
    {
        var entry = OpenZip(Path, Name).GetEntry(Entry!);

        return entry is null
            ? throw new InvalidDataException($"{Name}: the zip has no such entry any more; run again.")
            : new CheckedZipStream(entry);
    }

    static ZipArchive OpenZip(string path, string name)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"{name}: not a zip file, or one that is damaged or cut short; copy it again.", error);
        }
    }
}
