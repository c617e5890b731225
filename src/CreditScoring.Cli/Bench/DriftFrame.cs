using CreditScoring.Drift;
using CreditScoring.Features;
using CreditScoring.Numerics;

namespace CreditScoring.Cli.Bench;

/// <summary>Synthetic columns of the kinds that credit data hold: 104 of numbers, with ties, tails, sentinels and missing values, and 16 of levels.</summary>
static class DriftFrame
{
    const int Numbers = 104;
    const int Categories = 16;
    const double NotWorking = 365243; // how the source tables say that there is no date

    static readonly int[] levels = [2, 3, 5, 7, 8, 18, 58, 6];

    /// <summary>Number of columns.</summary>
    public const int Columns = Numbers + Categories;

    /// <summary>Rows drawn anew.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="seed">Another seed gives other rows of the same clients.</param>
    /// <param name="shift">What has changed; null when nothing has.</param>
    public static SampleTable Draw(int rows, ulong seed, DriftShift? shift = null) => new(rows, [.. Enumerable.Range(0, Columns).Select(column => column < Numbers
        ? Number(column, rows, () => Random64.ForItem(seed, (ulong)column), shift)
        : Category(column - Numbers, rows, () => Random64.ForItem(seed, (ulong)column), shift))]);

    static SampleColumn Number(int column, int rows, Func<Random64> start, DriftShift? shift)
    {
        var name = $"n{column:000}";
        var isShifted = shift is { } given && given.Column == name;
        var (move, missing) = (isShifted ? shift!.Move : 0, MissingOf(column) + (isShifted ? shift!.Missing : 0));

        return new SampleColumn(name, FeatureKind.Numeric, () =>
        {
            var (random, values) = (start(), new float[rows]);
            for (var row = 0; row < rows; row++)
            {
                var value = Value(column % 8, random, move);
                values[row] = random.NextDouble() < missing ? float.NaN : (float)value;
            }

            return ColumnSample.OfNumbers(values.AsSpan());
        });
    }

    // Means move by so many standard deviations, about; rates by a third of it.
    static double Value(int kind, Random64 random, double move) => kind switch
    {
        0 => random.NextNormal() + move,
        1 => Math.Round(Math.Exp(12 + 0.8 * (random.NextNormal() + move)), 2),
        2 => 100 * (random.NextNormal() + move) / Math.Sqrt(Math.Max(1e-6, (Squared(random) + Squared(random) + Squared(random)) / 3)),
        3 => Poisson(random, 2 + 1.4 * move),
        4 => 1 / (1 + Math.Exp(-random.NextNormal() - move)),
        5 => random.NextDouble() < 0.1 + move / 3 ? 1 : 0,
        6 => -Math.Floor(4000 * Math.Exp(0.5 * (random.NextNormal() + move))),
        _ => random.NextDouble() < 0.18 ? NotWorking : Math.Floor(-2000 + 900 * (random.NextNormal() - move)),
    };

    static SampleColumn Category(int column, int rows, Func<Random64> start, DriftShift? shift)
    {
        var name = $"c{column:00}";
        var count = levels[column % levels.Length];
        var isShifted = shift is { } given && given.Column == name;

        return new SampleColumn(name, FeatureKind.Category, () =>
        {
            var weights = Enumerable.Range(1, count).Select(level => Math.Pow(level, -1 - (isShifted ? shift!.Move : 0))).ToArray();
            var all = weights.Sum();
            var (random, counts, missing) = (start(), new int[count + 1], 0);
            for (var row = 0; row < rows; row++)
            {
                var (place, left) = (0, random.NextDouble() * all);
                while (place < count - 1 && (left -= weights[place]) >= 0)
                    place++;
                if (isShifted && random.NextDouble() < shift!.Unseen)
                    place = count;
                if (column % 3 == 0 && random.NextDouble() < 0.1)
                    missing++;
                else
                    counts[place]++;
            }

            return ColumnSample.OfCounts(counts.Select((rowsOf, level) => new LevelCount($"level {level}", rowsOf)), missing);
        });
    }

    static double MissingOf(int column) => column % 2 == 1 ? 0.05 + 0.6 * (column * 37 % 100) / 100 : 0;

    static double Squared(Random64 random) => random.NextNormal() is var normal ? normal * normal : 0;

    // By waiting times: enough for means of a few.
    static int Poisson(Random64 random, double mean)
    {
        var (count, product, least) = (0, random.NextDouble(), Math.Exp(-mean));
        while (product > least)
        {
            count++;
            product *= random.NextDouble();
        }

        return count;
    }
}

/// <summary>A change planted in one column.</summary>
/// <param name="Name">Key of its name.</param>
/// <param name="Column">Name of the column.</param>
/// <param name="Move">How far numbers move, in standard deviations about; for levels, what is added to the exponent of their ranks.</param>
/// <param name="Missing">Share of values that goes missing besides.</param>
/// <param name="Unseen">Share of rows on a new level.</param>
sealed record DriftShift(string Name, string Column, double Move = 0, double Missing = 0, double Unseen = 0);
