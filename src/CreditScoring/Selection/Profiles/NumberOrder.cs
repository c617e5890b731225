namespace CreditScoring.Selection.Profiles;

/// <summary>Orders the values of a number by rising risk, as learned from the clients outside a fold.</summary>
static class NumberOrder
{
    /// <summary>Which way the risk goes: +1 when defaults have the higher values, -1 when they have the lower ones, 0 when neither.</summary>
    /// <param name="counts">A group per value, in ascending order.</param>
    /// <param name="fold">The fold not to look at; null looks at all.</param>
    public static int Direction(FoldCounts counts, int? fold)
    {
        long below = 0, defaults = 0, twiceArea = 0;
        for (var group = 0; group < counts.Missing; group++)
        {
            var (bad, good) = counts.Outside(group, fold);
            twiceArea += bad * (2 * below + good);
            below += good;
            defaults += bad;
        }

        return twiceArea.CompareTo(defaults * below);
    }

    /// <summary>Writes the groups in order of rising risk; the missing stand where they rank the clients outside the fold best.</summary>
    /// <remarks>
    /// With m defaults and n repaid among the missing, a place with d defaults and r repaid below it wins m r - n d pairs more than the
    /// place at the bottom.
    /// </remarks>
    public static void Learn(FoldCounts counts, int fold, Span<int> order)
    {
        var rises = Direction(counts, fold) >= 0;
        var (missingDefaults, missingRepaid) = counts.Outside(counts.Missing, fold);
        long gain = 0, best = 0;
        var place = 0;
        for (var position = 0; position < counts.Missing; position++)
        {
            var group = rises ? position : counts.Missing - 1 - position;
            var (bad, good) = counts.Outside(group, fold);
            order[position] = group;
            gain += (long)missingDefaults * good - (long)missingRepaid * bad;
            if (gain > best)
                (best, place) = (gain, position + 1);
        }

        order[place..counts.Missing].CopyTo(order[(place + 1)..]);
        order[place] = counts.Missing;
    }
}
