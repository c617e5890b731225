namespace CreditScoring.Numerics;

/// <summary>Eigenvalues and eigenvectors of a symmetric matrix.</summary>
/// <param name="Values">Eigenvalues, falling.</param>
/// <param name="Vectors">Unit eigenvectors in the same order; [eigenvalue][component].</param>
sealed record SymmetricEigen(double[] Values, double[][] Vectors)
{
    const int MostSweeps = 60;

    /// <summary>Decomposes a matrix.</summary>
    /// <param name="matrix">Square and symmetric; finite.</param>
    /// <remarks>Cyclic rotations until nothing is left beside the diagonal. Source: Jacobi (1846), in Golub and Van Loan, Matrix Computations, 8.5.</remarks>
    public static SymmetricEigen Of(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var a = (double[,])matrix.Clone();
        var v = new double[size, size];
        for (var place = 0; place < size; place++)
            v[place, place] = 1;

        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var isDiagonal = true;
            for (var p = 0; p < size; p++)
                for (var q = p + 1; q < size; q++)
                    if (Math.Abs(a[p, q]) > 1e-18 * Math.Sqrt(Math.Abs(a[p, p] * a[q, q])))
                    {
                        Rotate(a, v, p, q);
                        isDiagonal = false;
                    }

            if (isDiagonal)
                break;
        }

        var order = Enumerable.Range(0, size).OrderByDescending(place => a[place, place]).ToArray();

        return new SymmetricEigen(
            [.. order.Select(place => a[place, place])],
            [.. order.Select(place => Enumerable.Range(0, size).Select(component => v[component, place]).ToArray())]);
    }

    static void Rotate(double[,] a, double[,] v, int p, int q)
    {
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var tangent = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        var cosine = 1 / Math.Sqrt(tangent * tangent + 1);
        var sine = tangent * cosine;
        for (var k = 0; k < a.GetLength(0); k++)
            (a[k, p], a[k, q]) = (cosine * a[k, p] - sine * a[k, q], sine * a[k, p] + cosine * a[k, q]);
        for (var k = 0; k < a.GetLength(0); k++)
            (a[p, k], a[q, k]) = (cosine * a[p, k] - sine * a[q, k], sine * a[p, k] + cosine * a[q, k]);
        for (var k = 0; k < a.GetLength(0); k++)
            (v[k, p], v[k, q]) = (cosine * v[k, p] - sine * v[k, q], sine * v[k, p] + cosine * v[k, q]);
        a[p, q] = a[q, p] = 0;
    }
}
