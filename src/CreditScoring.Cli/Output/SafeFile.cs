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

        // Opened before the try: when another process is writing the same file, its half must not be deleted here.
        var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        try
        {
            using (stream)
                write(stream);
            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
