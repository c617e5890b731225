using System.Diagnostics;
using CreditScoring.Decisions;
using CreditScoring.Features;

namespace CreditScoring.Explanation.Claims;

/// <summary>Writes a claim as a sentence; nothing but the claim is read, so that a sentence says what its claim says.</summary>
public static class SentenceWriter
{
    /// <summary>Words that a sentence has at most.</summary>
    public const int MostWords = 20;

    /// <summary>The sentence of a claim.</summary>
    public static Sentence Of(Claim claim) => new(claim, Write(claim, Language.French), Write(claim, Language.English));

    /// <summary>Number of words of the longest sentence of a text; a sign alone is no word.</summary>
    public static int LongestSentence(string text) => text.Split(". ")
        .Max(sentence => sentence.Split([' ', '\u00A0']).Count(word => word.Any(char.IsLetterOrDigit)));

    static string Write(Claim claim, Language language) => claim switch
    {
        RiskClaim risk => Risk(risk, language),
        ZoneClaim zone => Phrases.In(language).Fill(
            zone.Decision switch { Decision.Accept => "zone.accept", Decision.Decline => "zone.decline", _ => "zone.refer" },
            ("points", NumberText.Decimal(zone.Points, 0, language)), ("below", NumberText.Decimal(zone.DeclineBelow, 0, language)), ("from", NumberText.Decimal(zone.AcceptFrom, 0, language))),
        FactClaim fact => Fact(fact, language),
        WithoutClaim without => Phrases.In(language).Fill(
            KeyOf(without), ("with", NumberText.OutOf100(without.With / 100.0, language)), ("without", NumberText.OutOf100(without.Without / 100.0, language))),
        CombinedClaim => Phrases.In(language).Fill("combined"),
        UntoldClaim untold => Phrases.In(language).Fill("untold", Place("raising", untold.Raising, language), Place("lowering", untold.Lowering, language)),
        UnknownClaim unknown => Phrases.In(language).Fill("unknown", Place("read", unknown.Read, language), Place("unknown", unknown.Unknown, language)),
        NearClaim near => Phrases.In(language).Fill(
            near.Points switch { 0 => "near.none", 1 => "near.one", _ => "near" }, Place("points", near.Points, language), Place("cutOff", near.CutOff, language)),
        PivotClaim pivot => Phrases.In(language).Fill(
            pivot.IsAbove ? "pivot.above" : "pivot.below", ("label", language == Language.French ? pivot.Concept.French : pivot.Concept.English)),
        NoticeClaim notice => Phrases.In(language).Fill(notice.Key),
        _ => throw new UnreachableException($"A claim of kind {claim.Kind} has no sentence."),
    };

    static (string Place, string Text) Place(string name, int number, Language language) => (name, NumberText.Decimal(number, 0, language));

    static string KeyOf(WithoutClaim claim) => claim.Baseline switch { Baseline.All => "without", Baseline.Accepted => "accepted", _ => "similar" }
        + (claim.With == claim.Without ? ".close" : "");

    static string Risk(RiskClaim risk, Language language) => Phrases.In(language).Fill(
        risk.OutOf100 switch { 0 => "risk.none", 1 => "risk.one", _ => "risk" },
        ("count", NumberText.Decimal(risk.OutOf100, 0, language)), ("base", NumberText.Decimal(risk.BaseOutOf100, 0, language)));

    static string Fact(FactClaim fact, Language language)
    {
        var phrases = Phrases.In(language);
        (string, string) label = ("label", language == Language.French ? fact.Feature.French : fact.Feature.English);
        (string, string) value = ("value", ValueText.Of(fact.Feature, fact.Value, language));
        if (fact.Side == Side.None)
            return phrases.Fill("fact", label, value);

        (string, string) comparison = ("comparison", phrases.Fill(Comparison(fact), ("count", NumberText.Decimal(fact.OutOf100, 0, language))));
        var whole = phrases.Fill("fact.compared", label, value, comparison);

        return LongestSentence(whole) <= MostWords ? whole : phrases.Fill("fact.apart", label, value, comparison);
    }

    // Days count back from the application: the lower number is the longer time.
    static string Comparison(FactClaim fact) => (fact.Side, fact.Feature.Unit) switch
    {
        (Side.Same, _) => "compared.most",
        (Side.Lower, FeatureUnit.Days) when fact.Value > 0 => "compared.later",
        (Side.Higher, FeatureUnit.Days) when fact.Value > 0 => "compared.sooner",
        (Side.Higher, FeatureUnit.Days) when fact.Value < 0 => "compared.longer",
        (Side.Lower, FeatureUnit.Days) when fact.Value < 0 => "compared.shorter",
        (Side.Lower, FeatureUnit.Days or FeatureUnit.Duration) => "compared.longer",
        (_, FeatureUnit.Days or FeatureUnit.Duration) => "compared.shorter",
        (Side.Lower, _) => "compared.more",
        _ => "compared.less",
    };
}
