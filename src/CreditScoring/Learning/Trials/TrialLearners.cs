using CreditScoring.Features;

namespace CreditScoring.Learning.Trials;

/// <summary>Learned features that have not proved themselves: only a trial reads them, and no model file can hold them.</summary>
static class TrialLearners
{
    /// <summary>Learned features by row of the feature plan, each with its idea.</summary>
    public static IReadOnlyList<(string Id, string Idea, IFeatureLearner Learner)> All { get; } =
    [
        ("B31", "Deviation from clients with the same term, source of income and education", new GroupMedianLearner("group-medians-term",
            [GroupKey.Bands("CREDIT_ANNUITY", 6, 12, 18, 24, 30, 36), GroupKey.Level("NAME_INCOME_TYPE"), GroupKey.Level("NAME_EDUCATION_TYPE")],
            [
                new("EXT_MEAN", "GRP2_EXT_DEV"), new("AMT_INCOME_TOTAL", "GRP2_INCOME_DEV"), new("AMT_CREDIT", "GRP2_CREDIT_DEV"),
                new("AMT_ANNUITY", "GRP2_ANNUITY_DEV"),
            ])),
        ("B32", "Deviation from clients of the same employer’s line of business and sex", new GroupMedianLearner("group-medians-employer",
            [GroupKey.Level("ORGANIZATION_TYPE"), GroupKey.Level("CODE_GENDER")],
            [
                new("EXT_MEAN", "GRP3_EXT_DEV"), new("AMT_INCOME_TOTAL", "GRP3_INCOME_DEV"),
                new("AMT_INCOME_TOTAL", "ORG_INCOME_MED", IsDeviation: false),
            ])),
        ("B33", "Default rates of employer’s line of business, occupation and region", new TargetMeanLearner("default-rates",
            (Column("ORGANIZATION_TYPE"), "TE_ORG"), (Column("OCCUPATION_TYPE"), "TE_OCC"), (Column("REGION_ID"), "TE_REGION"))),
        ("H4", "External scores and price of clients with the same offer", new SameTermLearner()),
        ("H5", "Default rate of the nearest clients", new NearestClientsLearner()),
        ("H9", "External scores beyond what the rest tells", new ScoreResidualLearner()),
    ];

    static FeatureColumn Column(string name) => FeatureCatalog.Find(name)!.Column;
}
