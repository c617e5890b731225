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
        options.Check();
        var names = reference.Columns.Select(column => column.Name).Concat(current.Columns.Select(column => column.Name).Where(name => reference.Find(name) is null)).ToArray();
        var columns = new ColumnDrift[names.Length];
        var rows = reference.Rows + current.Rows;
        using var pool = new TaskPool(threads);
        var passed = 0L;
        pool.Run(names.Length, (place, _) =>
        {
            columns[place] = Column(names[place], reference.Find(names[place]), current.Find(names[place]), options);

            // Arrays of this size are collected late: a wide table would hold gigabytes of columns that are done with.
            if (Interlocked.Add(ref passed, rows) > RowsBetweenCollections)
            {
                Interlocked.Exchange(ref passed, 0);
                GC.Collect();
            }
        });

        return new DriftReport(reference.Rows, current.Rows, Judge(Weigh(columns, options.Weights), options.Alpha), options);
    }

    static ColumnDrift Column(string name, SampleColumn? reference, SampleColumn? current, DriftOptions options)
    {
        var kind = reference?.Kind ?? current?.Kind ?? FeatureKind.Numeric;
        var bare = new ColumnDrift { Name = name, Kind = kind, Status = ColumnStatus.Compared };
        if (reference is null)
            return bare with { Status = ColumnStatus.Added };
        if (current is null)
            return bare with { Status = name == options.Target ? ColumnStatus.Insufficient : ColumnStatus.Absent }; // outcomes of now are not known yet
        if ((reference.Fault ?? current.Fault) is { } fault)
            return bare with { Status = ColumnStatus.Unreadable, Fault = fault };
        if (reference.Kind is { } before && current.Kind is { } now && before != now)
            return bare with { Status = ColumnStatus.TypeChanged };

        var pair = Pair(name, reference.SampleAs(kind), current.SampleAs(kind), options);
        var compared = bare with
        {
            Kind = pair.Kind,
            Reference = ColumnFacts.Of(pair.Reference, pair.ReferenceCounts.Count(count => count > 0)),
            Current = ColumnFacts.Of(pair.Current, pair.CurrentCounts.Count(count => count > 0)),
            Stability = pair.Reference.Rows > 0 && pair.Current.Rows > 0 ? PopulationStability.Of(pair) : null,
        };
        var tests = ColumnTests.All(pair, options.ToleranceOf(name), options).ToList();
        if (pair.Reference.Count >= options.MinimumRows && pair.Current.Count >= options.MinimumRows)
            return compared with { Evidence = tests, Direction = pair.Kind == FeatureKind.Numeric ? ColumnTests.Direction(pair) : null };

        // A column that has emptied has lost its values, which needs no values to be told.
        return pair.Reference.Rows >= options.MinimumRows && pair.Current.Rows >= options.MinimumRows
            ? compared with { Status = ColumnStatus.Insufficient, Evidence = [.. tests.Where(test => test.Kind is DriftKind.Missing or DriftKind.Infinite)] }
            : compared with { Status = ColumnStatus.Insufficient };
    }

    static SamplePair Pair(string name, ColumnSample reference, ColumnSample current, DriftOptions options)
    {
        var pair = SamplePair.Of(reference, current);

        return name == options.Target && pair.Kind == FeatureKind.Numeric && pair.Distinct <= MostOutcomes ? pair.AsCategories() : pair;
    }

    static ColumnDrift[] Weigh(ColumnDrift[] columns, IReadOnlyDictionary<string, double>? weights)
    {
        if (weights is null)
            return columns;

        var all = columns.Sum(column => weights.GetValueOrDefault(column.Name));

        return [.. columns.Select(column => column with { WeightShare = all > 0 ? weights.GetValueOrDefault(column.Name) / all : 0 })];
    }

    static ColumnDrift[] Judge(ColumnDrift[] columns, double alpha)
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
