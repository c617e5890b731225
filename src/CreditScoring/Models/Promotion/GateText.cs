using CreditScoring.Explanation;
using CreditScoring.Wording;

namespace CreditScoring.Models.Promotion;

/// <summary>What the gate found, in words.</summary>
public static class GateText
{
    /// <summary>Why a check passed or not, a sentence or two.</summary>
    /// <param name="check">The check.</param>
    /// <param name="language">Language of the reader.</param>
    public static string Why(GateCheck check, Language language) => Words(language).Fill(
        "why." + check.Why.Key,
        [
            .. check.Why.Figures.Select(figure => (
                figure.Place, figure.Decimals < 0 ? NumberText.Percent(figure.Value, 1, language) : NumberText.Decimal(figure.Value, figure.Decimals, language))),
            .. check.Why.Names.Select(name => (name.Place, name.Name == "*" ? Words(language)["group.all"] : name.Name)),
        ]);

    /// <summary>What a check is about, in a few words.</summary>
    public static string Title(GateCheck check, Language language) => Words(language)["check." + check.Name];

    /// <summary>The words of the subject.</summary>
    public static WordList Words(Language language) => language == Language.French ? WordList.French(Subject.Lifecycle) : WordList.English(Subject.Lifecycle);
}
