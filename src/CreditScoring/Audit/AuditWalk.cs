namespace CreditScoring.Audit;

/// <summary>Reads a trail line by line and stops at the first that is not what was written there.</summary>
/// <param name="key">The trail's key.</param>
/// <param name="head">How far the trail goes at least.</param>
sealed class AuditWalk(AuditKey key, AuditHead head)
{
    string? before; // null where the walk does not begin with the trail's first entry
    long? unanswered; // the group of the entries after the head

    /// <summary>Number of the last entry that is well.</summary>
    public long Number { get; private set; }

    /// <summary>Its hash.</summary>
    public string Hash { get; private set; } = head.Trail;

    /// <summary>First entry of the last segment; null when there is no segment.</summary>
    public long? Segment { get; private set; }

    /// <summary>Bytes of whole lines in the last segment.</summary>
    public long Length { get; private set; }

    /// <summary>Entry at which the trail is not what it was; null when all is well.</summary>
    public long? FaultyEntry { get; private set; }

    /// <summary>What is wrong there; null when all is well.</summary>
    public string? Fault { get; private set; }

    /// <summary>Walks a trail.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="isWhole">Whether from the first entry, or from the segment that holds the head's.</param>
    /// <param name="each">Is given each entry that is well, with its hash.</param>
    public void Run(string folder, bool isWhole, Action<AuditEntry, string> each)
    {
        var segments = AuditSegments.In(folder);
        var start = isWhole ? 0 : Math.Max(0, segments.Count - 1 - segments.Reverse().TakeWhile(segment => segment.First > Math.Max(1, head.Number)).Count());
        Number = start == 0 ? 0 : (segments[start].First ?? 1) - 1;
        before = start == 0 ? head.Trail : null;

        for (var place = start; place < segments.Count && Fault is null; place++)
            Read(segments[place], isLast: place == segments.Count - 1, each);

        if (Fault is null && Number < head.Number)
            Blame(Number + 1, $"entries {Number + 1} to {head.Number} are missing at the end");
    }

    void Read((long? First, string Path) segment, bool isLast, Action<AuditEntry, string> each)
    {
        (Segment, Length) = (segment.First, 0);
        var name = Path.GetFileName(segment.Path);
        if (segment.First != Number + 1)
        {
            Blame(Number + 1, segment.First is { } first ? $"entry {Number + 1} is missing: {name} should begin with it and begins, by its name, with entry {first}" : $"{name} is no segment of a trail");

            return;
        }

        foreach (var (line, isWhole) in AuditSegments.Lines(segment.Path))
        {
            // What was being written when the power went has no answer that went out: it lies after the head, and at the very end.
            if (!isWhole && isLast && Number >= head.Number)
                return;
            if (FaultOf(line, isWhole, name, out var entry, out var hash) is { } fault)
            {
                Blame(Number + 1, fault);

                return;
            }

            (Number, Hash, before) = (Number + 1, hash, hash);
            Length += line.Length + 1;
            each(entry!, hash);
        }
    }

    string? FaultOf(byte[] line, bool isWhole, string segment, out AuditEntry? entry, out string hash)
    {
        var expected = Number + 1;
        if (!SealedLine.TryRead(line, AuditJsonContext.Default.AuditEntry, key, out entry, out hash) || !isWhole)
            return $"entry {expected} in {segment} was changed since it was written, or was written without the trail's key";
        if (entry.Number != expected)
            return entry.Number > expected ? $"entry {expected} is missing: entry {entry.Number} stands in its place" : $"entry {entry.Number} stands again in the place of entry {expected}";
        if (before is not null && entry.Before != before)
            return $"entry {expected} was not written after the entry before it: one of them is of another trail or of a copy";
        if (expected == head.Number && hash != head.Hash)
            return $"entry {expected} is not the one that {AuditHead.FileName} names";

        // A crash leaves one group after the head, no more: the head is written before the next begins.
        unanswered ??= expected > head.Number ? entry.Group : null;

        return expected > head.Number && entry.Group != unanswered ? $"entry {expected} lies more than one group after {AuditHead.FileName}, which was put back to an earlier one" : null;
    }

    void Blame(long entry, string fault) => (FaultyEntry, Fault) = (entry, fault);
}
