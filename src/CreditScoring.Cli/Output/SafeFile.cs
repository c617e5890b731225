namespace CreditScoring.Cli.Output;

/// <summary>Writes a file beside, then renames it: a reader, or a crash, never sees half of it.</summary>
static class SafeFile
{
    /// <summary>Writes a file whole or not at all.</summary>
    /// <param name="path">The file; its folder is made when absent.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(string path, Action<Stream> write)
    {
        var target = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var beside = target + ".writing";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
                write(stream);
            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
