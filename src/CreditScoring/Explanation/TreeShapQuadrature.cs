namespace CreditScoring.Explanation;

/// <summary>Points and weights of Gauss and Legendre on [0, 1].</summary>
/// <remarks>n points integrate every polynomial of degree up to 2 n - 1 exactly. Points are the roots of the Legendre polynomial, by Newton's method.</remarks>
static class TreeShapQuadrature
{
    /// <summary>Points t in (0, 1), their remainders 1 - t and weights, which sum to 1.</summary>
    /// <param name="degree">Degree of the polynomials to integrate, at least 0.</param>
    public static (double Point, double Remainder, double Weight)[] OfDegree(int degree)
    {
        var points = new (double, double, double)[degree / 2 + 1];
        for (var point = 0; point < points.Length; point++)
        {
            var (root, weight) = Root(points.Length, point);
            points[point] = ((1 - root) / 2, (1 + root) / 2, weight / 2);
        }

        return points;
    }

    /// <summary>For each slot of the questions and each point t of weight w, (1 - t) / p and w / p², where p = t + (1 - t) z is the factor of the feature before.</summary>
    /// <param name="questions">The questions, their slots changed to where their numbers begin.</param>
    /// <param name="degree">Degree of the polynomials to integrate, at least 0.</param>
    /// <param name="points">Number of points.</param>
    /// <returns>Slots one after the other, each filled up to whole vectors by points that weigh 0.</returns>
    public static (double[] Descent, double[] Weights) Tabulate(TreeShapQuestion[] questions, int degree, out int points)
    {
        var integral = OfDegree(degree);
        points = integral.Length;
        var width = (points + 7) / 8 * 8;
        var slots = questions.Length == 0 ? 1 : questions.Max(question => question.Slot) + 1;
        var (descent, weights) = (new double[slots * width], new double[slots * width]);
        Fill(0, 1);
        for (var split = 0; split < questions.Length; split++)
        {
            var slot = questions[split].Slot;
            questions[split] = questions[split] with { Slot = slot * width };
            Fill(slot * width, questions[split].FormerZ);
        }

        return (descent, weights);

        void Fill(int at, double z)
        {
            for (var point = 0; point < integral.Length; point++)
            {
                var (t, remainder, weight) = integral[point];
                var former = t + remainder * z;
                descent[at + point] = remainder / former;
                weights[at + point] = weight / (former * former);
            }
        }
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
