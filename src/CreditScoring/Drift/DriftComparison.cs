using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Drift;

/// <summary>Compares two data sets column by column: each column is sorted once, and one that cannot be read does not stop the others.</summary>
public static class DriftComparison
{
    const long RowsBetweenCollections = 3_000_000;
    const int MostOutcomes = 5; // values of an outcome that is read as levels

    /// <summary>Compares all columns.</summary>
    /// <param name="reference">The data that the model learned from.</param>
    /// <param name="current">The data of now.</param>
    /// <param name="options">Limits.</param>
    /// <param name="threads">Threads to use, at least 1; it changes the time, never the result.</param>
    /// <exception cref="ArgumentException">A limit is out of its range.</exception>
    public static DriftReport Compare(SampleTable reference, SampleTable current, DriftOptions options, int threads = 1)
    {
        var (rows, passed) = (reference.Rows + current.Rows, 0L);

        return Run(reference.Rows, current, [.. reference.Columns.Select(column => column.Name)], Compared, options, threads);

        ColumnDrift Compared(string name)
        {
            var column = Column(name, reference.Find(name), current.Find(name), options);

            // Arrays of this size are collected late: a wide table would hold gigabytes of columns that are done with.
            if (Interlocked.Add(ref passed, rows) > RowsBetweenCollections)
            {
                Interlocked.Exchange(ref passed, 0);
                GC.Collect();
            }

            return column;
        }
    }

    /// <summary>Compares all columns, however the reference is kept, and corrects all tests together.</summary>
    internal static DriftReport Run(int referenceRows, SampleTable current, IReadOnlyList<string> known, Func<string, ColumnDrift> compare, DriftOptions options, int threads)
    {
        options.Check();
        string[] names = [.. known, .. current.Columns.Select(column => column.Name).Except(known)];
        var columns = new ColumnDrift[names.Length];
        using var pool = new TaskPool(threads);
        pool.Run(names.Length, (place, _) => columns[place] = compare(names[place]));

        return new DriftReport(referenceRows, current.Rows, Judge(Weigh(columns, options.Weights), options.Alpha), options);
    }

    /// <summary>Why a column cannot be compared; null when it can.</summary>
    internal static ColumnDrift? NotCompared(string name, FeatureKind kind, bool isKnown, FeatureKind? before, string? fault, SampleColumn? current, DriftOptions options)
    {
        var bare = new ColumnDrift { Name = name, Kind = kind, Status = ColumnStatus.Compared };
        if (!isKnown)
            return bare with { Status = ColumnStatus.Added };
        if (current is null)
            return bare with { Status = name == options.Target ? ColumnStatus.Insufficient : ColumnStatus.Absent }; // outcomes of now are not known yet
        if ((fault ?? current.Fault) is { } told)
            return bare with { Status = ColumnStatus.Unreadable, Fault = told };

        return before is { } one && current.Kind is { } other && one != other ? bare with { Status = ColumnStatus.TypeChanged } : null;
    }

    /// <summary>What the tests of a column come to.</summary>
    internal static ColumnDrift Judged(
        string name, SamplePair pair, PopulationStability? stability, ColumnFacts? reference, ColumnFacts? current, IReadOnlyList<DriftEvidence> tests, DriftOptions options)
    {
        var compared = new ColumnDrift { Name = name, Kind = pair.Kind, Status = ColumnStatus.Compared, Reference = reference, Current = current, Stability = stability };
        if (pair.Reference.Count >= options.MinimumRows && pair.Current.Count >= options.MinimumRows)
            return compared with { Evidence = tests, Direction = pair.Kind == FeatureKind.Numeric ? ColumnTests.Direction(pair) : null };

        // A column that has emptied has lost its values, which needs no values to be told.
        return pair.Reference.Rows >= options.MinimumRows && pair.Current.Rows >= options.MinimumRows
            ? compared with { Status = ColumnStatus.Insufficient, Evidence = [.. tests.Where(test => test.Kind is DriftKind.Missing or DriftKind.Infinite)] }
            : compared with { Status = ColumnStatus.Insufficient };
    }

    /// <summary>The outcome is read as levels when it has few values; other columns stay what they are.</summary>
    internal static SamplePair AsOutcome(string name, SamplePair pair, DriftOptions options) =>
        name == options.Target && pair.Kind == FeatureKind.Numeric && pair.Distinct <= MostOutcomes ? pair.AsCategories() : pair;

    static ColumnDrift Column(string name, SampleColumn? reference, SampleColumn? current, DriftOptions options)
    {
        var kind = reference?.Kind ?? current?.Kind ?? FeatureKind.Numeric;
        if (NotCompared(name, kind, reference is not null, reference?.Kind, reference?.Fault, current, options) is { } told)
            return told;

        var pair = AsOutcome(name, SamplePair.Of(reference!.SampleAs(kind), current!.SampleAs(kind)), options);

        return Judged(
            name, pair, pair.Reference.Rows > 0 && pair.Current.Rows > 0 ? PopulationStability.Of(pair) : null,
            ColumnFacts.Of(pair.Reference, pair.ReferenceCounts.Count(count => count > 0)), ColumnFacts.Of(pair.Current, pair.CurrentCounts.Count(count => count > 0)),
            [.. ColumnTests.All(pair, options.ToleranceOf(name), options)], options);
    }

    static ColumnDrift[] Weigh(ColumnDrift[] columns, IReadOnlyDictionary<string, double>? weights)
    {
        if (weights is null)
            return columns;

        var all = columns.Sum(column => weights.GetValueOrDefault(column.Name));

        return [.. columns.Select(column => column with { WeightShare = all > 0 ? weights.GetValueOrDefault(column.Name) / all : 0 })];
    }

    /// <summary>Corrects all tests together, and tells what drifted.</summary>
    internal static ColumnDrift[] Judge(ColumnDrift[] columns, double alpha)
    {
        var adjusted = MultipleTesting.BenjaminiHochberg([.. columns.SelectMany(column => column.Evidence).Select(evidence => evidence.PValue)]);
        var next = 0;

        return [.. columns.Select(column => column with
        {
            Evidence = [.. column.Evidence.Select(evidence =>
            {
                var p = adjusted[next++];

                return evidence with { AdjustedPValue = p, IsDrift = p <= alpha && evidence.IsMaterial };
            })],
        })];
    }
}
