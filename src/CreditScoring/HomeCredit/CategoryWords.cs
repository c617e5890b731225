using CreditScoring.Wording;

namespace CreditScoring.HomeCredit;

/// <summary>What the words of the applications, the present one and earlier ones, mean to a person, in French and English.</summary>
public static class CategoryWords
{
    /// <summary>The word by which the source says that something was not filled in.</summary>
    public const string NotStated = "XNA";

    // A key that ends so tells a family of words by their start; what follows it is kept.
    const string Rest = "{rest}";

    static readonly WordList InFrench = WordList.French(Subject.Categories);
    static readonly WordList InEnglish = WordList.English(Subject.Categories);
    static readonly HashSet<string> Words = [.. InFrench.Keys];
    static readonly string[] Starts = [.. Words.Where(key => key.EndsWith(Rest, StringComparison.Ordinal)).Select(key => key[..^Rest.Length])];

    /// <summary>A word in French; the word itself when it has no translation.</summary>
    public static string French(string word) => In(InFrench, word);

    /// <summary>A word in English; the word itself when it has no translation.</summary>
    public static string English(string word) => In(InEnglish, word);

    /// <summary>Whether the word has a translation.</summary>
    public static bool Knows(string word) => Words.Contains(word) || StartOf(word) is not null;

    static string In(WordList list, string word) =>
        Words.Contains(word) ? list[word]
        : StartOf(word) is { } start ? list.Fill(start + Rest, ("rest", word[start.Length..]))
        : word;

    static string? StartOf(string word) => Array.Find(Starts, start => word.StartsWith(start, StringComparison.Ordinal));
}
