namespace CreditScoring.Audit;

/// <summary>How far a trail goes. Its file is sealed under the trail's key; a copy kept elsewhere is an anchor, which a trail cut back by someone with old copies does not pass.</summary>
/// <param name="Trail">Number of the trail, drawn when it began.</param>
/// <param name="Number">Number of the last entry; 0 when there is none.</param>
/// <param name="Hash">Hash of the last entry; the number of the trail when there is none.</param>
public sealed record AuditHead(string Trail, long Number, string Hash)
{
    /// <summary>Name of its file in the folder of the trail.</summary>
    public const string FileName = "head.json";

    /// <summary>Reads a head, or null when the file is missing, was changed, or is of another key.</summary>
    internal static AuditHead? Find(string file, AuditKey key)
    {
        if (!File.Exists(file))
            return null;

        var bytes = File.ReadAllBytes(file);

        return bytes is [.., (byte)'\n'] && SealedLine.TryRead(bytes.AsSpan(..^1), AuditJsonContext.Default.AuditHead, key, out var head, out _) ? head : null;
    }

    /// <summary>Writes the head beside, flushes it, and puts it in the place of the one before: a crash leaves one or the other, whole.</summary>
    internal void Write(string folder, AuditKey key)
    {
        var (target, beside) = (Path.Combine(folder, FileName), Path.Combine(folder, FileName + ".writing"));
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            stream.Write(SealedLine.Write(this, AuditJsonContext.Default.AuditHead, key, out _));
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, target, overwrite: true);
    }
}
