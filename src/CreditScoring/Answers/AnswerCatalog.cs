using CreditScoring.Features;
using CreditScoring.Features.Description;
using CreditScoring.HomeCredit;
using CreditScoring.Wording;

namespace CreditScoring.Answers;

/// <summary>The answers of the application that may be changed: what is asked for, and what the client declares of work, income and household.</summary>
/// <remarks>
/// Sex, age and residence are not there: they cannot be chosen. Nor is what others hold of the client, nor the kind of credit, which would change
/// what all other answers mean.
/// </remarks>
public static class AnswerCatalog
{
    /// <summary>Greatest term, in months, that a credit may be given.</summary>
    public const int MostMonths = 120;

    /// <summary>The answers, in reading order.</summary>
    public static IReadOnlyList<Answer> All { get; } =
    [
        Number("amount", "AMT_CREDIT", FeatureUnit.Money, 1_000, 10_000_000),
        Number("instalment", "AMT_ANNUITY", FeatureUnit.Money, 50, 1_000_000),
        Number("term", null, FeatureUnit.Months, 1, MostMonths),
        Number("price", "AMT_GOODS_PRICE", FeatureUnit.Money, 1_000, 10_000_000),
        Number("downPayment", null, FeatureUnit.Money, 0, 10_000_000),
        Number("income", "AMT_INCOME_TOTAL", FeatureUnit.Money, 1_000, 20_000_000),
        Word("incomeSource", "NAME_INCOME_TYPE"),
        Number("yearsInJob", "DAYS_EMPLOYED", FeatureUnit.Years, 0, 60),
        Word("occupation", "OCCUPATION_TYPE"),
        Word("employer", "ORGANIZATION_TYPE"),
        Word("education", "NAME_EDUCATION_TYPE"),
        Word("familyStatus", "NAME_FAMILY_STATUS"),
        Number("children", "CNT_CHILDREN", FeatureUnit.Count, 0, 20),
        Number("people", "CNT_FAM_MEMBERS", FeatureUnit.Count, 1, 22),
        Labelled("ownsCar", "FLAG_OWN_CAR", AnswerKind.YesNo),
        Number("carAge", "OWN_CAR_AGE", FeatureUnit.Years, 0, 60),
        Labelled("homePhone", "FLAG_PHONE", AnswerKind.YesNo),
        Labelled("workPhone", "FLAG_WORK_PHONE", AnswerKind.YesNo),
    ];

    /// <summary>The answer of that name, or null.</summary>
    /// <param name="name">Its name, or the raw column that holds it.</param>
    public static Answer? Find(string name) => All.FirstOrDefault(answer => answer.Id == name || answer.Column == name);

    /// <summary>The answer of a name that is known to be there.</summary>
    internal static Answer Of(string id) => All.First(answer => answer.Id == id);

    static Answer Number(string id, string? column, FeatureUnit unit, double least, double most) =>
        Labelled(id, column, AnswerKind.Number) with { Unit = unit, Least = least, Most = most };

    static Answer Word(string id, string column) => Labelled(id, column, AnswerKind.Choice) with
    {
        Unit = FeatureUnit.Category,
        Levels = [.. ApplicationSchema.Test.Columns.First(candidate => candidate.Name == column).Levels.Where(level => level is not (CategoryWords.NotStated or "Unknown"))],
    };

    // What a column declares bears one name on the sheet and among the answers.
    static Answer Labelled(string id, string? column, AnswerKind kind)
    {
        var (french, english) = column is null
            ? (WordList.French(Subject.Answers)[id], WordList.English(Subject.Answers)[id])
            : ClientDescription.LabelOf(column);

        return new Answer { Id = id, Column = column, Kind = kind, French = french, English = english };
    }
}
