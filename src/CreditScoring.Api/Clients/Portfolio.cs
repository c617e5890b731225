using System.Diagnostics.CodeAnalysis;
using CreditScoring.Api.Features;
using CreditScoring.Data;
using CreditScoring.Decisions;
using CreditScoring.Features;
using CreditScoring.Features.Description;
using CreditScoring.Models;

namespace CreditScoring.Api.Clients;

/// <summary>Every client served, with features, scores and the order of each feature's values, held in memory and never changed.</summary>
sealed class Portfolio
{
    readonly Dictionary<string, int> rows;
    readonly string[] sortedIds;
    readonly int[] sortedRows; // in the order of sortedIds
    readonly int[] columns; // of the matrix, in the order of the model
    readonly FeatureValues[] features; // [column]

    readonly FeatureMatrix catalog; // without what the model learned

    /// <param name="applications">What each client declared; rows in the order of <paramref name="matrix"/>.</param>
    /// <param name="matrix">Features of the catalog, those of the model among them, for every client.</param>
    /// <param name="model">The model in service.</param>
    /// <exception cref="InvalidDataException">The model reads a feature that the catalog does not have.</exception>
    public Portfolio(Table applications, FeatureMatrix matrix, ScoringModel model)
        : this(applications, matrix, model, null)
    {
    }

    Portfolio(Table applications, FeatureMatrix matrix, ScoringModel model, Portfolio? before)
    {
        catalog = matrix;
        Applications = applications;
        Model = model;
        columns = [.. model.Inputs.Select(feature => ColumnOf(feature, matrix))];
        Matrix = WithLearned(matrix, model);

        rows = new Dictionary<string, int>(matrix.RowCount, StringComparer.Ordinal);
        for (var row = 0; row < matrix.RowCount; row++)
            rows.Add(matrix.Clients[row], row);

        sortedIds = [.. matrix.Clients];
        sortedRows = [.. Enumerable.Range(0, matrix.RowCount)];
        Array.Sort(sortedIds, sortedRows, StringComparer.Ordinal);

        Assessments = new Assessment[matrix.RowCount];
        Parallel.For(0, matrix.RowCount, row => Assessments[row] = model.Assess(ModelRow(row)));

        Outcomes = OutcomesOf(Applications);
        features = new FeatureValues[Matrix.Columns.Count];
        Parallel.For(0, features.Length, column =>
            features[column] = before?.SameValues(Matrix, column) ?? new FeatureValues(FeatureCatalog.Find(Matrix.Columns[column].Name)!, Matrix.Column(column), Outcomes));
    }

    /// <summary>The same clients under another model; the order of each feature's values is shared with this one.</summary>
    /// <exception cref="InvalidDataException">The model reads a feature that the clients do not have.</exception>
    public Portfolio With(ScoringModel model) => new(Applications, catalog, model, this);

    /// <summary>What each client declared; rows in the order of <see cref="Matrix"/>.</summary>
    public Table Applications { get; }

    /// <summary>The features of every client, and behind them those that the model learned to add.</summary>
    public FeatureMatrix Matrix { get; }

    /// <summary>The model in service.</summary>
    public ScoringModel Model { get; }

    /// <summary>The assessment of each client, in row order.</summary>
    public Assessment[] Assessments { get; }

    /// <summary>How the credit of each client ended, in row order; unknown for all when the tables do not tell.</summary>
    public Outcome[] Outcomes { get; }

    /// <summary>The row of a client, if there is one of that number.</summary>
    public bool TryFind(ClientId client, out int row) => rows.TryGetValue(client.Value, out row);

    /// <summary>A client's values in the order in which the model reads them.</summary>
    public float[] ModelRow(int row) => Array.ConvertAll(columns, column => Matrix.Column(column)[row]);

    /// <summary>The row of a client that is known to be there.</summary>
    public int RowOf(string client) => rows[client];

    /// <summary>The values of a feature over all clients, if there is one of that name.</summary>
    public bool TryFeature(string name, [NotNullWhen(true)] out FeatureValues? values)
    {
        var column = Matrix.IndexOf(name);
        values = column < 0 ? null : features[column];

        return column >= 0;
    }

    /// <summary>The values of every feature, in the order of the model.</summary>
    public IReadOnlyList<FeatureValues> Features => features;

    /// <summary>Rows of the clients whose number starts with a prefix, in the order of their numbers as text: one run of the sorted list.</summary>
    public ReadOnlySpan<int> StartingWith(string prefix)
    {
        var first = FirstAtLeast(prefix);

        // ':' is the character after '9', so no number lies between the prefix's run and it.
        return sortedRows.AsSpan(first, FirstAtLeast(prefix + ":") - first);
    }

    // What was learned by the model before is another column under the same name.
    FeatureValues? SameValues(FeatureMatrix matrix, int column) =>
        catalog.IndexOf(matrix.Columns[column].Name) >= 0 && TryFeature(matrix.Columns[column].Name, out var values) ? values : null;

    int FirstAtLeast(string text)
    {
        var position = Array.BinarySearch(sortedIds, text, StringComparer.Ordinal);

        return position < 0 ? ~position : position;
    }

    // Clients are compared on what the model adds, too: a reason may name it.
    static FeatureMatrix WithLearned(FeatureMatrix matrix, ScoringModel model)
    {
        var completed = model.Features.Complete(matrix);
        var learned = Enumerable.Range(0, completed.Columns.Count).Where(column => matrix.IndexOf(completed.Columns[column].Name) < 0).ToArray();

        return new FeatureMatrix(
            [.. matrix.Columns, .. learned.Select(column => completed.Columns[column])], matrix.Clients,
            [.. Enumerable.Range(0, matrix.Columns.Count).Select(matrix.Column), .. learned.Select(completed.Column)]);
    }

    static int ColumnOf(FeatureColumn feature, FeatureMatrix matrix) =>
        matrix.IndexOf(feature.Name) is >= 0 and var column && matrix.Columns[column].Kind == feature.Kind && matrix.Columns[column].Levels.SequenceEqual(feature.Levels)
        ? column
        : throw new InvalidDataException(
            $"The model reads the feature {feature.Name}, which the catalog does not have, or not with these levels: it was trained on another table or by another release; train it again on the Home Credit tables.");

    static Outcome[] OutcomesOf(Table applications) => applications.Has(ClientDescription.Outcome)
        ? [.. applications.Numbers(ClientDescription.Outcome)
            .Select(value => value switch { 0 => Outcome.Repaid, 1 => Outcome.Default, _ => Outcome.Unknown })]
        : new Outcome[applications.RowCount];
}
