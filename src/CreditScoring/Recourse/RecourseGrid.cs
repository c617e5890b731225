namespace CreditScoring.Recourse;

/// <summary>The cells of one to three axes, nearest to the present answers first.</summary>
sealed class RecourseGrid
{
    readonly RecourseAxis[] axes;
    readonly int[] strides;

    public RecourseGrid(RecourseAxis[] axes)
    {
        this.axes = axes;
        strides = new int[axes.Length];
        var cells = 1;
        for (var axis = 0; axis < axes.Length; axis++)
        {
            strides[axis] = cells;
            cells *= axes[axis].Count;
        }

        Cells = [.. Enumerable.Range(0, cells).OrderBy(Cost).ThenBy(cell => cell)];
    }

    /// <summary>All cells, the least change first.</summary>
    public IReadOnlyList<int> Cells { get; }

    /// <summary>The point in the middle of a cell, as the only corner of a box.</summary>
    public double[][] Centre(int cell) => [[.. axes.Select((axis, at) => (axis.Edges[At(cell, at)] + axis.Edges[At(cell, at) + 1]) / 2)]];

    /// <summary>The corners of a cell.</summary>
    public double[][] Corners(int cell)
    {
        int[] at = [.. axes.Select((_, axis) => At(cell, axis))];

        return Corners(at, at);
    }

    /// <summary>The corners of a box of cells.</summary>
    /// <param name="first">First cell along each axis.</param>
    /// <param name="last">Last cell along each axis.</param>
    public double[][] Corners(int[] first, int[] last)
    {
        var corners = new double[1 << axes.Length][];
        for (var corner = 0; corner < corners.Length; corner++)
        {
            corners[corner] = new double[axes.Length];
            for (var axis = 0; axis < axes.Length; axis++)
                corners[corner][axis] = (corner >> axis & 1) == 0 ? axes[axis].Low(first[axis], last[axis]) : axes[axis].High(first[axis], last[axis]);
        }

        return corners;
    }

    /// <summary>The cells of a box.</summary>
    /// <param name="first">First cell along each axis.</param>
    /// <param name="last">Last cell along each axis.</param>
    public IEnumerable<int> Within(int[] first, int[] last) =>
        Enumerable.Range(first[0], last[0] - first[0] + 1).SelectMany(at => Layer(first, last, 0, at));

    /// <summary>Grows a box from a cell, one layer at a time along each axis in turn, as long as every cell of the layer is good.</summary>
    /// <param name="seed">The cell, which is good.</param>
    /// <param name="isGood">Whether a cell is good.</param>
    public (int[] First, int[] Last) Grow(int seed, Predicate<int> isGood)
    {
        int[] first = [.. axes.Select((_, axis) => At(seed, axis))];
        var last = (int[])first.Clone();
        for (var grew = true; grew;)
        {
            grew = false;
            for (var axis = 0; axis < axes.Length; axis++)
            {
                if (first[axis] > 0 && Layer(first, last, axis, first[axis] - 1).All(cell => isGood(cell)))
                    (first[axis], grew) = (first[axis] - 1, true);
                if (last[axis] < axes[axis].Count - 1 && Layer(first, last, axis, last[axis] + 1).All(cell => isGood(cell)))
                    (last[axis], grew) = (last[axis] + 1, true);
            }
        }

        return (first, last);
    }

    int At(int cell, int axis) => cell / strides[axis] % axes[axis].Count;

    // How far a cell is from the present answers: shares of the way along each axis, as a distance.
    double Cost(int cell)
    {
        var cost = 0.0;
        for (var axis = 0; axis < axes.Length; axis++)
            cost += Math.Pow((At(cell, axis) + 1.0) / axes[axis].Count, 2);

        return cost;
    }

    IEnumerable<int> Layer(int[] first, int[] last, int axis, int at)
    {
        IEnumerable<int> cells = [at * strides[axis]];
        for (var other = 0; other < axes.Length; other++)
            if (other != axis)
            {
                var (from, count, stride) = (first[other], last[other] - first[other] + 1, strides[other]);
                cells = cells.SelectMany(cell => Enumerable.Range(from, count).Select(step => cell + step * stride));
            }

        return cells;
    }
}
