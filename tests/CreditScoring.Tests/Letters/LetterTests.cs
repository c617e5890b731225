using System.Xml.Linq;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Letters;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Letters;

public sealed class LetterTests(AnswerableClients clients) : IClassFixture<AnswerableClients>
{
    static readonly DateOnly day = new(2026, 12, 1);

    [Theory]
    [InlineData(Decision.Accept, "est acceptée", "is accepted")]
    [InlineData(Decision.Refer, "est examinée par une personne. Aucune décision", "is being examined by a person. No decision")]
    [InlineData(Decision.Decline, "n’est pas acceptée", "is not accepted")]
    public void Says_the_decision_in_both_languages(Decision decision, string french, string english)
    {
        Assert.Contains(french, LetterWriter.Write(Letter(Language.French, decision)), StringComparison.Ordinal);
        Assert.Contains(english, LetterWriter.Write(Letter(Language.English, decision)), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_rights_and_their_sources_and_dates_itself()
    {
        var french = LetterWriter.Write(Letter(Language.French, Decision.Decline));
        var english = LetterWriter.Write(Letter(Language.English, Decision.Decline));

        Assert.All(["directive (UE) 2023/2225 (article 18)", "articles 15 et 22", "explication claire et compréhensible", "votre point de vue", "une personne réexamine", "Le 1er\u00A0décembre\u00A02026"],
            text => Assert.Contains(text, french, StringComparison.Ordinal));
        Assert.All(["Directive (EU) 2023/2225 (Article 18)", "Articles 15 and 22", "express your point of view", "a person review", "1\u00A0December\u00A02026"],
            text => Assert.Contains(text, english, StringComparison.Ordinal));
    }

    [Fact]
    public void Is_the_same_bytes_for_the_same_client_and_day_and_whole_markup()
    {
        foreach (var language in new[] { Language.French, Language.English })
            for (var row = 0; row < 25; row++)
            {
                var page = Of(row, language);

                Assert.Equal(page, Of(row, language));
                Assert.Equal(language == Language.French ? "fr" : "en", Parsed(page).Attribute("lang")!.Value);
                Assert.DoesNotContain('\r', page);
            }
    }

    [Fact]
    public void Gives_every_reason_and_names_only_what_the_trees_ask_for()
    {
        var explanation = clients.Model.Explain(clients.Case(3).Inputs);
        var letter = LetterWriter.Compose(clients.Model, "100003", explanation, day, Language.French);
        var used = clients.Model.Trees.SplitsByFeature().Select((count, feature) => (count, feature)).Where(pair => pair.count > 0)
            .Select(pair => CreditScoring.Features.FeatureCatalog.Find(clients.Model.Trees.Features[pair.feature].Name)!.Concept.French).ToHashSet();

        Assert.Equal(explanation.Reasons.Select(reason => reason.Concept.French), letter.Reasons.Select(reason => reason.Title));
        Assert.Equal(used.Order(StringComparer.Ordinal), letter.Sources.SelectMany(source => source.Uses).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Reads_text_never_as_markup()
    {
        var page = LetterWriter.Write(Letter(Language.English, Decision.Decline) with { Model = "<b>&", Reasons = [new("A <i>", ["One & two."])] });

        Assert.Contains("&lt;b&gt;&amp;", page, StringComparison.Ordinal);
        Assert.Contains("A &lt;i&gt;.", page, StringComparison.Ordinal);
    }

    string Of(int row, Language language) =>
        LetterWriter.Write(LetterWriter.Compose(clients.Model, $"{100_000 + row}", clients.Model.Explain(clients.Case(row).Inputs), day, language));

    static ClientLetter Letter(Language language, Decision decision) => new()
    {
        Client = "100001", Date = day, Language = language, Assessment = new Assessment(-2, 0.12, 480, decision), BaseRate = 0.08,
        Reasons = [], Sources = [], Model = "home-credit 1",
    };

    // The letter closes what it opens but for the elements of its head, which HTML leaves open, and line breaks.
    static XElement Parsed(string page) => XElement.Parse(page
        .Replace("<!doctype html>\n", "", StringComparison.Ordinal).Replace("<br>", "<br/>", StringComparison.Ordinal)
        .Replace("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "", StringComparison.Ordinal));
}
