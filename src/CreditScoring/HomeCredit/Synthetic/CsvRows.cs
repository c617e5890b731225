namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>Rows of one table as the bytes of a CSV file, in memory until they are taken to the file.</summary>
sealed class CsvRows
{
    static readonly long[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

    byte[] bytes = new byte[1 << 16];
    int length;

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, length);

    /// <summary>How many rows were ended since the last <see cref="Clear"/>.</summary>
    public int Count { get; private set; }

    public void Clear() => (length, Count) = (0, 0);

    /// <summary>An empty cell.</summary>
    public void Missing()
    {
        Room(1);
        bytes[length++] = (byte)',';
    }

    /// <summary>A word, already quoted where it must be.</summary>
    public void Word(ReadOnlySpan<byte> word)
    {
        Room(word.Length + 1);
        word.CopyTo(bytes.AsSpan(length));
        length += word.Length;
        bytes[length++] = (byte)',';
    }

    /// <summary>A whole number without decimals, as Kaggle prints columns of integers.</summary>
    public void Whole(long number)
    {
        Room(21);
        Digits(number);
        bytes[length++] = (byte)',';
    }

    /// <summary>1 for true, 0 for false.</summary>
    public void Flag(bool flag) => Whole(flag ? 1 : 0);

    /// <summary>A number with at least one decimal and no needless zero after it (-3648.0, 24700.5), as Kaggle prints columns of floats.</summary>
    /// <param name="number">The number; NaN gives an empty cell.</param>
    /// <param name="decimals">Decimals kept, 1 to 7.</param>
    public void Decimals(double number, int decimals)
    {
        if (double.IsNaN(number))
        {
            Missing();
            return;
        }

        Room(30);
        var scaled = (long)Math.Round(number * PowersOfTen[decimals], MidpointRounding.AwayFromZero);
        if (scaled < 0)
        {
            bytes[length++] = (byte)'-';
            scaled = -scaled;
        }

        Digits(scaled / PowersOfTen[decimals]);
        var rest = scaled % PowersOfTen[decimals];
        bytes[length++] = (byte)'.';
        do
        {
            decimals--;
            bytes[length++] = (byte)('0' + rest / PowersOfTen[decimals]);
            rest %= PowersOfTen[decimals];
        }
        while (rest > 0);

        bytes[length++] = (byte)',';
    }

    /// <summary>A whole number in a column of floats (12.0), or an empty cell for NaN.</summary>
    public void Float(double number) => Decimals(number, 1);

    /// <summary>An amount of money, to the thousandth.</summary>
    public void Money(double amount) => Decimals(amount, 3);

    /// <summary>Ends the row: the last comma becomes the end of the line.</summary>
    public void End()
    {
        bytes[length - 1] = (byte)'\n';
        Count++;
    }

    void Digits(long number)
    {
        if (number < 0)
        {
            bytes[length++] = (byte)'-';
            number = -number;
        }

        var start = length;
        do
        {
            bytes[length++] = (byte)('0' + number % 10);
            number /= 10;
        }
        while (number > 0);

        bytes.AsSpan(start, length - start).Reverse();
    }

    void Room(int more)
    {
        if (length + more > bytes.Length)
            Array.Resize(ref bytes, bytes.Length * 2);
    }
}
