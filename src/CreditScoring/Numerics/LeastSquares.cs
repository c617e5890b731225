namespace CreditScoring.Numerics;

/// <summary>Linear regression by least squares, with a ridge so small that it only keeps equal columns from breaking it.</summary>
public static class LeastSquares
{
    /// <summary>Coefficients that make the sum of squared errors least.</summary>
    /// <param name="rows">Regressors of each case, all of the same length; finite. Give a 1 for an intercept.</param>
    /// <param name="targets">What is explained, one per case; finite.</param>
    /// <param name="ridge">Added to the diagonal, relative to its entries; at least 0.</param>
    /// <returns>A coefficient per regressor.</returns>
    /// <exception cref="ArgumentException">There are fewer cases than regressors, or their numbers differ.</exception>
    /// <remarks>Normal equations on regressors scaled to unit length, solved by Cholesky's decomposition; sums run in the order of the rows.</remarks>
    public static double[] Fit(IReadOnlyList<double[]> rows, IReadOnlyList<double> targets, double ridge = 1e-9)
    {
        if (rows.Count != targets.Count || rows.Count == 0 || rows.Count < rows[0].Length)
            throw new ArgumentException($"{rows.Count} cases were given for {targets.Count} targets; give as many, and no fewer than regressors.", nameof(rows));

        var size = rows[0].Length;
        var (products, sums, scale) = (new double[size, size], new double[size], new double[size]);
        foreach (var row in rows)
            for (var column = 0; column < size; column++)
                scale[column] += row[column] * row[column];
        for (var column = 0; column < size; column++)
            scale[column] = scale[column] > 0 ? 1 / Math.Sqrt(scale[column]) : 1;

        for (var index = 0; index < rows.Count; index++)
            for (var column = 0; column < size; column++)
            {
                var value = rows[index][column] * scale[column];
                sums[column] += value * targets[index];
                for (var other = 0; other <= column; other++)
                    products[column, other] += value * rows[index][other] * scale[other];
            }

        var solved = Solve(products, sums, ridge);
        for (var column = 0; column < size; column++)
            solved[column] *= scale[column];

        return solved;
    }

    // L L' x = b, with L kept in the lower triangle.
    static double[] Solve(double[,] matrix, double[] right, double ridge)
    {
        var size = right.Length;
        for (var column = 0; column < size; column++)
        {
            var pivot = matrix[column, column] * (1 + ridge) + ridge;
            for (var known = 0; known < column; known++)
                pivot -= matrix[column, known] * matrix[column, known];
            matrix[column, column] = Math.Sqrt(Math.Max(pivot, ridge));
            for (var row = column + 1; row < size; row++)
            {
                var value = matrix[row, column];
                for (var known = 0; known < column; known++)
                    value -= matrix[row, known] * matrix[column, known];
                matrix[row, column] = value / matrix[column, column];
            }
        }

        var solution = (double[])right.Clone();
        for (var row = 0; row < size; row++)
        {
            for (var known = 0; known < row; known++)
                solution[row] -= matrix[row, known] * solution[known];
            solution[row] /= matrix[row, row];
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var known = row + 1; known < size; known++)
                solution[row] -= matrix[known, row] * solution[known];
            solution[row] /= matrix[row, row];
        }

        return solution;
    }
}
