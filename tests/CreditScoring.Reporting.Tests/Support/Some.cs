using CreditScoring.Features;

namespace CreditScoring.Reporting.Tests.Support;

/// <summary>Values that a test does not care about.</summary>
static class Some
{
    static readonly Concept External = new("external-scores", "scores externes", "external scores");
    static readonly Concept Credit = new("requested-credit", "crédit demandé", "requested credit");
    static readonly Concept Person = new("person", "situation personnelle", "personal situation");
    static readonly Concept Elsewhere = new("credits-elsewhere", "crédits en cours ailleurs", "running credits elsewhere");
    static readonly Concept Late = new("late-payments", "retards de paiement", "late payments");

    public static IReadOnlyList<FeatureDefinition> Features { get; } =
    [
        Feature("EXT_MEAN", "application", "mean of EXT_SOURCE_1, EXT_SOURCE_2, EXT_SOURCE_3 that are not missing", FeatureUnit.None, External, "moyenne des scores externes", "mean of the external scores", Actionability.BankHeld, -1),
        Feature("CREDIT_TO_ANNUITY", "application", "AMT_CREDIT / AMT_ANNUITY", FeatureUnit.Ratio, Credit, "durée du crédit demandé", "length of the requested credit", Actionability.Actionable, 0),
        Feature("AMT_GOODS_PRICE", "application", "AMT_GOODS_PRICE", FeatureUnit.Money, Credit, "prix du bien financé", "price of the goods", Actionability.Actionable, 0),
        Feature("DAYS_BIRTH", "application", "DAYS_BIRTH", FeatureUnit.Days, Person, "âge", "age", Actionability.Immutable, 0, isProtected: true),
        Feature("CODE_GENDER", "application", "CODE_GENDER", FeatureUnit.Category, Person, "sexe", "sex", Actionability.Immutable, 0, isProtected: true),
        Feature("DAYS_EMPLOYED", "application", "DAYS_EMPLOYED, 365243 is missing", FeatureUnit.Days, Person, "ancienneté dans l’emploi", "time in the current job", Actionability.Slow, 0),
        Feature("B_DEBT_SUM", "bureau + bureau_balance", "sum of AMT_CREDIT_SUM_DEBT over active credits", FeatureUnit.Money, Elsewhere, "somme restant due ailleurs", "amount owed elsewhere", Actionability.BankHeld, 1),
        Feature("I_LATE_MAX", "installments_payments", "max of DAYS_ENTRY_PAYMENT - DAYS_INSTALMENT, at least 0", FeatureUnit.Days, Late, "plus long retard de paiement", "longest delay of payment", Actionability.Immutable, 1),
    ];

    static FeatureDefinition Feature(
        string name, string source, string formula, FeatureUnit unit, Concept concept, string french, string english, Actionability actionability, int direction, bool isProtected = false) => new()
        {
            Name = name,
            Source = source,
            Formula = formula,
            Unit = unit,
            Concept = concept,
            French = french,
            English = english,
            Actionability = actionability,
            Direction = direction,
            IsProtected = isProtected,
        };
}
