using CreditScoring.Linear;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Linear;

public sealed class LogisticTrainerTests
{
    const int Clients = 200;

    // x1 = (37 i mod 101) / 50 - 1, x2 = (53 i mod 89) / 44 - 1, x3 = (29 i mod 97) / 48 - 1; y = 1 where (71 i mod 113) / 113 < 1 / (1 + exp(1 - 0.8 x1 + 1.2 x2 - 0.3 x3)).
    static readonly double[][] Columns = [Column(37, 101, 50), Column(53, 89, 44), Column(29, 97, 48)];

    static readonly float[] Defaults =
    [
        .. Enumerable.Range(0, Clients).Select(i => i * 71 % 113 / 113.0 < LogOdds.ToProbability(0.8 * Columns[0][i] - 1.2 * Columns[1][i] + 0.3 * Columns[2][i] - 1) ? 1f : 0f),
    ];

    [Fact]
    public void Without_a_penalty_it_matches_statsmodels()
    {
        // statsmodels 0.13.5, Logit(y, add_constant(X)).fit(tol=1e-14): params, bse, -llf.
        var model = Train(0);

        Assert.Equal(63, Defaults.Sum());
        Assert.Equal(-0.871459577780441, model.Intercept, 1e-10);
        Near([0.92940117192777, -0.95954009443268, 0.043399317708215], model.Coefficients, 1e-10);
        Assert.Equal(0.166407373464782, model.InterceptError, 1e-9);
        Near([0.287802257893248, 0.287038578560173, 0.279109561152963], model.Errors, 1e-9);
        Assert.Equal(113.70948666107023, model.Loss, 1e-9);
    }

    // scikit-learn 1.2.1, LogisticRegression(C=1/ridge, tol=1e-14, solver="newton-cg"); errors by numpy 1.24, (X'WX + ridge)⁻¹ at those coefficients.
    [Theory]
    [InlineData(1, -0.856552433363676, 0.850212054926358, -0.878376688257654, 0.040941016483605, 0.163849290855042, 0.272621504269945)]
    [InlineData(25, -0.786485208513563, 0.305197774933634, -0.316119861443266, 0.018943483717702, 0.153454040464976, 0.159320236289992)]
    public void With_a_penalty_it_matches_scikit_learn(double ridge, double intercept, double first, double second, double third, double interceptError, double firstError)
    {
        var model = Train(ridge);

        Assert.Equal(intercept, model.Intercept, 1e-7);
        Near([first, second, third], model.Coefficients, 1e-7);
        Assert.Equal(interceptError, model.InterceptError, 1e-7);
        Assert.Equal(firstError, model.Errors[0], 1e-7);
    }

    [Fact]
    public void The_score_test_of_one_more_column_matches_statsmodels()
    {
        // statsmodels 0.13.5, GLM(y, add_constant(X[:, :2]), Binomial()).fit(tol=1e-14), score_test(params, exog_extra=X[:, 2:3]): chi-squared 0.024180105039392.
        double[][] two = [Columns[0], Columns[1]];
        var model = LogisticTrainer.Train(two, Defaults, new LogisticOptions { Ridge = 0 });
        var logOdds = model.PredictLogOdds(two, Clients);
        var test = LogisticModel.ScoreTest(two, Array.ConvertAll(logOdds, LogOdds.ToProbability), LogisticTrainer.Information(two, logOdds, 0), Columns[2], Defaults);

        Assert.Equal(0.155499533888021, test, 1e-8);
    }

    [Fact]
    public void A_column_tested_against_itself_adds_nothing()
    {
        var model = LogisticTrainer.Train([Columns[0]], Defaults, new LogisticOptions { Ridge = 0 });
        var logOdds = model.PredictLogOdds([Columns[0]], Clients);

        Assert.Equal(0, LogisticModel.ScoreTest([Columns[0]], Array.ConvertAll(logOdds, LogOdds.ToProbability), LogisticTrainer.Information([Columns[0]], logOdds, 0), Columns[0], Defaults));
    }

    [Fact]
    public void Without_columns_it_knows_the_overall_rate() =>
        Assert.Equal(63.0 / 200, LogOdds.ToProbability(LogisticTrainer.Train([], Defaults, new LogisticOptions()).Intercept), 1e-12);

    [Fact]
    public void A_column_that_tells_the_outcomes_apart_needs_a_penalty()
    {
        double[] copy = Array.ConvertAll(Defaults, outcome => (double)outcome);

        Assert.Contains("Ridge above 0", Assert.Throws<ArgumentException>(() => LogisticTrainer.Train([copy], Defaults, new LogisticOptions { Ridge = 0 })).Message, StringComparison.Ordinal);
        Assert.True(LogisticTrainer.Train([copy], Defaults, new LogisticOptions { Ridge = 1 }).Coefficients[0] > 2);
    }

    [Fact]
    public void Repeated_columns_and_wrong_inputs_are_refused()
    {
        Assert.Throws<ArgumentException>(() => LogisticTrainer.Train([Columns[0], Columns[0]], Defaults, new LogisticOptions { Ridge = 0 }));
        Assert.Throws<ArgumentException>(() => LogisticTrainer.Train([new double[3]], Defaults, new LogisticOptions()));
        Assert.Throws<ArgumentException>(() => LogisticTrainer.Train([], new float[4], new LogisticOptions()));
        Assert.Throws<ArgumentOutOfRangeException>(() => Train(-1));
    }

    static LogisticModel Train(double ridge) => LogisticTrainer.Train(Columns, Defaults, new LogisticOptions { Ridge = ridge });

    static double[] Column(int step, int cycle, double scale) => [.. Enumerable.Range(0, Clients).Select(i => i * step % cycle / scale - 1)];

    static void Near(double[] expected, double[] actual, double tolerance) => Assert.Equal(expected, actual, (one, other) => Math.Abs(one - other) < tolerance);
}
