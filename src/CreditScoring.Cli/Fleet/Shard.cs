using System.Globalization;

namespace CreditScoring.Cli.Fleet;

/// <summary>One share of some work, as <c>--shard 2/4</c> names it.</summary>
/// <param name="Number">Which share, from 1 to <paramref name="Count"/>.</param>
/// <param name="Count">Number of shares, at least 1.</param>
readonly record struct Shard(int Number, int Count)
{
    /// <exception cref="ArgumentException">The text names no share.</exception>
    public static Shard Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && number >= 1 && number <= count)
            return new Shard(number, count);

        throw new ArgumentException($"--shard is '{text}'; give a share and a number of shares, such as 1/4: from 1/4 to 4/4.");
    }

    /// <summary>The positions of this share among so many: in one piece, the shares beside each other and of equal length but for one.</summary>
    public int[] Of(int length)
    {
        var (start, end) = ((int)((long)length * (Number - 1) / Count), (int)((long)length * Number / Count));

        return [.. Enumerable.Range(start, end - start)];
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
