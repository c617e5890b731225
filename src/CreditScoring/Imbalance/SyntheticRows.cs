using CreditScoring.Features;
using CreditScoring.Learning;

namespace CreditScoring.Imbalance;

/// <summary>Invented clients between two training clients of the same outcome.</summary>
/// <remarks>
/// <para>A number lies between its two parents, at the same share of the way for every feature. Where a parent lacks the value the nearer
/// parent decides: its value is copied, or the value is missing, so that the invented client misses exactly what that parent misses.</para>
/// <para>A feature whose known training values are all whole (a count, days, a flag) stays whole: it is rounded, and a flag is thereby copied from the
/// nearer parent.</para>
/// <para>A category is never averaged: it is the level most frequent among the neighbours asked, missing counted as a level, of equals that of the
/// nearest; with no neighbours asked it is the nearer parent's.</para>
/// </remarks>
sealed class SyntheticRows
{
    readonly List<(int Parent, int Other, double Share, int[] Voters)> drawn = [];

    /// <summary>Invents one more client.</summary>
    /// <param name="parent">Position of the client to start from.</param>
    /// <param name="other">Position of the client to go towards.</param>
    /// <param name="share">Share of the way, in [0, 1).</param>
    /// <param name="voters">Clients who vote on levels, nearest first; none copies the nearer parent's.</param>
    public void Add(int parent, int other, double share, int[] voters) => drawn.Add((parent, other, share, voters));

    /// <summary>All training clients, unchanged and in their order, then the invented ones.</summary>
    public ResampledRows After(TrainingRows rows, float outcome)
    {
        var matrix = rows.Matrix;
        var values = new float[matrix.Columns.Count][];
        for (var column = 0; column < values.Length; column++)
        {
            var known = matrix.Column(column);
            var isCategory = matrix.Columns[column].Kind == FeatureKind.Category;
            var isWhole = !isCategory && Array.TrueForAll(known, value => float.IsNaN(value) || value == MathF.Round(value));
            values[column] = [.. known, .. drawn.Select(each => isCategory ? Level(known, each) : Number(known, each, isWhole))];
        }

        return new ResampledRows(
            new FeatureMatrix(matrix.Columns, [.. matrix.Clients, .. Enumerable.Range(1, drawn.Count).Select(number => $"synthetic-{number}")], values),
            [.. rows.Defaults, .. Enumerable.Repeat(outcome, drawn.Count)],
            [.. Enumerable.Range(0, matrix.RowCount), .. Enumerable.Repeat(-1, drawn.Count)]);
    }

    static float Number(float[] known, (int Parent, int Other, double Share, int[] Voters) each, bool isWhole)
    {
        var (from, to) = (known[each.Parent], known[each.Other]);
        if (float.IsNaN(from) || float.IsNaN(to))
            return Nearer(known, each);

        var between = (float)(from + each.Share * ((double)to - from));

        return isWhole ? MathF.Round(between) : between;
    }

    static float Level(float[] known, (int Parent, int Other, double Share, int[] Voters) each)
    {
        if (each.Voters.Length == 0)
            return Nearer(known, each);

        var (level, most) = (float.NaN, 0);
        foreach (var voter in each.Voters)
        {
            var votes = each.Voters.Count(other => known[other].Equals(known[voter])); // Equals: missing equals missing
            if (votes > most)
                (level, most) = (known[voter], votes);
        }

        return level;
    }

    static float Nearer(float[] known, (int Parent, int Other, double Share, int[] Voters) each) => known[each.Share < 0.5 ? each.Parent : each.Other];
}
