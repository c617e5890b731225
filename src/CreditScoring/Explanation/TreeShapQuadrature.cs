using System.Runtime.Intrinsics;

namespace CreditScoring.Explanation;

/// <summary>Points and weights of Gauss and Legendre on [0, 1], eight to a vector.</summary>
/// <remarks>n points integrate every polynomial of degree up to 2 n - 1 exactly. Points are the roots of the Legendre polynomial, by Newton's method.</remarks>
static class TreeShapQuadrature
{
    /// <summary>Points t, their remainders 1 - t and weights; those that fill up the last vector weigh 0.</summary>
    /// <param name="degree">Degree of the polynomials to integrate, at least 0.</param>
    public static (Vector512<double>[] Points, Vector512<double>[] Remainders, Vector512<double>[] Weights) OfDegree(int degree)
    {
        var count = degree / 2 + 1;
        var vectors = (count + 7) / 8;
        var (points, remainders, weights) = (new Vector512<double>[vectors], new Vector512<double>[vectors], new Vector512<double>[vectors]);
        Array.Fill(points, Vector512.Create(0.5));
        Array.Fill(remainders, Vector512.Create(0.5));
        for (var point = 0; point < count; point++)
        {
            var (root, weight) = Root(count, point);
            points[point / 8] = points[point / 8].WithElement(point % 8, (1 - root) / 2);
            remainders[point / 8] = remainders[point / 8].WithElement(point % 8, (1 + root) / 2);
            weights[point / 8] = weights[point / 8].WithElement(point % 8, weight / 2);
        }

        return (points, remainders, weights);
    }

    // The root on [-1, 1] and its weight, from the usual first guess.
    static (double Root, double Weight) Root(int count, int point)
    {
        var root = Math.Cos(Math.PI * (point + 0.75) / (count + 0.5));
        double slope;
        for (var step = 0; ; step++)
        {
            (var value, slope) = Legendre(count, root);
            var next = root - value / slope;
            if (Math.Abs(next - root) < 1e-15 || step == 100)
                return (next, 2 / ((1 - next * next) * slope * slope));

            root = next;
        }
    }

    // (n + 1) P(n+1) = (2 n + 1) x P(n) - n P(n-1), and the derivative from the last two.
    static (double Value, double Slope) Legendre(int count, double x)
    {
        double before = 1, value = x;
        for (var degree = 2; degree <= count; degree++)
            (before, value) = (value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree);

        return (value, count * (x * value - before) / (x * x - 1));
    }
}
