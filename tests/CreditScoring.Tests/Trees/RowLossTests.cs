using System.Runtime.Intrinsics;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Trees;

public class RowLossTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(2)]
    public void Derivatives_are_those_of_the_loss(double gamma)
    {
        // Log-odds where the loss is convex for these exponents; the slope of the loss and of the gradient by differences.
        foreach (var outcome in new[] { 0.0, 1 })
            foreach (var odds in new[] { -1.0, -0.3, 0, 0.4, 1.5 })
            {
                var (gradient, hessian) = Derivatives(odds, outcome, gamma);
                const double Step = 1e-5;

                Assert.Equal((Loss(odds + Step, outcome, gamma) - Loss(odds - Step, outcome, gamma)) / (2 * Step), gradient, 1e-8);
                Assert.Equal((Derivatives(odds + Step, outcome, gamma).Gradient - Derivatives(odds - Step, outcome, gamma).Gradient) / (2 * Step), hessian, 1e-8);
            }
    }

    [Fact]
    public void A_focal_loss_of_exponent_0_is_the_log_loss()
    {
        var odds = Vector512.Create(-20.0, -3, -1, 0, 0.5, 2, 8, 30);
        var outcomes = Vector512.Create(0.0, 1, 0, 1, 0, 1, 0, 1);
        var (gradient, hessian) = RowLoss.LogLoss(odds, outcomes);
        var (focalGradient, focalHessian) = RowLoss.Focal(odds, outcomes, 0);

        for (var lane = 0; lane < 8; lane++)
        {
            Assert.Equal(gradient[lane], focalGradient[lane], 1e-12);
            Assert.Equal(hessian[lane], focalHessian[lane], 1e-12);
        }
    }

    [Fact]
    public void Stays_finite_where_the_model_is_certain()
    {
        foreach (var gamma in new[] { 0.0, 2 })
            foreach (var odds in new[] { -1e6, -800, 800, 1e6 })
            {
                var (gradient, hessian) = Derivatives(odds, 1, gamma);
                Assert.True(double.IsFinite(gradient) && double.IsFinite(hessian) && hessian >= 0, $"{odds}: {gradient}, {hessian}");
            }
    }

    static (double Gradient, double Hessian) Derivatives(double odds, double outcome, double gamma)
    {
        var (gradient, hessian) = gamma == 0
            ? RowLoss.LogLoss(Vector512.Create(odds), Vector512.Create(outcome))
            : RowLoss.Focal(Vector512.Create(odds), Vector512.Create(outcome), gamma);

        return (gradient[0], hessian[0]);
    }

    static double Loss(double odds, double outcome, double gamma)
    {
        var right = LogOdds.ToProbability(outcome == 1 ? odds : -odds);

        return -Math.Pow(1 - right, gamma) * Math.Log(right);
    }
}
