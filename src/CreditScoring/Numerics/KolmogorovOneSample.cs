namespace CreditScoring.Numerics;

/// <summary>How likely a sample lies so far from its own distribution: the law of Kolmogorov's statistic, which two large samples follow too.</summary>
/// <remarks>Which formula serves where follows Simard and L'Ecuyer (2011), Computing the two-sided Kolmogorov-Smirnov distribution, Journal of Statistical Software 39.</remarks>
static class KolmogorovOneSample
{
    const int MatrixMost = 140;

    // Close to the distribution the expansion is at its worst and the matrix small; beyond this size both agree to 8 digits.
    const int NearMost = 2000;

    /// <summary>Probability, in [0, 1], that the greatest distance exceeds <paramref name="distance"/>.</summary>
    /// <param name="n">Size of the sample, at least 1. For two samples of n and m: n m / (n + m), rounded.</param>
    /// <param name="distance">Greatest distance between the two distributions of values, in [0, 1].</param>
    public static double UpperTail(long n, double distance)
    {
        if (distance >= 1)
            return 0;
        if (n * distance <= 0.5)
            return 1;

        var scaled = n * distance * distance;
        if (distance >= 0.5 || scaled > (n <= MatrixMost ? 4 : 2.2))
            return Math.Clamp(2 * OneSided(n, distance), 0, 1);

        var isMatrixWorthIt = n <= MatrixMost || n <= NearMost && n * Math.Pow(distance, 1.5) <= 1.4;

        return Math.Clamp(1 - (isMatrixWorthIt ? ByMatrix((int)n, distance) : ByExpansion(n, distance)), 0, 1);
    }

    // d Σ C(n, j) (1 - d - j / n)^(n - j) (d + j / n)^(j - 1). Source: Smirnov (1944); Birnbaum and Tingey (1951).
    static double OneSided(long n, double d)
    {
        double sum = 0;
        for (long j = 0; j < n * (1 - d); j++)
            sum += Math.Exp(LogGamma.Choose(n, j) + (n - j) * Math.Log(1 - d - (double)j / n) + (j - 1) * Math.Log(d + (double)j / n));

        return d * sum;
    }

    // Source: Marsaglia, Tsang and Wang (2003), Evaluating Kolmogorov's distribution, Journal of Statistical Software 8: n! / n^n times
    // the middle of the n-th power of a matrix.
    internal static double ByMatrix(int n, double d)
    {
        var middle = (int)(n * d) + 1;
        var size = 2 * middle - 1;
        var h = middle - n * d;
        var step = new double[size, size];
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
                step[row, column] = row - column + 1 >= 0 ? 1 : 0;
        for (var place = 0; place < size; place++)
        {
            step[place, 0] -= Math.Pow(h, place + 1);
            step[size - 1, place] -= Math.Pow(h, size - place);
        }

        step[size - 1, 0] += 2 * h - 1 > 0 ? Math.Pow(2 * h - 1, size) : 0;
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
                for (var factor = 1; factor <= row - column + 1; factor++)
                    step[row, column] /= factor;

        // Each of the n factors takes its share of n! / n^n, so that nothing overflows: row vector times matrix, n times.
        var row0 = new double[size];
        row0[middle - 1] = 1;
        for (var time = 1; time <= n; time++)
        {
            var next = new double[size];
            for (var from = 0; from < size; from++)
                for (var to = 0; to < size; to++)
                    next[to] += row0[from] * step[from, to] * time / n;
            row0 = next;
        }

        return row0[middle - 1];
    }

    // Source: Pelz and Good (1976), Approximating the lower tail-areas of the Kolmogorov-Smirnov one-sample statistic, JRSS B 38.
    internal static double ByExpansion(long n, double d)
    {
        var root = Math.Sqrt(n);
        var z = root * d;
        var z2 = z * z;
        var z4 = z2 * z2;
        var z6 = z4 * z2;
        double k0 = 0, k1 = 0, k2 = 0, k2b = 0, k3 = 0, k3b = 0;
        for (var term = 0; term < 60; term++)
        {
            var half = Square(Math.PI * (term + 0.5));
            var weight = Math.Exp(-half / (2 * z2));
            k0 += weight;
            k1 += (half - z2) * weight;
            k2 += (6 * z6 + 2 * z4 + (2 * z4 - 5 * z2) * half + (1 - 2 * z2) * half * half) * weight;
            k3 += ((5 - 30 * z2) * half * half * half + (-60 * z2 + 212 * z4) * half * half + (135 * z4 - 96 * z6) * half - 30 * z6 - 90 * z6 * z2) * weight;

            var whole = Square(Math.PI * term);
            var wholeWeight = Math.Exp(-whole / (2 * z2));
            k2b += whole * wholeWeight;
            k3b += (3 * z2 * whole - whole * whole) * wholeWeight;
        }

        // Sums over the whole numbers of either sign are twice those over the numbers from 0.
        var scale = 2 * Math.Sqrt(Math.PI / 2);

        return scale * (k0 / z
            + k1 / (6 * z4) / root
            + (k2 / (72 * z6 * z) - k2b / (36 * z2 * z)) / n
            + (k3 / (6480 * z6 * z4) + k3b / (216 * z6)) / (n * root));
    }

    static double Square(double value) => value * value;
}
