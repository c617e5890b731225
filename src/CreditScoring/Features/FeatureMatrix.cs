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
}
