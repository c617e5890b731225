using System.Globalization;
using System.Text;
using CreditScoring.Data;
using CreditScoring.Features;

namespace CreditScoring.Drift;

/// <summary>The cells of a column whose kind is not known: numbers, words, or both, in which case the numbers are words too.</summary>
/// <remarks>Numbers keep double precision. <c>inf</c> and <c>nan</c>, with or without sign and in any case, are read as other tools write them.</remarks>
sealed class SampleCells : ICellBuffer
{
    const int MostWords = 1 << 17;

    readonly GrowingArray<double> numbers = new();
    readonly WordIndex words = new();
    readonly List<int> counts = [];
    int missing, numeric;

    public string? Add(ReadOnlySpan<byte> cell, long line)
    {
        if (cell.IsEmpty)
            missing++;
        else if (TryParse(cell, out var number))
        {
            numbers.Add(number);
            numeric += double.IsNaN(number) ? 0 : 1;
        }
        else if (!Fault.IsText(cell))
            return "text in UTF-8 without control characters";
        else if (words.Count <= MostWords)
        {
            var word = words.FindOrAdd(cell);
            if (word == counts.Count)
                counts.Add(0);
            counts[word]++;
        }

        return null;
    }

    public void AddAll(CsvBatch batch, int column)
    {
        for (var row = 0; row < batch.Rows; row++)
            if (Add(batch.Cell(row, column), batch.Line(row)) is { } expected)
                batch.Blame(row, column, expected);
    }

    /// <summary>The column, once every cell is there.</summary>
    public SampleColumn ToColumn(string name)
    {
        var values = numbers.ToArray();
        if (words.Count == 0)
            return new SampleColumn(name, numeric > 0 ? FeatureKind.Numeric : null, () => ColumnSample.OfNumbers(values, missing));
        if (words.Count > MostWords)
            return new SampleColumn(name, FeatureKind.Category, () => throw new InvalidOperationException("A column with a fault has no sample."))
            {
                Fault = string.Create(CultureInfo.InvariantCulture, $"It has more than {MostWords} different words; leave it out if it names clients."),
            };

        return new SampleColumn(name, FeatureKind.Category, () => ColumnSample.OfCounts(
            counts.Select((count, word) => new LevelCount(words[word], count)).Concat(Written(values)), missing + values.Count(double.IsNaN)));
    }

    /// <summary>Numbers as levels: each as it is shortest written.</summary>
    internal static IEnumerable<LevelCount> Written(IEnumerable<double> values) =>
        values.Where(value => !double.IsNaN(value)).GroupBy(value => value + 0.0).Select(same => new LevelCount(same.Key.ToString("R", CultureInfo.InvariantCulture), same.Count()));

    static bool TryParse(ReadOnlySpan<byte> cell, out double number)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

        if (cell[^1] is >= (byte)'0' and <= (byte)'9' or (byte)'.' && cell[0] <= '9')
            return double.TryParse(cell, Plain, CultureInfo.InvariantCulture, out number);

        number = double.NaN;
        if (cell.Length > 4)
            return false;

        var text = Encoding.UTF8.GetString(cell).TrimStart('+');
        if (text.Equals("inf", StringComparison.OrdinalIgnoreCase))
            number = double.PositiveInfinity;
        else if (text.Equals("-inf", StringComparison.OrdinalIgnoreCase))
            number = double.NegativeInfinity;
        else
            return text.Equals("nan", StringComparison.OrdinalIgnoreCase);

        return true;
    }
}
