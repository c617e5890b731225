using CreditScoring.Numerics;

namespace CreditScoring.Tests.Numerics;

public sealed class CholeskyTests
{
    // By hand: A = [4 2; 2 3], A⁻¹ = [3 -2; -2 4] / 8.
    static readonly Cholesky Factor = Cholesky.Of(new double[,] { { 4, 2 }, { 2, 3 } })!;

    [Fact]
    public void Matches_the_worked_example()
    {
        double[] solution = Factor.Solve([2, 1]);
        double[] diagonal = Factor.InverseDiagonal();

        Assert.Equal([0.5, 0], solution, (one, other) => Math.Abs(one - other) < 1e-15);
        Assert.Equal([3.0 / 8, 4.0 / 8], diagonal, (one, other) => Math.Abs(one - other) < 1e-15);
        Assert.Equal(1, Factor.Quadratic([2, 1]), 1e-15);
    }

    [Fact]
    public void A_matrix_that_is_not_positive_definite_has_none()
    {
        Assert.Null(Cholesky.Of(new double[,] { { 1, 1 }, { 1, 1 } }));
        Assert.Null(Cholesky.Of(new double[,] { { 1, 2 }, { 2, 1 } }));
    }
}
