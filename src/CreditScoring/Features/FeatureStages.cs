using CreditScoring.Data;
using CreditScoring.HomeCredit;

namespace CreditScoring.Features;

/// <summary>Takes tables as they come, computes each feature once the tables of its source are there, and lets go of those not needed any more.</summary>
/// <remarks>
/// A feature sees a client whose other tables seem absent. It may not look at them: its source says what it needs, and a test holds it to that.
/// </remarks>
/// <param name="features">The features wanted.</param>
/// <param name="tables">Names of all tables that will come, that of the clients among them.</param>
/// <param name="threads">Number of threads to compute on, or -1 for as many as there are processors.</param>
sealed class FeatureStages(Feature[] features, IReadOnlySet<string> tables, int threads)
{
    static readonly string clients = ApplicationSchema.Both.Name;

    readonly Lock gate = new();
    readonly Dictionary<string, Table> held = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> orphans = new(StringComparer.Ordinal);
    readonly List<Waiting> waiting =
    [
        .. features.Select((feature, position) => new Waiting(position, SourceOf(feature).Intersect(tables).ToHashSet(StringComparer.Ordinal))),
    ];

    float[][] values = []; // [feature][client]

    /// <summary>Names of the tables that some features need.</summary>
    public static IReadOnlySet<string> TablesOf(IEnumerable<Feature> features) =>
        features.SelectMany(feature => feature.Definition.Source.Split(" + ")).ToHashSet(StringComparer.Ordinal);

    /// <summary>Cleaned clients, once they came.</summary>
    public Table? Applications { get; private set; }

    /// <summary>Names of the tables that are kept, in ordinal order.</summary>
    public IReadOnlyList<string> Held
    {
        get
        {
            lock (gate)
                return [.. held.Keys.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Number of rows of a table that belong to nobody.</summary>
    public int OrphansOf(string table)
    {
        lock (gate)
            return orphans.GetValueOrDefault(table);
    }

    /// <summary>The features, when all tables have come.</summary>
    public FeatureMatrix ToMatrix() => FeatureBuilder.MatrixOf(Applications!, features, values);

    /// <summary>Takes a table and computes what waited for it. Safe to call from several threads.</summary>
    /// <param name="table">The table, cleaned.</param>
    public void Take(Table table)
    {
        var (ready, needed) = Arrive(table);
        if (ready.Length == 0)
            return;

        var stage = new HomeCreditTables(Applications!, needed);
        FeatureBuilder.Fill(stage, features, ready, values, threads);
        lock (gate)
            foreach (var name in needed.Keys)
                orphans[name] = HomeCreditFolder.OrphansOf(name, stage);
    }

    /// <summary>The features that can be computed now, which thereby wait no more, and the tables of their sources.</summary>
    (int[] Ready, Dictionary<string, Table> Needed) Arrive(Table table)
    {
        lock (gate)
        {
            held.Add(table.Schema.Name, table);
            if (table.Schema.Name == clients)
            {
                Applications = table;
                values = FeatureBuilder.EmptyValues(features.Length, table.RowCount);
            }

            var ready = waiting.Where(feature => feature.Source.IsSubsetOf(held.Keys)).ToList();
            var needed = ready.SelectMany(feature => feature.Source).Distinct(StringComparer.Ordinal)
                .ToDictionary(name => name, name => held[name], StringComparer.Ordinal);

            waiting.RemoveAll(feature => feature.Source.IsSubsetOf(held.Keys));
            foreach (var name in held.Keys.Where(name => name != clients && !waiting.Exists(feature => feature.Source.Contains(name))))
                held.Remove(name);

            return ([.. ready.Select(feature => feature.Position)], needed);
        }
    }

    // Every feature needs the clients, whether its source says so or not.
    static IEnumerable<string> SourceOf(Feature feature) => feature.Definition.Source.Split(" + ").Append(clients);

    /// <summary>A feature that is not computed yet.</summary>
    /// <param name="Position">Its position among the features wanted.</param>
    /// <param name="Source">Names of the tables it needs, absent ones left out.</param>
    sealed record Waiting(int Position, IReadOnlySet<string> Source);
}
