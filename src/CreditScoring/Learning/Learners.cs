namespace CreditScoring.Learning;

/// <summary>The learned features that a model may have.</summary>
public static class Learners
{
    /// <summary>Those of the plan, in the order in which their features follow those of the catalog.</summary>
    public static IReadOnlyList<IFeatureLearner> All { get; } =
    [
        new GroupMedianLearner("group-medians",
        [
            GroupKey.Level("NAME_EDUCATION_TYPE"), GroupKey.Level("OCCUPATION_TYPE"), GroupKey.Bands("DAYS_BIRTH", Age(65), Age(50), Age(40), Age(27)),
        ],
        [
            new("EXT_MEAN", "GRP1_EXT_DEV"), new("AMT_INCOME_TOTAL", "GRP1_INCOME_DEV"), new("CREDIT_ANNUITY", "GRP1_CTA_DEV"),
            new("AMT_CREDIT", "GRP1_CREDIT_DEV"), new("AMT_ANNUITY", "GRP1_ANNUITY_DEV"),
        ]),
        new LoanTermLearner(),
    ];

    /// <summary>The learner of that name, or null.</summary>
    public static IFeatureLearner? Find(string name) => All.FirstOrDefault(learner => learner.Name == name);

    // Days before the application on which a client of that age was born.
    static float Age(int years) => -365.25f * years;
}
