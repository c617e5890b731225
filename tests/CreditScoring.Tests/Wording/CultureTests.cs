using System.Text.RegularExpressions;
using CreditScoring.Answers;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Explanation.Claims;
using CreditScoring.Features;
using CreditScoring.Letters;
using CreditScoring.Recourse;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Wording;

public sealed partial class CultureTests(AnswerableClients clients) : IClassFixture<AnswerableClients>
{
    static readonly Language[] languages = [Language.French, Language.English];

    [Fact]
    public void All_texts_are_the_same_under_every_culture()
    {
        var expected = Texts();

        Assert.All(Cultures.All, culture => Assert.Equal(expected, Cultures.Under(culture, Texts)));
    }

    [Fact]
    public void The_cultures_differ() =>
        Assert.Equal(Cultures.All.Count, Cultures.All.Select(culture => (-1234.5).ToString("N1", culture)).Distinct().Count());

    // Whatever joins texts joins set ones: none of them may be set otherwise as a whole.
    [Fact]
    public void Whole_texts_are_set_as_their_language_asks()
    {
        Assert.All(Texts(Language.French).Select(Shown), text => Assert.Null(Typography.FaultOfFrench(text)));
        Assert.All(Texts(Language.English).Select(Shown), text => Assert.Null(Typography.FaultOfEnglish(text)));
    }

    static string Shown(string text) => Markup().Replace(text, "");

    List<string> Texts() => [.. languages.SelectMany(Texts)];

    IEnumerable<string> Texts(Language language) =>
    [
        .. Values(language), .. Explanation(language), .. Faults(language),
        .. RecourseText.Sentences(Way, language), .. Enum.GetValues<RecourseStatus>().SelectMany(status => RecourseText.Summary(new(status, Refused, []), language)),
    ];

    static IEnumerable<string> Values(Language language) =>
        from unit in Enum.GetValues<FeatureUnit>()
        from value in new[] { -1_234_567.5f, -3, 0, 0.0375f, 1, 45, 12_345.67f, float.NaN }
        select ValueText.Of(unit, value, language);

    IEnumerable<string> Explanation(Language language)
    {
        var explanation = clients.Model.Explain(clients.Case(3).Inputs);
        var letter = LetterWriter.Compose(clients.Model, "100003", explanation, new DateOnly(2026, 2, 1), language);

        return
        [
            .. explanation.Opening.Select(sentence => sentence.In(language)), .. letter.Reasons.SelectMany(reason => reason.Sentences),
            SentenceWriter.Of(new ZoneClaim(Decision.Decline, -1_234, 475, 525)).In(language), LetterWriter.Write(letter),
        ];
    }

    static IEnumerable<string> Faults(Language language)
    {
        var faults = new List<AnswerFault>();
        foreach (var (answer, value) in new[] { ("instalment", 100.0), ("instalment", 170), ("instalment", 13_000), ("downPayment", 15_000), ("downPayment", 14_500) })
            new LoanTies(Loan.Of(12_000, 1_066.185464, 15_000, 12)!, new Dictionary<string, double> { [answer] = value }, faults).Follow();

        return faults.Select(fault => fault.In(language));
    }

    static RecoursePath Way { get; } = new(
        [new(AnswerCatalog.Of("amount"), 500_000, 150_000, 290_000), new(AnswerCatalog.Of("term"), 24, 36, 36)],
        [new(AnswerCatalog.Of("instalment"), 25_000, 7_500.4, 14_500)], 0.0123, Decision.Refer);

    static Assessment Refused { get; } = new(-2, 0.12, 480, Decision.Decline);

    [GeneratedRegex("<style>.*</style>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Markup();
}
