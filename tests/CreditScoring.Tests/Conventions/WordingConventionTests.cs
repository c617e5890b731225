using System.Text.Json;
using System.Text.RegularExpressions;
using CreditScoring.Tests.Wording;

namespace CreditScoring.Tests.Conventions;

public sealed partial class WordingConventionTests
{
    static readonly string[] wordsOfTheirOwn =
    [
        // Reads sentences back; to share the writer's words would make the check agree with itself.
        "src/CreditScoring/Explanation/Claims/Spoken", "src/CreditScoring/Explanation/Claims/ClaimChecker.cs",
        // Names the signs it sets.
        "src/CreditScoring/Wording/FrenchTypography.cs",
        // Pages of the note keep their words beside their content.
        "src/CreditScoring.Reporting/",
        // The frame of a notebook that was run.
        "src/CreditScoring.Notebooks/Exporting/PageWords.cs",
        // One line about the data, written into the model's files.
        "src/CreditScoring.Cli/Models/TrainingSet.cs",
    ];

    static IEnumerable<string> Code => Repository.CSharpFiles("src").Where(file => !Array.Exists(wordsOfTheirOwn, start => file.StartsWith(start, StringComparison.Ordinal)));

    [Fact]
    public void No_French_stands_in_the_code() => Assert.Empty(Found(Code, French()));

    [Fact]
    public void No_code_chooses_between_words_of_two_languages() => Assert.Empty(Found(Code, Choice()));

    [Fact]
    public void No_word_stands_in_the_code_of_the_explorer() => Assert.Empty(Found(
        Repository.TrackedFiles.Where(file => file.StartsWith("site/explorer/src/", StringComparison.Ordinal) && file.EndsWith(".ts", StringComparison.Ordinal)), Spoken()));

    [Fact]
    public void The_explorer_has_the_same_words_with_the_same_places_in_both_languages()
    {
        var (french, english) = (ExplorerWords("fr"), ExplorerWords("en"));

        Assert.Equal(french.Select(word => word.Key), english.Select(word => word.Key));
        Assert.All(french.Zip(english), pair => Assert.Equal(Places(pair.First.Text), Places(pair.Second.Text)));
    }

    [Fact]
    public void The_words_of_the_explorer_are_typed_with_plain_spaces_and_curly_signs()
    {
        Assert.All(ExplorerWords("fr"), word => Assert.Null(Typography.FaultOfFrench(CreditScoring.Wording.FrenchTypography.Set(word.Text))));
        Assert.All(ExplorerWords("en"), word => Assert.Null(Typography.FaultOfEnglish(word.Text)));
    }

    static IEnumerable<string> Found(IEnumerable<string> files, Regex pattern) =>
        from file in files
        from line in Repository.Read(file).Split('\n')
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.TrimStart().StartsWith("/*", StringComparison.Ordinal) && pattern.IsMatch(line)
        select $"{file}: {line.Trim()}";

    static List<(string Key, string Text)> ExplorerWords(string language)
    {
        using var json = JsonDocument.Parse(Repository.Read($"site/explorer/src/words/{language}.json"));

        return [.. json.RootElement.EnumerateObject().Select(word => (word.Name, word.Value.GetString()!))];
    }

    static IEnumerable<string> Places(string text) => Place().Matches(text).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal);

    // A letter or sign that French has and English has not, inside a string; an apostrophe is both.
    [GeneratedRegex("\"[^\"]*[àâçéèêëîïôùûœæÀÂÇÉÈÊËÎÏÔÙÛŒ«»€][^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex French();

    // Codes of languages have two letters.
    [GeneratedRegex("([Ff]rench|Language\\.(French|English)[^\"?]*) \\? \\$?\"[^\"]{3,}\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Choice();

    // Two words in a row that no name of a class, a path or an attribute looks like, or a letter that only French has.
    [GeneratedRegex("['`\"]([A-Z][a-z]+ [a-z]+ [^'`\"]*|[^'`\"]*[àâçéèêëîïôùûœÀÉÈ«»€][^'`\"]*)['`\"]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spoken();

    [GeneratedRegex("\\{\\w+\\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
