using CreditScoring.Numerics;

namespace CreditScoring.Learning;

/// <summary>How clients are divided, fold after fold, into those to train on and those held out.</summary>
public sealed class FoldPlan
{
    readonly Func<int[], int, FoldPlan> inside;

    internal FoldPlan(string description, IReadOnlyList<FoldRows> folds, int foldsOfRepeat, Func<int[], int, FoldPlan> inside)
    {
        (Description, Folds, FoldsOfRepeat) = (description, folds, foldsOfRepeat);
        this.inside = inside;
    }

    /// <summary>One line for people.</summary>
    public string Description { get; }

    /// <summary>The folds, repeats one after the other.</summary>
    public IReadOnlyList<FoldRows> Folds { get; }

    /// <summary>Folds of one repeat: one client in so many is held out at a time.</summary>
    public int FoldsOfRepeat { get; }

    /// <summary>A plan of the same kind for some of the clients: for what is tuned or calibrated within a training side.</summary>
    /// <param name="rows">Rows of the clients, ascending.</param>
    /// <param name="folds">Number of folds, at least 2.</param>
    /// <returns>Folds whose rows count as those of this plan do.</returns>
    public FoldPlan Inside(int[] rows, int folds) => inside(rows, folds);

    /// <summary>As <see cref="Inside"/>, for clients taken out of the matrix: their rows count from 0.</summary>
    internal FoldPlan Within(int[] rows, int folds) => Inside(rows, folds).PlacedIn(rows);

    FoldPlan PlacedIn(int[] rows) => new(
        Description,
        [.. Folds.Select(fold => new FoldRows(
            Array.ConvertAll(fold.Training, row => Array.BinarySearch(rows, row)), Array.ConvertAll(fold.Validation, row => Array.BinarySearch(rows, row))))],
        FoldsOfRepeat,
        (inner, count) => Inside(Array.ConvertAll(inner, row => rows[row]), count).PlacedIn(rows));

    /// <summary>Folds with the same share of defaults, each client held out once per repeat.</summary>
    /// <param name="clients">Identifier of each client; each appears once.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="folds">Number of folds, at least 2.</param>
    /// <param name="seed">Seed of the first deal; each repeat takes the next.</param>
    /// <param name="repeats">Times that clients are dealt anew, at least 1.</param>
    /// <exception cref="ArgumentException">A client appears twice, or an outcome has fewer clients than there are folds.</exception>
    public static FoldPlan Stratified(IReadOnlyList<string> clients, float[] defaults, int folds, ulong seed, int repeats = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(repeats, 1);
        var all = new List<FoldRows>();
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var dealt = StratifiedFolds.Deal(clients, defaults, folds, seed + (ulong)repeat);
            all.AddRange(Enumerable.Range(0, folds).Select(fold => new FoldRows(dealt.TrainingRows(fold), dealt.ValidationRows(fold))));
        }

        return new FoldPlan($"{folds} stratified folds, {repeats} times, seed {seed}", all, folds, (rows, count) =>
            Moved(Stratified([.. rows.Select(row => clients[row])], Array.ConvertAll(rows, row => defaults[row]), count, seed), rows));
    }

    /// <summary>Folds that never part a group, such as the applications of one person; shares of defaults are as even as whole groups allow.</summary>
    /// <param name="groups">Group of each client.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="folds">Number of folds, at least 2; no more than there are groups.</param>
    /// <param name="seed">Decides among groups that are alike.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a fold would lack an outcome.</exception>
    public static FoldPlan Grouped(IReadOnlyList<string> groups, float[] defaults, int folds, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        if (groups.Count != defaults.Length)
            throw new ArgumentException($"{groups.Count} groups were given for {defaults.Length} outcomes.", nameof(groups));

        // The greatest groups first, each into the fold that is emptiest so far.
        var random = new Random64(seed);
        var members = Enumerable.Range(0, groups.Count).GroupBy(row => groups[row], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Rows: group.ToArray(), Draw: random.NextUInt64())).OrderByDescending(group => group.Rows.Length).ThenBy(group => group.Draw).ToList();
        var (allDefaults, allRows) = (Math.Max(1, defaults.Sum()), (double)groups.Count);
        var filled = new double[folds];
        var foldOf = new int[groups.Count];
        foreach (var (rows, _) in members)
        {
            var fold = Array.IndexOf(filled, filled.Min());
            filled[fold] += rows.Length / allRows + rows.Sum(row => defaults[row]) / allDefaults;
            foreach (var row in rows)
                foldOf[row] = fold;
        }

        return new FoldPlan(
            $"{folds} folds of whole groups, seed {seed}",
            [.. Enumerable.Range(0, folds).Select(fold => Checked(Where(foldOf, row => row != fold), Where(foldOf, row => row == fold), defaults))],
            folds,
            (rows, count) => Moved(Grouped([.. rows.Select(row => groups[row])], Array.ConvertAll(rows, row => defaults[row]), count, seed), rows));
    }

    /// <summary>Folds that train on the past and hold out what came next: the window grows from fold to fold.</summary>
    /// <param name="times">When each client applied, in any unit; equal times are never parted.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="folds">Number of folds, at least 1: the clients are cut into one block more, of about equal size.</param>
    /// <exception cref="ArgumentException">The lengths differ, there are too few distinct times, or a side would lack an outcome.</exception>
    public static FoldPlan ExpandingWindow(double[] times, float[] defaults, int folds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 1);
        if (times.Length != defaults.Length)
            throw new ArgumentException($"{times.Length} times were given for {defaults.Length} outcomes.", nameof(times));

        var sorted = times.Order().ToArray();
        double[] starts = [.. Enumerable.Range(1, folds).Select(block => sorted[(int)((long)sorted.Length * block / (folds + 1))])];
        if (starts.Distinct().Count() < folds || starts[0] == sorted[0])
            throw new ArgumentException($"There are too few distinct times for {folds} folds and the clients before them; give fewer folds.", nameof(times));

        var blockOf = Array.ConvertAll(times, time => Array.FindLastIndex(starts, start => start <= time) + 1);

        return new FoldPlan(
            $"{folds} folds of an expanding window",
            [.. Enumerable.Range(1, folds).Select(block => Checked(Where(blockOf, each => each < block), Where(blockOf, each => each == block), defaults))],
            folds + 1,
            (rows, count) => Moved(ExpandingWindow(Array.ConvertAll(rows, row => times[row]), Array.ConvertAll(rows, row => defaults[row]), count), rows));
    }

    static FoldPlan Moved(FoldPlan plan, int[] rows) => new(
        plan.Description,
        [.. plan.Folds.Select(fold => new FoldRows(Array.ConvertAll(fold.Training, row => rows[row]), Array.ConvertAll(fold.Validation, row => rows[row])))],
        plan.FoldsOfRepeat,
        (inner, count) => Moved(plan.Inside(Array.ConvertAll(inner, row => Array.BinarySearch(rows, row)), count), rows));

    static int[] Where(int[] places, Predicate<int> belongs) => [.. Enumerable.Range(0, places.Length).Where(row => belongs(places[row]))];

    static FoldRows Checked(int[] training, int[] validation, float[] defaults)
    {
        foreach (var (side, rows) in new[] { ("trains on", training), ("holds out", validation) })
            if (rows.Sum(row => defaults[row]) is var count && (count == 0 || count == rows.Length))
                throw new ArgumentException($"A fold {side} {rows.Length} clients of whom {count} defaulted; both outcomes are needed. Give fewer folds.", nameof(defaults));

        return new FoldRows(training, validation);
    }
}
