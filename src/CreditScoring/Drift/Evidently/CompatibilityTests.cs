using CreditScoring.Features;

namespace CreditScoring.Drift.Evidently;

/// <summary>Every test that Evidently 0.7.21 registers for numeric and categorical columns, and the rule by which it chooses one.</summary>
/// <remarks>Names, thresholds and directions: Evidently's documentation and behaviour at commit a4aa4c2b3, checked against its own results.</remarks>
public static class CompatibilityTests
{
    const int LargeReference = 1000;
    const int FewValues = 5;

    static readonly FeatureKind[] Numbers = [FeatureKind.Numeric];
    static readonly FeatureKind[] Categories = [FeatureKind.Category];
    static readonly FeatureKind[] Both = [FeatureKind.Numeric, FeatureKind.Category];

    /// <summary>The tests, those of numeric columns first.</summary>
    public static IReadOnlyList<CompatibilityTest> All { get; } =
    [
        new("ks", "K-S p_value", Numbers, DriftRule.AtMost, 0.05, RankScores.KolmogorovSmirnov),
        new("wasserstein", "Wasserstein distance (normed)", Numbers, DriftRule.AtLeast, 0.1, DistanceScores.Wasserstein),
        new("psi", "PSI", Both, DriftRule.AtLeast, 0.1, ShareScores.Psi),
        new("jensenshannon", "Jensen-Shannon distance", Both, DriftRule.AtLeast, 0.1, ShareScores.JensenShannon),
        new("kl_div", "Kullback-Leibler divergence", Both, DriftRule.AtLeast, 0.1, ShareScores.KullbackLeibler),
        new("hellinger", "Hellinger distance", Both, DriftRule.AtLeast, 0.1, ShareScores.Hellinger),
        new("anderson", "Anderson-Darling", Numbers, DriftRule.Below, 0.1, AndersonDarling.Score),
        new("cramer_von_mises", "Cramer-von Mises", Numbers, DriftRule.AtMost, 0.1, RankScores.CramerVonMises),
        new("ed", "Energy-distance", Numbers, DriftRule.Above, 0.1, DistanceScores.Energy),
        new("es", "Epps-Singleton", Numbers, DriftRule.Below, 0.05, EppsSingleton.Score),
        new("mannw", "Mann-Whitney U-rank test", Numbers, DriftRule.Below, 0.05, RankScores.MannWhitney),
        new("t_test", "t_test", Numbers, DriftRule.Below, 0.05, DistanceScores.Student),
        new("empirical_mmd", "empirical_mmd", Numbers, DriftRule.Below, 0.1, KernelDiscrepancy.Score),
        new("chisquare", "chi-square p_value", Categories, DriftRule.Below, 0.05, CountScores.ChiSquare),
        new("z", "Z-test p_value", Categories, DriftRule.Below, 0.05, CountScores.Proportions),
        new("g_test", "g_test", Categories, DriftRule.Below, 0.1, CountScores.LikelihoodRatio),
        new("fisher_exact", "Fisher's Exact test", Categories, DriftRule.Below, 0.1, CountScores.Fisher),
        new("TVD", "Total-Variation-Distance", Categories, DriftRule.Below, 0.1, TotalVariation.Score),
    ];

    /// <summary>The test of a name.</summary>
    /// <param name="name">Evidently's name, as <c>psi</c>.</param>
    /// <exception cref="ArgumentException">No test bears the name.</exception>
    public static CompatibilityTest Named(string name) =>
        All.FirstOrDefault(test => test.Name == name)
        ?? throw new ArgumentException($"No test is called '{name}'; the tests are {string.Join(", ", All.Select(test => test.Name))}.", nameof(name));

    /// <summary>The test Evidently chooses for a column: p-values up to 1,000 rows of reference, distances above, whatever the size of the current sample.</summary>
    /// <param name="pair">The column's two samples.</param>
    public static CompatibilityTest Default(SamplePair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);

        var isContinuous = pair.Kind == FeatureKind.Numeric && pair.Distinct > FewValues;
        if (pair.Reference.Count > LargeReference)
            return Named(isContinuous ? "wasserstein" : "jensenshannon");

        return Named(pair.Distinct <= 2 ? "z" : isContinuous ? "ks" : "chisquare");
    }
}
