namespace CreditScoring.Features;

/// <summary>Feature values of many clients, column by column, as 32-bit floats; NaN is missing.</summary>
public sealed class FeatureMatrix
{
    readonly float[][] values; // [column][row]

    /// <param name="columns">The features.</param>
    /// <param name="clients">Identifier of each client, in row order.</param>
    /// <param name="values">A float array per feature, each with a value per client.</param>
    /// <exception cref="ArgumentException">The shapes disagree.</exception>
    public FeatureMatrix(IReadOnlyList<FeatureColumn> columns, IReadOnlyList<string> clients, float[][] values)
    {
        if (values.Length != columns.Count)
            throw new ArgumentException($"{columns.Count} features need as many arrays; {values.Length} were given.", nameof(values));

        for (var column = 0; column < values.Length; column++)
            if (values[column].Length != clients.Count)
                throw new ArgumentException(
                    $"Feature {columns[column].Name} has {values[column].Length} values for {clients.Count} clients.", nameof(values));

        Columns = columns;
        Clients = clients;
        this.values = values;
    }

    /// <summary>The features, in column order.</summary>
    public IReadOnlyList<FeatureColumn> Columns { get; }

    /// <summary>Identifier of each client, in row order.</summary>
    public IReadOnlyList<string> Clients { get; }

    /// <summary>Number of clients.</summary>
    public int RowCount => Clients.Count;

    /// <summary>Values of one feature, one per client.</summary>
    public float[] Column(int column) => values[column];

    /// <summary>Position of the feature of that name, or -1.</summary>
    public int IndexOf(string name)
    {
        for (var column = 0; column < Columns.Count; column++)
            if (Columns[column].Name == name)
                return column;

        return -1;
    }

    /// <summary>Copies one client's values.</summary>
    /// <param name="row">Position of the client.</param>
    /// <param name="destination">As long as there are features.</param>
    public void CopyRow(int row, Span<float> destination)
    {
        for (var column = 0; column < values.Length; column++)
            destination[column] = values[column][row];
    }

    /// <summary>The same features for some of the clients, in the order given.</summary>
    /// <param name="rows">Positions of the clients.</param>
    public FeatureMatrix Rows(ReadOnlySpan<int> rows)
    {
        var clients = new string[rows.Length];
        for (var row = 0; row < rows.Length; row++)
            clients[row] = Clients[rows[row]];

        var picked = new float[values.Length][];
        for (var column = 0; column < values.Length; column++)
        {
            picked[column] = new float[rows.Length];
            for (var row = 0; row < rows.Length; row++)
                picked[column][row] = values[column][rows[row]];
        }

        return new FeatureMatrix(Columns, clients, picked);
    }

    /// <summary>The clients of several matrices one after another, as months of a portfolio.</summary>
    /// <param name="parts">At least one; each has the features of the first, in the same order, with the same levels.</param>
    /// <exception cref="InvalidDataException">A part has other features, or a client that an earlier one has.</exception>
    public static FeatureMatrix Join(IReadOnlyList<FeatureMatrix> parts)
    {
        var columns = parts[0].Columns;
        foreach (var (place, part) in parts.Index())
        {
            var other = Enumerable.Range(0, Math.Max(columns.Count, part.Columns.Count)).FirstOrDefault(
                column => column >= columns.Count || column >= part.Columns.Count || !columns[column].IsSameAs(part.Columns[column]), -1);
            if (other >= 0)
                throw new InvalidDataException(
                    $"Part {place + 1} has {NameOf(part, other)} as feature {other + 1}, where the first has {NameOf(parts[0], other)}; compute both from the same catalog with the same release.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, part) in parts.Index())
            foreach (var client in part.Clients)
                if (!seen.Add(client))
                    throw new InvalidDataException($"Part {place + 1} holds client {client} again; a client is counted once, so give parts without common clients.");

        return new FeatureMatrix(
            columns, [.. parts.SelectMany(part => part.Clients)], [.. columns.Select(float[] (_, column) => [.. parts.SelectMany(part => part.Column(column))])]);
    }

    static string NameOf(FeatureMatrix part, int column) => column < part.Columns.Count ? $"{part.Columns[column].Name} ({part.Columns[column].Kind})" : "none";
}
