using System.Collections;

namespace CreditScoring.Notebooks.Formatting;

/// <summary>The head of a sequence, read once, and what is known of the rest.</summary>
/// <param name="Head">The first items, at most <see cref="Limit"/>.</param>
/// <param name="Rest">Words for what follows, such as <c>… 5 more</c>; empty when nothing does.</param>
sealed record Sequence(IReadOnlyList<object?> Head, string Rest)
{
    /// <summary>Items shown of a sequence.</summary>
    public const int Limit = 20;

    // A lazy sequence is counted up to here: an endless one must not hang the notebook.
    const int Counted = 100_000;

    public static Sequence Read(IEnumerable items)
    {
        var head = new List<object?>();
        var count = 0;
        var length = (items as ICollection)?.Count;
        foreach (var item in items)
        {
            if (count < Limit)
                head.Add(item);

            count++;
            if (count >= Limit && length is not null || count >= Counted)
                break;
        }

        var total = Math.Max(length ?? count, count);
        if (total == head.Count)
            return new Sequence(head, "");

        var atLeast = length is null && count >= Counted ? "at least " : "";

        return new Sequence(head, FormattableString.Invariant($"… {atLeast}{total - head.Count} more"));
    }
}
