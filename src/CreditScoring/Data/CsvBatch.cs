namespace CreditScoring.Data;

/// <summary>Rows that lie in the scanner's buffer together, so that the cells of a column can be taken in one go.</summary>
/// <param name="columns">Number of cells of each row, at least 1.</param>
sealed class CsvBatch(int columns)
{
    const int MostRows = 128;

    readonly int[] starts = new int[MostRows * columns]; // [row, column]
    readonly int[] lengths = new int[MostRows * columns]; // [row, column]
    readonly long[] lines = new long[MostRows];
    readonly List<CellFault> faults = [];
    byte[] bytes = [];

    /// <summary>Number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>Whether there is no room for another row.</summary>
    public bool IsFull => Rows == MostRows;

    /// <summary>The bytes of one cell; valid until the scanner's buffer is filled again.</summary>
    public ReadOnlySpan<byte> Cell(int row, int column) => bytes.AsSpan(starts[row * columns + column], lengths[row * columns + column]);

    /// <summary>Line of the file on which a row starts, from 1.</summary>
    public long Line(int row) => lines[row];

    /// <summary>Appends the record at which the scanner stands.</summary>
    public void Append(CsvScanner scanner)
    {
        bytes = scanner.Copy(starts.AsSpan(Rows * columns, columns), lengths.AsSpan(Rows * columns, columns));
        lines[Rows++] = scanner.Line;
    }

    /// <summary>Notes that a cell cannot stand.</summary>
    /// <param name="row">Row in the batch, from 0.</param>
    /// <param name="column">Column of the file, from 0.</param>
    /// <param name="expected">What was expected instead.</param>
    public void Blame(int row, int column, string expected) => faults.Add(new CellFault(row, column, expected));

    /// <summary>The faults noted, in the order of the file.</summary>
    public IEnumerable<CellFault> Faults() => faults.OrderBy(fault => fault.Row).ThenBy(fault => fault.Column);

    /// <summary>Drops all rows and faults.</summary>
    public void Clear()
    {
        Rows = 0;
        faults.Clear();
    }
}
