using System.IO.Compression;

namespace CreditScoring.Data;

/// <summary>Decompresses an entry of a zip file and refuses it when its length or checksum is not the one the file states.</summary>
/// <remarks>The framework's own reader does not look at the checksum.</remarks>
/// <param name="entry">The entry; its archive is closed with the stream.</param>
sealed class CheckedZipStream(ZipArchiveEntry entry) : ReadingStream
{
    readonly Stream content = entry.Open();
    uint checksum;
    long bytesRead;

    public override int Read(Span<byte> destination)
    {
        var count = content.Read(destination);
        checksum = Crc32.Append(checksum, destination[..count]);
        bytesRead += count;

        return count > 0 || destination.IsEmpty || (bytesRead == entry.Length && checksum == entry.Crc32)
            ? count
            : throw new InvalidDataException($"The checksum of {entry.FullName} is not the one stated.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
            entry.Archive.Dispose();
        }

        base.Dispose(disposing);
    }
}
