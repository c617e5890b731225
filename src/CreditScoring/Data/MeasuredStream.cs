namespace CreditScoring.Data;

/// <summary>Counts the bytes that are read from a stream.</summary>
sealed class MeasuredStream(Stream content) : ReadingStream
{
    /// <summary>Bytes read so far.</summary>
    public long BytesRead { get; private set; }

    public override int Read(Span<byte> destination)
    {
        var count = content.Read(destination);
        BytesRead += count;

        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();

        base.Dispose(disposing);
    }
}
