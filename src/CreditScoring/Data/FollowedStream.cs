namespace CreditScoring.Data;

/// <summary>The bytes of a stream, then some more bytes.</summary>
sealed class FollowedStream(Stream first, byte[] then) : ReadingStream
{
    int given; // of the bytes that follow

    public override int Read(Span<byte> destination)
    {
        var count = given == 0 ? first.Read(destination) : 0;
        if (count > 0)
            return count;

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
