using CreditScoring.Features;
using CreditScoring.HomeCredit;

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
        Money("amount", "AMT_CREDIT", "Montant du crédit", "Amount of the credit", 1_000, 10_000_000),
        Money("instalment", "AMT_ANNUITY", "Mensualité", "Instalment", 50, 1_000_000),
        new() { Id = "term", Kind = AnswerKind.Number, Unit = FeatureUnit.Months, Least = 1, Most = MostMonths, French = "Durée du crédit", English = "Term of the credit" },
        Money("price", "AMT_GOODS_PRICE", "Prix du bien financé", "Price of the goods", 1_000, 10_000_000),
        Money("downPayment", null, "Apport", "Down payment", 0, 10_000_000),
        Money("income", "AMT_INCOME_TOTAL", "Revenu déclaré", "Declared income", 1_000, 20_000_000),
        Word("incomeSource", "NAME_INCOME_TYPE", "Source de revenu", "Source of income"),
        new()
        {
            Id = "yearsInJob", Column = "DAYS_EMPLOYED", Kind = AnswerKind.Number, Unit = FeatureUnit.Years, Least = 0, Most = 60,
            French = "Ancienneté dans l’emploi", English = "Time in the job",
        },
        Word("occupation", "OCCUPATION_TYPE", "Métier", "Occupation"),
        Word("employer", "ORGANIZATION_TYPE", "Secteur de l’employeur", "Employer’s sector"),
        Word("education", "NAME_EDUCATION_TYPE", "Niveau d’études", "Education"),
        Word("familyStatus", "NAME_FAMILY_STATUS", "Situation familiale", "Family status"),
        Count("children", "CNT_CHILDREN", "Enfants", "Children", 0, 20),
        Count("people", "CNT_FAM_MEMBERS", "Personnes au foyer", "People in the household", 1, 22),
        new() { Id = "ownsCar", Column = "FLAG_OWN_CAR", Kind = AnswerKind.YesNo, French = "Propriétaire d’une voiture", English = "Owns a car" },
        new()
        {
            Id = "carAge", Column = "OWN_CAR_AGE", Kind = AnswerKind.Number, Unit = FeatureUnit.Years, Least = 0, Most = 60,
            French = "Âge de la voiture", English = "Age of the car",
        },
        new() { Id = "homePhone", Column = "FLAG_PHONE", Kind = AnswerKind.YesNo, French = "Téléphone fixe fourni", English = "Home phone given" },
        new() { Id = "workPhone", Column = "FLAG_WORK_PHONE", Kind = AnswerKind.YesNo, French = "Téléphone professionnel fourni", English = "Work phone given" },
    ];

    /// <summary>The answer of that name, or null.</summary>
    /// <param name="name">Its name, or the raw column that holds it.</param>
    public static Answer? Find(string name) => All.FirstOrDefault(answer => answer.Id == name || answer.Column == name);

    /// <summary>The answer of a name that is known to be there.</summary>
    internal static Answer Of(string id) => All.First(answer => answer.Id == id);

    static Answer Money(string id, string? column, string french, string english, double least, double most) => new()
    {
        Id = id, Column = column, Kind = AnswerKind.Number, Unit = FeatureUnit.Money, Least = least, Most = most, French = french, English = english,
    };

    static Answer Count(string id, string column, string french, string english, double least, double most) => new()
    {
        Id = id, Column = column, Kind = AnswerKind.Number, Unit = FeatureUnit.Count, Least = least, Most = most, French = french, English = english,
    };

    static Answer Word(string id, string column, string french, string english) => new()
    {
        Id = id, Column = column, Kind = AnswerKind.Choice, Unit = FeatureUnit.Category, French = french, English = english,
        Levels = [.. ApplicationSchema.Test.Columns.First(candidate => candidate.Name == column).Levels.Where(level => level is not (CategoryWords.NotStated or "Unknown"))],
    };
}
