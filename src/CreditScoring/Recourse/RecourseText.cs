using CreditScoring.Answers;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Features;

namespace CreditScoring.Recourse;

/// <summary>Says in short sentences what would change a proposal, or that nothing honest would.</summary>
public static class RecourseText
{
    /// <summary>What comes of a search in one or two sentences, the ways left out.</summary>
    /// <param name="result">The search.</param>
    /// <param name="language">Who reads it.</param>
    public static IReadOnlyList<string> Summary(RecourseResult result, Language language) => (result.Status, language) switch
    {
        (RecourseStatus.Found, Language.French) => ["La demande pourrait être changée ainsi, tout le reste étant égal."],
        (RecourseStatus.Found, _) => ["The application could be changed as follows, all else being equal."],
        (RecourseStatus.NoPath, Language.French) =>
            ["Aucun changement honnête de la demande ne suffit à coup sûr.", "Ont été essayés un montant plus faible, un bien moins cher, un apport, une durée plus longue."],
        (RecourseStatus.NoPath, _) =>
            ["No honest change of the application is sure to be enough.", "A lower amount, cheaper goods, a down payment and a longer term were tried."],
        (RecourseStatus.NotNeeded, Language.French) => ["L’accord est déjà proposé\u00A0: il n’y a rien à changer."],
        (RecourseStatus.NotNeeded, _) => ["Acceptance is already proposed: there is nothing to change."],
        (RecourseStatus.NotProvable, Language.French) => ["Pour ce modèle, aucun changement ne peut être prouvé\u00A0: aucun n’est proposé."],
        (RecourseStatus.NotProvable, _) => ["For this model no change can be proved: none is proposed."],
        (_, Language.French) => ["La demande ne dit pas son montant ou sa mensualité\u00A0: rien ne peut être calculé."],
        _ => ["The application does not state its amount or instalment: nothing can be reckoned."],
    };

    /// <summary>A way, sentence by sentence: what to change, what follows, where it leads, what it costs.</summary>
    /// <param name="path">The way.</param>
    /// <param name="language">Who reads it.</param>
    public static IReadOnlyList<string> Sentences(RecoursePath path, Language language) =>
    [
        .. path.Changes.Select(change => Change(change, language)),
        .. path.Follows.Select(change => Follow(change, language)),
        Outcome(path, language),
        .. path.Changes.Any(change => change.Answer.Id == "term")
            ? new[] { language == Language.French ? "Une durée plus longue coûte plus d’intérêts au total." : "A longer term costs more interest in all." }
            : [],
    ];

    static string Change(RecourseChange change, Language language)
    {
        var (interval, from) = (Between(change, language), Value(change.Answer, change.From, language));

        return (change.Answer.Id, language) switch
        {
            ("amount", Language.French) => $"Demander {interval} au lieu de {from}.",
            ("amount", _) => $"Ask for {interval} instead of {from}.",
            ("price", Language.French) => $"Choisir un bien {interval} au lieu de {from}.",
            ("price", _) => $"Choose goods priced {interval} instead of {from}.",
            ("downPayment", Language.French) => $"Verser un apport {interval} au lieu de {from}.",
            ("downPayment", _) => $"Make a down payment {interval} instead of {from}.",
            (_, Language.French) => $"Rembourser {interval} au lieu de {from}.",
            _ => $"Pay back in {interval} instead of {from}.",
        };
    }

    static string Follow(RecourseChange change, Language language)
    {
        var label = language == Language.French ? change.Answer.French : change.Answer.English;
        var interval = Between(change, language);

        return language == Language.French ? $"{label} qui en résulte\u00A0: {interval}." : $"{label} that follows: {interval}.";
    }

    static string Outcome(RecoursePath path, Language language)
    {
        // Rounded up: what is said to be the most must not be exceeded.
        var most = NumberText.OutOf100(Math.Ceiling(path.PdAtMost * 100) / 100, language);

        return (path.Reached, language) switch
        {
            (Decision.Accept, Language.French) => $"Le risque serait d’au plus {most}\u00A0: l’accord serait proposé.",
            (Decision.Accept, _) => $"The risk would be at most {most}: acceptance would be proposed.",
            (_, Language.French) => $"Le risque serait d’au plus {most}\u00A0: une personne examinerait le dossier.",
            _ => $"The risk would be at most {most}: a person would examine the file.",
        };
    }

    static string Between(RecourseChange change, Language language)
    {
        var (low, high) = (Value(change.Answer, change.Low, language), Value(change.Answer, change.High, language));

        return low == high ? low : language == Language.French ? $"entre {low} et {high}" : $"between {low} and {high}";
    }

    static string Value(Answer answer, double value, Language language) => answer.Unit switch
    {
        FeatureUnit.Money when language == Language.French => NumberText.Decimal(value, 0, language) + "\u00A0€",
        FeatureUnit.Money => "€" + NumberText.Decimal(value, 0, language),
        _ => ValueText.Of(answer.Unit, (float)Math.Round(value), language),
    };
}
