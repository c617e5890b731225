namespace CreditScoring.Audit;

/// <summary>What became of a trail since it was written.</summary>
/// <param name="Entries">Entries that are well, up to the first that is not.</param>
/// <param name="Unanswered">Of these, entries after the head: a crash came between the flush and the answer.</param>
/// <param name="Erased">Of these, entries whose content went with the erased client's key.</param>
/// <param name="FaultyEntry">The first entry that is wrong; null when none is, or when the fault is in the head.</param>
/// <param name="Fault">What is wrong; null when the trail is what was written.</param>
public sealed record AuditVerification(long Entries, long Unanswered, long Erased, long? FaultyEntry, string? Fault);

/// <summary>Finds what was deleted, moved, changed, added or cut off in a trail; it may be written meanwhile.</summary>
public static class AuditVerifier
{
    /// <summary>Verifies a trail.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="key">Its key.</param>
    /// <param name="anchor">A copy of an earlier head, kept elsewhere; null when there is none.</param>
    /// <exception cref="InvalidDataException">The folder has no trail, or the anchor is none of this key.</exception>
    public static AuditVerification Verify(string folder, AuditKey key, string? anchor = null)
    {
        // A check of nothing must not pass for a check.
        var isThere = Directory.Exists(folder) && (File.Exists(Path.Combine(folder, AuditHead.FileName)) || AuditSegments.In(folder).Count > 0);
        if (!isThere)
            throw new InvalidDataException($"{folder}: there is no audit trail; check the folder.");

        var kept = anchor is null ? null : AuditHead.Find(anchor, key) ?? throw new InvalidDataException($"{anchor}: it is no head of an audit trail, was changed, or is of another key.");
        if (AuditHead.Find(Path.Combine(folder, AuditHead.FileName), key) is not { } head)
            return new AuditVerification(0, 0, 0, null, $"{AuditHead.FileName} is missing, was changed or replaced, or is of another key");
        if (kept is not null && (kept.Trail != head.Trail || kept.Number > head.Number))
            return new AuditVerification(0, 0, 0, null, $"{AuditHead.FileName} was replaced: the anchor is of entry {kept.Number}, the head of entry {head.Number}{(kept.Trail == head.Trail ? "" : " of another trail")}");

        var keys = new EntryKeys(new ClientKeys(folder, key));
        var isAnchored = kept is null || kept.Number == 0;
        var walk = new AuditWalk(key, head);
        walk.Run(folder, isWhole: true, (entry, hash) =>
        {
            isAnchored |= entry.Number == kept?.Number && hash == kept.Hash;
            keys.Count(entry);
        });

        var (faulty, fault) = walk.Fault is not null ? (walk.FaultyEntry, walk.Fault)
            : !isAnchored ? (kept!.Number, $"entry {kept.Number} is not the one that the anchor names")
            : keys.Lost is { } lost ? (lost, $"the key to the content of entry {lost} is gone or was changed, though nobody erased the client")
            : ((long?)null, (string?)null);

        return new AuditVerification(walk.Number, Math.Max(0, walk.Number - head.Number), keys.Erased, faulty, fault);
    }

    sealed class EntryKeys(ClientKeys clients)
    {
        readonly Dictionary<(string Client, string Key), bool?> states = []; // there, erased, or lost

        public long Erased { get; private set; }

        public long? Lost { get; private set; }

        public void Count(AuditEntry entry)
        {
            var of = (entry.Client, entry.Key);
            if (!states.TryGetValue(of, out var isThere))
                states[of] = isThere = clients.Find(entry.Client)?.Number == entry.Key ? true : clients.WasErased(entry.Client, entry.Key) ? false : null;

            Erased += isThere == false ? 1 : 0;
            Lost ??= isThere is null ? entry.Number : null;
        }
    }
}
