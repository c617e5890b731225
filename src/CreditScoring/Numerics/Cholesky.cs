namespace CreditScoring.Numerics;

/// <summary>A symmetric, positive definite matrix A as L L', to solve equations with it.</summary>
sealed class Cholesky
{
    readonly double[,] lower;

    Cholesky(double[,] lower) => this.lower = lower;

    /// <summary>Decomposes a matrix, or gives null when it is not positive definite to working precision.</summary>
    /// <param name="matrix">Square; its upper triangle is not read.</param>
    public static Cholesky? Of(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var lower = new double[size, size];
        for (var column = 0; column < size; column++)
        {
            var pivot = matrix[column, column];
            for (var known = 0; known < column; known++)
                pivot -= lower[column, known] * lower[column, known];
            if (!(pivot > 1e-12 * matrix[column, column]))
                return null;

            lower[column, column] = Math.Sqrt(pivot);
            for (var row = column + 1; row < size; row++)
            {
                var value = matrix[row, column];
                for (var known = 0; known < column; known++)
                    value -= lower[row, known] * lower[column, known];
                lower[row, column] = value / lower[column, column];
            }
        }

        return new Cholesky(lower);
    }

    /// <summary>The x of A x = b.</summary>
    public double[] Solve(ReadOnlySpan<double> right)
    {
        var solution = Forward(right);
        for (var row = solution.Length - 1; row >= 0; row--)
        {
            for (var known = row + 1; known < solution.Length; known++)
                solution[row] -= lower[known, row] * solution[known];
            solution[row] /= lower[row, row];
        }

        return solution;
    }

    /// <summary>b' A⁻¹ b, at least 0.</summary>
    public double Quadratic(ReadOnlySpan<double> right) => Forward(right).Sum(value => value * value);

    /// <summary>The diagonal of A⁻¹, each entry above 0.</summary>
    public double[] InverseDiagonal()
    {
        var size = lower.GetLength(0);
        var diagonal = new double[size];
        for (var place = 0; place < size; place++)
        {
            var unit = new double[size];
            unit[place] = 1;
            diagonal[place] = Quadratic(unit);
        }

        return diagonal;
    }

    double[] Forward(ReadOnlySpan<double> right)
    {
        var solution = right.ToArray();
        for (var row = 0; row < solution.Length; row++)
        {
            for (var known = 0; known < row; known++)
                solution[row] -= lower[row, known] * solution[known];
            solution[row] /= lower[row, row];
        }

        return solution;
    }
}
