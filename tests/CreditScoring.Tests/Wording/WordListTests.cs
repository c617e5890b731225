using System.Text.RegularExpressions;
using CreditScoring.Tests.Conventions;
using CreditScoring.Wording;

namespace CreditScoring.Tests.Wording;

public sealed partial class WordListTests
{
    public static TheoryData<Subject> Subjects => new(Enum.GetValues<Subject>());

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Both_languages_have_the_same_keys_with_the_same_places(Subject subject)
    {
        var (french, english) = (WordList.French(subject), WordList.English(subject));

        Assert.NotEmpty(french.Keys);
        Assert.Equal(french.Keys, english.Keys);
        Assert.All(french.Keys, key => Assert.Equal(french.Places(key).Order(), english.Places(key).Order()));
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Texts_are_set_as_their_language_asks(Subject subject)
    {
        Assert.All(TextsOf(WordList.French(subject)), text => Assert.Null(Typography.FaultOfFrench(text)));
        Assert.All(TextsOf(WordList.English(subject)), text => Assert.Null(Typography.FaultOfEnglish(text)));
    }

    [Fact]
    public void Every_file_of_words_belongs_to_a_subject()
    {
        var expected = Enum.GetNames<Subject>().SelectMany(name => new[] { $"{name.ToLowerInvariant()}/en.json", $"{name.ToLowerInvariant()}/fr.json" });
        var found = Repository.TrackedFiles.Where(file => WordFile().IsMatch(file)).Select(file => file["src/CreditScoring/Wording/".Length..]);

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Fills_places_by_name() =>
        Assert.Equal("€135,000", WordList.English(Subject.Values).Fill("money", ("number", "135,000")));

    [Fact]
    public void What_fills_a_place_is_not_filled_again() =>
        Assert.Equal("€{number}", WordList.English(Subject.Values).Fill("money", ("number", "{number}")));

    [Fact]
    public void Says_which_text_is_missing() =>
        Assert.Contains("no.such.text", Assert.Throws<KeyNotFoundException>(() => WordList.French(Subject.Values)["no.such.text"]).Message, StringComparison.Ordinal);

    [Fact]
    public void A_text_with_a_place_cannot_be_taken_unfilled() => Assert.Throws<KeyNotFoundException>(() => WordList.French(Subject.Values)["money"]);

    static IEnumerable<string> TextsOf(WordList words) =>
        words.Keys.Select(key => words.Fill(key, [.. words.Places(key).Distinct().Select(place => (place, $"{{{place}}}"))]));

    [GeneratedRegex("^src/CreditScoring/Wording/.*json$")]
    private static partial Regex WordFile();
}
