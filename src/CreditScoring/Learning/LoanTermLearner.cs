using CreditScoring.Features;
using CreditScoring.Numerics;

namespace CreditScoring.Learning;

/// <summary>Learns how many instalments a credit of some amount and instalment has, from the latest approved credit of each training client.</summary>
/// <remarks>
/// The application states no term. Least squares on the credit counted in instalments, its square, the logarithms of credit and instalment, and
/// whether it is a cash loan. One credit per client, so that clients with a long history do not weigh more.
/// </remarks>
sealed class LoanTermLearner : IFeatureLearner
{
    static readonly IReadOnlyList<string> products = Words("PL_PRODUCT_COMBINATION");
    static readonly int approved = Words("PL_STATUS").ToList().IndexOf("Approved");

    /// <summary>Least number of credits to learn from; below, the term is not estimated.</summary>
    public const int LeastCredits = 100;

    public string Name => "loan-term";

    public IReadOnlyList<FeatureColumn> Columns { get; } = [.. new[] { "EST_TERM", "EST_INTEREST", "EST_RATE" }.Select(LearnedNames.Column)];

    public IReadOnlyList<string> Inputs { get; } = ["AMT_CREDIT", "AMT_ANNUITY", "NAME_CONTRACT_TYPE"];

    public bool ReadsOutcomes => false;

    public ILearnedFeatures Learn(TrainingRows rows)
    {
        var (credit, annuity, term) = (Values("PL_CREDIT"), Values("PL_ANNUITY"), Values("PL_CNTPAY"));
        var (status, product) = (Values("PL_STATUS"), Values("PL_PRODUCT_COMBINATION"));
        var (cases, terms) = (new List<double[]>(), new List<double>());
        for (var row = 0; row < credit.Length; row++)
            if (status[row] == approved && term[row] > 0 && LoanTerm.Regressors(credit[row], annuity[row], IsCash(product[row])) is { } regressors)
            {
                cases.Add(regressors);
                terms.Add(term[row]);
            }

        return new LoanTerm(this, cases.Count < LeastCredits ? [] : LeastSquares.Fit(cases, terms));

        float[] Values(string name) => LearnedNames.Values(rows.Matrix, name);
    }

    /// <summary>Position of a word among those of the contract type of the application.</summary>
    public static int ContractType(string word) => Words("NAME_CONTRACT_TYPE").ToList().IndexOf(word);

    static bool IsCash(float product) => product >= 0 && product < products.Count && products[(int)product].StartsWith("Cash", StringComparison.Ordinal);

    static IReadOnlyList<string> Words(string feature) => FeatureCatalog.Find(feature)!.Levels;
}
