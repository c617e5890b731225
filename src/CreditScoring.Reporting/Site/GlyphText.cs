using CreditScoring.Features;
using CreditScoring.Selection.Profiles;

namespace CreditScoring.Reporting.Site;

// A distribution in words: a line beside the picture, and the alternative for those who do not see it.
sealed class GlyphText(PublishedProfile profile, FeatureUnit unit, ReportLanguage language)
{
    const int WordsShown = 3;
    readonly ReportNumbers numbers = ReportNumbers.For(language);

    public string Caption => profile switch
    {
        { Groups.Count: 0 } => Pick("aucun client n’a de valeur", "no client has a value"),
        { Kind: FeatureKind.Category } => string.Join(Pick(" ; ", "; "), Largest()),
        _ when unit == FeatureUnit.YesNo && profile.Groups.FirstOrDefault(group => group.Lower == 1) is { } yes =>
            Pick("oui : ", "yes: ") + Part(yes.Clients) + Pick(" des clients", " of clients"),
        { Quantiles: { } quantiles } when quantiles.P01 == quantiles.P99 => Pick("presque toujours ", "nearly always ") + Value(quantiles.Median),
        { Quantiles: { } quantiles } => Pick(
            $"médiane {Value(quantiles.Median)} ; 98 % entre {Value(quantiles.P01)} et {Value(quantiles.P99)}",
            $"median {Value(quantiles.Median)}; 98% between {Value(quantiles.P01)} and {Value(quantiles.P99)}"),
        _ => "",
    };

    public string Alternative => Pick("Répartition : ", "Distribution: ") + Caption + Rates() + ".";

    IEnumerable<string> Largest() => profile.Groups.Take(WordsShown).Select(level => $"{level.Word} {Part(level.Clients)}");

    string Rates()
    {
        var known = profile.Groups.Where(group => group.DefaultRate is not null).ToList();
        if (known.Count < 2)
            return "";

        var (first, last) = profile.Kind == FeatureKind.Category
            ? (known.MinBy(group => group.DefaultRate)!, known.MaxBy(group => group.DefaultRate)!)
            : (known[0], known[^1]);

        return profile.Kind == FeatureKind.Category
            ? Pick($" ; défauts de {Share(first)} ({first.Word}) à {Share(last)} ({last.Word})", $"; default rates from {Share(first)} ({first.Word}) to {Share(last)} ({last.Word})")
            : Pick($" ; défauts : {Share(first)} aux valeurs basses, {Share(last)} aux hautes", $"; default rate {Share(first)} at the low end, {Share(last)} at the high end");
    }

    string Share(PublishedGroup group) => numbers.Percent(group.DefaultRate!.Value, 1);

    // Of the clients with a value.
    string Part(int clients) =>
        FeatureWords.Share((double)clients / (profile.Groups.Sum(group => group.Clients) + (profile.OtherLevels?.Clients ?? 0)), numbers);

    string Value(double value) => FeatureWords.Value(value, unit, numbers);

    string Pick(string french, string english) => language == ReportLanguage.French ? FrenchSpaces.Of(french) : english;
}
