using CreditScoring.Data;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Wording;

namespace CreditScoring.Checks;

/// <summary>Facts of an application that do not go together.</summary>
static class Contradictions
{
    const double DaysOfYear = 365.25;
    const double LeastAgeAtWork = 14;

    static readonly string[] couples = ["Married", "Civil marriage"];
    static readonly string[] withoutJob = ["Pensioner", "Unemployed"];

    // A comparison with a number that is not known is false: nothing is said then.
    static readonly (string Key, Func<Table, int, bool> Holds, (string Place, string Column, FeatureUnit Unit)[] Facts)[] rules =
    [
        ("work-before-14", (table, row) => Years(table, "DAYS_BIRTH", row) - Years(table, "DAYS_EMPLOYED", row) < LeastAgeAtWork,
            [("age", "DAYS_BIRTH", FeatureUnit.Days), ("length", "DAYS_EMPLOYED", FeatureUnit.Days)]),
        ("work-without-job", (table, row) => withoutJob.Contains(table.Word("NAME_INCOME_TYPE", row)) && Years(table, "DAYS_EMPLOYED", row) > 0,
            [("length", "DAYS_EMPLOYED", FeatureUnit.Days)]),
        ("registered-before-birth", (table, row) => Years(table, "DAYS_REGISTRATION", row) > Years(table, "DAYS_BIRTH", row) + 1,
            [("age", "DAYS_BIRTH", FeatureUnit.Days), ("length", "DAYS_REGISTRATION", FeatureUnit.Days)]),
        ("children-in-household", (table, row) => Of(table, "CNT_CHILDREN", row) + 1 > Of(table, "CNT_FAM_MEMBERS", row),
            [("children", "CNT_CHILDREN", FeatureUnit.Count), ("members", "CNT_FAM_MEMBERS", FeatureUnit.Count)]),
        ("couple-alone", (table, row) => couples.Contains(table.Word("NAME_FAMILY_STATUS", row)) && Of(table, "CNT_FAM_MEMBERS", row) == 1, []),
        ("car-age-without-car", (table, row) => table.Word("FLAG_OWN_CAR", row) == "N" && Of(table, "OWN_CAR_AGE", row) >= 0,
            [("age", "OWN_CAR_AGE", FeatureUnit.Years)]),
        ("instalment-above-credit", (table, row) => Of(table, "AMT_ANNUITY", row) >= Of(table, "AMT_CREDIT", row),
            [("instalment", "AMT_ANNUITY", FeatureUnit.Money), ("credit", "AMT_CREDIT", FeatureUnit.Money)]),
        ("more-late-than-observed", (table, row) => Of(table, "DEF_30_CNT_SOCIAL_CIRCLE", row) > Of(table, "OBS_30_CNT_SOCIAL_CIRCLE", row),
            [("late", "DEF_30_CNT_SOCIAL_CIRCLE", FeatureUnit.Count), ("observed", "OBS_30_CNT_SOCIAL_CIRCLE", FeatureUnit.Count)]),
    ];

    /// <summary>The contradictions of a client.</summary>
    /// <param name="applications">Cleaned applications, all columns there.</param>
    /// <param name="row">Row of the client.</param>
    public static IEnumerable<PointToCheck> Of(Table applications, int row)
    {
        foreach (var (key, holds, facts) in rules)
            if (holds(applications, row))
                yield return new PointToCheck(PointKind.Contradiction, Say(key, facts, Language.French), Say(key, facts, Language.English));

        string Say(string key, (string Place, string Column, FeatureUnit Unit)[] facts, Language language) => Phrases.In(language, Subject.Checks)
            .Fill(key, [.. facts.Select(fact => (fact.Place, ValueText.Of(fact.Unit, applications.Numbers(fact.Column)[row], language)))]);
    }

    static double Years(Table table, string column, int row) => -Of(table, column, row) / DaysOfYear;

    static double Of(Table table, string column, int row) => table.Numbers(column)[row];
}
