using CreditScoring.Numerics;

namespace CreditScoring.Drift;

/// <summary>Tests of what one sample has and the other lacks: levels unseen or gone, and columns of one value.</summary>
static class NoveltyTests
{
    const int Named = 5; // levels named, of those concerned

    /// <summary>Rows on levels that the reference does not have. How many to expect by chance follows from the levels that the reference has once.</summary>
    /// <remarks>Source: Good (1953), The population frequencies of species and the estimation of population parameters, Biometrika 40; two standard errors are added to his estimate.</remarks>
    public static DriftEvidence Unseen(SamplePair pair, double tolerance)
    {
        int once = 0, unseen = 0;
        for (var level = 0; level < pair.Distinct; level++)
            if (pair.ReferenceCounts[level] == 0)
                unseen += pair.CurrentCounts[level];
            else if (pair.ReferenceCounts[level] == 1)
                once++;
        var chance = Math.Min(1, (once + 1 + 2 * Math.Sqrt(once + 1)) / Math.Max(1, pair.Reference.Count));

        return new(DriftKind.UnseenLevels, "unseen levels, Good-Turing", unseen / Math.Max(1.0, pair.Current.Count), tolerance, BinomialLaw.UpperTail(pair.Current.Count, chance, unseen))
        {
            Levels = NamesWithout(pair, pair.ReferenceCounts, pair.CurrentCounts),
        };
    }

    /// <summary>Levels of the reference, each with a material share, that the current sample has not once.</summary>
    public static DriftEvidence Lost(SamplePair pair, double tolerance)
    {
        var (n, m) = (pair.Reference.Count, pair.Current.Count);
        int lost = 0, known = 0;
        var least = 1.0;
        for (var level = 0; level < pair.Distinct; level++)
        {
            if (pair.ReferenceCounts[level] == 0)
                continue;

            known++;
            if (pair.CurrentCounts[level] > 0 || pair.ReferenceCounts[level] < tolerance * n)
                continue;

            lost += pair.ReferenceCounts[level];
            least = Math.Min(least, AllFromOne(pair.ReferenceCounts[level], n, n + m));
        }

        return new(DriftKind.LostLevels, "lost levels, exact", lost / Math.Max(1.0, n), tolerance, Math.Min(1, known * least))
        {
            Levels = lost == 0 ? [] : NamesWithout(pair, pair.CurrentCounts, pair.ReferenceCounts),
        };
    }

    /// <summary>A sample of one value beside one of several; null when neither or both are constant, or one is empty.</summary>
    public static DriftEvidence? Constant(SamplePair pair, double tolerance)
    {
        var reference = Single(pair.ReferenceCounts);
        var current = Single(pair.CurrentCounts);
        if (reference >= 0 == current >= 0 || pair.Reference.Count == 0 || pair.Current.Count == 0)
            return null;

        var (value, rows, others, otherRows) = current >= 0
            ? (current, pair.Current.Count, pair.ReferenceCounts, pair.Reference.Count)
            : (reference, pair.Reference.Count, pair.CurrentCounts, pair.Current.Count);

        // All rows of the other values fell to the sample that has several.
        return new(DriftKind.Constant, "one value alone, exact", 1 - others[value] / (double)otherRows, tolerance, AllFromOne(otherRows - others[value], otherRows, rows + otherRows));
    }

    /// <summary>Chance, in [0, 1], that so many rows, drawn from the pooled ones, all come from one sample.</summary>
    /// <param name="drawn">Rows drawn.</param>
    /// <param name="own">Rows of that sample.</param>
    /// <param name="all">Rows of both.</param>
    public static double AllFromOne(int drawn, int own, int all)
    {
        var chance = 1.0;
        for (var row = 0; row < drawn && chance > 1e-300; row++)
            chance *= Math.Max(0, own - row) / (double)(all - row);

        return chance;
    }

    // The place of the only value, or -1.
    static int Single(int[] counts)
    {
        var found = -1;
        for (var value = 0; value < counts.Length; value++)
            if (counts[value] > 0)
            {
                if (found >= 0)
                    return -1;

                found = value;
            }

        return found;
    }

    static string[] NamesWithout(SamplePair pair, int[] absent, int[] present) =>
    [
        .. Enumerable.Range(0, pair.Distinct).Where(level => absent[level] == 0 && present[level] > 0)
            .OrderByDescending(level => present[level]).ThenBy(level => level).Take(Named).Select(pair.NameOf),
    ];
}
