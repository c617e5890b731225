using System.Runtime.Intrinsics;
using CreditScoring.Numerics;

namespace CreditScoring.Trees;

/// <summary>Derivatives of a client's loss by the log-odds, eight clients at a time.</summary>
static class RowLoss
{
    /// <summary>Of the log loss: p - y and p (1 - p), with p the probability of default and y the outcome.</summary>
    public static (Vector512<double> Gradient, Vector512<double> Hessian) LogLoss(Vector512<double> logOdds, Vector512<double> outcomes)
    {
        var probability = Exponential.Logistic(logOdds);

        return (probability - outcomes, probability * (Vector512<double>.One - probability));
    }

    /// <summary>Of the focal loss -(1 - q)^γ ln q, with q the probability given to what happened: what is certain already weighs less.</summary>
    /// <remarks>
    /// With L the loss and z the log-odds of what happened, L' = γ q (1 - q)^γ ln q - (1 - q)^(γ + 1) and
    /// L'' = q (1 - q)^(γ + 1) (2 γ + 1 + γ ln q - γ² q ln q / (1 - q)). L'' is below 0 where the model is certain and wrong; it is kept above a
    /// hundredth of q (1 - q). Source: Lin et al. (2017), Focal loss for dense object detection, ICCV.
    /// </remarks>
    public static (Vector512<double> Gradient, Vector512<double> Hessian) Focal(Vector512<double> logOdds, Vector512<double> outcomes, double gamma)
    {
        Vector512<double> gradient = default, hessian = default;
        for (var lane = 0; lane < 8; lane++)
        {
            var sign = outcomes[lane] == 1 ? 1 : -1;
            var odds = Math.Clamp(sign * logOdds[lane], -700, 700);
            var (first, second) = FocalOf(1 / (1 + Math.Exp(-odds)), 1 / (1 + Math.Exp(odds)), gamma);
            gradient = gradient.WithElement(lane, sign * first);
            hessian = hessian.WithElement(lane, second);
        }

        return (gradient, hessian);
    }

    static (double First, double Second) FocalOf(double right, double wrong, double gamma)
    {
        var log = Math.Log(right);
        var focus = Math.Pow(wrong, gamma);
        var first = gamma * right * focus * log - wrong * focus;
        var second = right * wrong * focus * (2 * gamma + 1 + gamma * log - gamma * gamma * right * log / wrong);

        return (first, Math.Max(second, right * wrong / 100));
    }
}
