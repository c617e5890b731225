namespace CreditScoring.Data;

/// <summary>The bytes of a stream, then some more bytes.</summary>
sealed class FollowedStream(Stream first, byte[] then) : ReadingStream
{
    int given; // of the bytes that follow

    /// <summary>Whether the first bytes are used up and the reader has asked for more.</summary>
    public bool IsFollowed { get; private set; }

    public override int Read(Span<byte> destination)
    {
        var count = IsFollowed ? 0 : first.Read(destination);
        if (count > 0 || destination.IsEmpty)
            return count;

        IsFollowed = true;
        count = Math.Min(destination.Length, then.Length - given);
        then.AsSpan(given, count).CopyTo(destination);
        given += count;

        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            first.Dispose();

        base.Dispose(disposing);
    }
}
