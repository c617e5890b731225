using CreditScoring.Answers;
using CreditScoring.Decisions;

namespace CreditScoring.Recourse;

/// <summary>Looks, for one client, for a box of answers over all of which the log-odds stay at or below a limit.</summary>
/// <remarks>
/// The axes of a move cut its answers into cells. A cell is good when the bound of the trees over its feature ranges is within the limit, so that no point
/// of it can be above. The good cell with the least change is grown, cell by cell, as long as all it takes in is good: a box of good cells is good.
/// </remarks>
sealed class RecourseSearch
{
    const int MostBounds = 400; // cells bounded for one move, so that a search ends in time

    // Sums in another order than the model's own differ by far less; the limit keeps a distance.
    const double Rounding = 1e-9;

    const double Same = 1.000001; // of arithmetic that gives back what it was given

    readonly Loan loan;
    readonly ClientCase client;
    readonly FeatureRanges ranges;
    readonly PrunedTrees trees;

    public RecourseSearch(ClientCase client)
    {
        this.client = client;
        loan = client.Loan ?? throw new ArgumentException("The application states no loan.", nameof(client));
        ranges = new FeatureRanges(client);
        trees = new PrunedTrees(client.Model.Trees, ranges.Low, ranges.IsVarying);
    }

    /// <summary>Whether bounds can be told at all: the model learned nothing from the loan that has none.</summary>
    public bool CanTell => ranges.CanTell;

    /// <summary>The move's path to a proposal, or null.</summary>
    /// <param name="answers">Names of the answers that the move changes.</param>
    /// <param name="reached">The proposal wanted.</param>
    /// <param name="limit">Greatest log-odds at which it is made.</param>
    public RecoursePath? Find(string[] answers, Decision reached, double limit)
    {
        var axes = new RecourseAxis[answers.Length];
        for (var axis = 0; axis < axes.Length; axis++)
            if (RecourseAxis.Of(loan, answers[axis], axes.Length) is { } found)
                axes[axis] = found;
            else
                return null;

        var grid = new RecourseGrid(axes);
        var move = new LoanMove(loan, answers);
        var bounds = 0;
        var known = new Dictionary<int, double>();
        var seed = grid.Cells.FirstOrDefault(cell => Bound(move, grid.Centre(cell)) <= limit - Rounding && IsGood(cell), -1);
        if (seed < 0)
            return null;

        var (first, last) = grid.Grow(seed, IsGood);

        // The box as a whole has wider ranges than its cells, hence a bound that may be above the limit: the greatest of its cells' is as true, and nearer.
        return PathOf(move, grid.Corners(first, last), grid.Within(first, last).Max(cell => known[cell]), reached);

        bool IsGood(int cell)
        {
            if (!known.TryGetValue(cell, out var bound))
            {
                if (bounds++ >= MostBounds)
                    return false;

                bound = known[cell] = Bound(move, grid.Corners(cell));
            }

            return bound <= limit - Rounding;
        }
    }

    /// <summary>Upper bound of the log-odds over a box, infinite when some loan in it is none.</summary>
    /// <param name="move">What the answers are.</param>
    /// <param name="corners">Their values at each corner of the box; a single one is a point.</param>
    double Bound(LoanMove move, double[][] corners)
    {
        var loans = Array.ConvertAll(corners, corner => move.At(corner));

        return Array.TrueForAll(loans, IsPossible) && ranges.Take(loans) ? trees.Greatest(ranges.Low, ranges.High) : double.PositiveInfinity;
    }

    // Less is no answer to the client's need; no path may make the loan heavier; and a what-if must take every point, so it lies within what that allows.
    bool IsPossible(Loan changed) =>
        changed.Amount >= loan.Amount * RecourseAxis.LeastShare && changed.Amount <= loan.Amount * Same && changed.Instalment <= loan.Instalment * Same
        && changed.Amount / changed.Instalment is >= 1 and <= AnswerCatalog.MostMonths && LoanTies.OutOfRange(changed) is null;

    RecoursePath PathOf(LoanMove move, double[][] corners, double greatest, Decision reached)
    {
        var loans = Array.ConvertAll(corners, corner => move.At(corner));
        var pdAtMost = client.Model.Calibration.Calibrate(greatest + Rounding);
        string[] all = ["amount", "instalment", "term", "price", "downPayment"];

        return new RecoursePath(
            [.. move.Answers.Select(Change)],
            [.. all.Except(move.Answers).Select(Change).Where(change => Math.Max(Math.Abs(change.Low - change.From), Math.Abs(change.High - change.From)) > 0.5)],
            pdAtMost, reached);

        RecourseChange Change(string answer)
        {
            var values = Array.ConvertAll(loans, changed => LoanMove.Of(changed, answer));

            return new(AnswerCatalog.Of(answer), LoanMove.Of(loan, answer), values.Min(), values.Max());
        }
    }
}
