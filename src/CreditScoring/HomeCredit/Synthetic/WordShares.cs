using System.Text;

namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>The words of a column and how often each occurs.</summary>
sealed class WordShares
{
    readonly string[] words;
    readonly byte[][] bytes;
    readonly double[] upTo;
    readonly double[] normalUpTo;

    /// <param name="shares">Words and their shares, scaled here so that they sum to 1. Put riskier words first where <see cref="PickAt"/> is used.</param>
    public WordShares(params (string Word, double Share)[] shares)
    {
        words = [.. shares.Select(share => share.Word)];
        bytes = [.. words.Select(Quoted)];
        upTo = new double[shares.Length];
        var total = shares.Sum(share => share.Share);
        var sum = 0.0;
        for (var word = 0; word < shares.Length; word++)
            upTo[word] = (sum += shares[word].Share) / total;

        upTo[^1] = 1;
        normalUpTo = [.. upTo.Select(share => share >= 1 ? double.PositiveInfinity : StableMath.NormalQuantile(share))];
    }

    /// <summary>All the words, in order.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>How far along the list a word is, from 0 for the first to 1 for the last, counted by shares.</summary>
    public double Middle(int word) => ((word == 0 ? 0 : upTo[word - 1]) + upTo[word]) / 2;

    /// <summary>A word's bytes in a file, quoted where it holds a comma.</summary>
    public byte[] this[int word] => bytes[word];

    /// <summary>The position of a word.</summary>
    public int Find(string word) => Array.IndexOf(words, word);

    /// <summary>Draws a word by its share.</summary>
    public int Pick(Draws draws) => First(upTo, draws.Uniform());

    /// <summary>The word that stands where a standard normal number stands in the list.</summary>
    public int PickAt(double normal) => First(normalUpTo, normal);

    static int First(double[] bounds, double value)
    {
        var word = 0;
        while (word < bounds.Length - 1 && value >= bounds[word])
            word++;

        return word;
    }

    static byte[] Quoted(string word) => Encoding.UTF8.GetBytes(word.Contains(',', StringComparison.Ordinal) ? $"\"{word}\"" : word);
}
