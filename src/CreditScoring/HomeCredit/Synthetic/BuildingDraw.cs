namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>Draws and writes the 47 columns about the building lived in, which are missing together in blocks.</summary>
/// <remarks>
/// Half of the clients have no building at all; a third of the columns (the deep block) is missing again for a third of those who have one.
/// Every figure is measured on the public sample. The three families (average, mode, median) describe one building and are nearly equal.
/// </remarks>
sealed class BuildingDraw
{
    // Column: its curve, its share known where its block is, its block, how it loads on size and on height, its step (0 for none),
    // and how often mode and median equal the average.
    sealed record Column(QuantileCurve Curve, double Known, Block Block, double Size, double Height, double Step, double SameMode, double SameMedian);

    enum Block { Plain, Middle, Deep }

    const double FloorStep = 1.0 / 24, EntranceStep = 1.0 / 29, ElevatorStep = 1.0 / 25;

    static readonly Column[] Columns =
    [
        new(new(0, 0, 0.0041, 0.0093, 0.0175, 0.0588, 0.0866, 0.1485, 0.2485, 0.3340, 0.4433, 0.6485, 1), 0.940, Block.Plain, 0.90, 0.25, 0, 0.01, 0.02),
        new(new(0, 0, 0, 0, 0, 0.0445, 0.0761, 0.1126, 0.1768, 0.2291, 0.3218, 0.4667, 1), 0.980, Block.Middle, 0.72, 0.05, 0, 0.12, 0.94),
        new(new(0, 0.9378, 0.9580, 0.9692, 0.9727, 0.9767, 0.9816, 0.9866, 0.9911, 0.9960, 0.9980, 0.9995, 1), 0.972, Block.Plain, 0.15, 0.55, 0, 0.83, 0.96),
        new(new(0, 0.3152, 0.4832, 0.5988, 0.6328, 0.6872, 0.7552, 0.8232, 0.8776, 0.9456, 0.9728, 0.9932, 1), 0.990, Block.Deep, 0.12, 0.55, 0, 0, 0),
        new(new(0, 0, 0, 0, 0.0006, 0.0078, 0.0211, 0.0504, 0.1045, 0.1649, 0.2886, 0.5486, 1), 0.896, Block.Deep, 0.50, 0.30, 0, 0.20, 0.26),
        new(new(0, 0, 0, 0, 0, 0, 0, 0.12, 0.24, 0.36, 0.52, 0.72, 1), 0.892, Block.Plain, 0.35, 0.75, ElevatorStep, 0.60, 0.96),
        new(new(0, 0.0345, 0.0345, 0.0345, 0.0345, 0.0690, 0.1379, 0.2069, 0.2759, 0.3103, 0.4138, 0.6207, 1), 0.946, Block.Plain, 0.70, -0.30, EntranceStep, 0.89, 0.95),
        new(new(0, 0, 0, 0.0417, 0.0417, 0.1667, 0.1667, 0.3333, 0.3750, 0.5000, 0.6250, 0.7517, 1), 0.958, Block.Plain, 0.35, 0.85, FloorStep, 0.93, 0.96),
        new(new(0, 0, 0, 0.0417, 0.0417, 0.0833, 0.2083, 0.3750, 0.4167, 0.5204, 0.6667, 0.7500, 1), 0.954, Block.Deep, 0.15, 0.70, FloorStep, 0.93, 0.97),
        new(new(0, 0, 0, 0, 0, 0.0193, 0.0490, 0.0864, 0.1435, 0.1984, 0.2963, 0.5206, 1), 0.965, Block.Middle, 0.45, 0.05, 0, 0.13, 0.13),
        new(new(0, 0.0008, 0.0067, 0.0101, 0.0202, 0.0504, 0.0756, 0.1210, 0.2110, 0.2883, 0.3892, 0.5636, 1), 0.937, Block.Deep, 0.90, 0.25, 0, 0, 0.01),
        new(new(0, 0.0014, 0.0041, 0.0084, 0.0149, 0.0471, 0.0748, 0.1304, 0.2383, 0.3329, 0.4590, 0.6868, 1), 0.949, Block.Plain, 0.90, 0.30, 0, 0.01, 0.01),
        new(new(0, 0, 0, 0, 0, 0, 0, 0.0048, 0.0154, 0.0309, 0.0579, 0.2395, 1), 0.900, Block.Deep, 0.25, 0.12, 0, 0.71, 0.79),
        new(new(0, 0, 0, 0, 0, 0, 0.0040, 0.0287, 0.0812, 0.1302, 0.2227, 0.4470, 1), 0.857, Block.Plain, 0.20, 0.12, 0, 0.42, 0.45),
    ];

    static readonly QuantileCurve TotalArea =
        new(0, 0.0012, 0.0028, 0.0069, 0.0129, 0.0423, 0.0688, 0.1302, 0.2331, 0.3129, 0.4359, 0.6267, 1);

    readonly double[][] families = [new double[14], new double[14], new double[14]];
    bool isKnown, isDeepKnown;
    double size, height;

    /// <summary>Draws the building; then <see cref="Write"/> prints it.</summary>
    public void Draw(Draws draws, ClientTraits traits)
    {
        isKnown = draws.Chance(0.5316, 0.25 * traits.Region + 0.20 * traits.Ability);
        isDeepKnown = isKnown && draws.Chance(0.65);
        var isMiddleKnown = isKnown && draws.Chance(isDeepKnown ? 0.96 : 0.50);
        size = draws.Normal(0.20 * traits.Region, 0.98);
        height = draws.Normal(0.20 * traits.Region, 0.98);
        for (var column = 0; column < Columns.Length; column++)
        {
            var shape = Columns[column];
            var isBlockKnown = shape.Block switch { Block.Plain => isKnown, Block.Middle => isMiddleKnown, _ => isDeepKnown };
            var isColumnKnown = isBlockKnown && draws.Chance(shape.Known);
            var rest = Math.Sqrt(1 - shape.Size * shape.Size - shape.Height * shape.Height);
            var average = isColumnKnown ? Snap(shape.Curve.At(draws.Normal(shape.Size * size + shape.Height * height, rest)), shape.Step) : double.NaN;
            families[0][column] = average;
            families[1][column] = Near(draws, average, shape.SameMode, shape.Step);
            families[2][column] = Near(draws, average, shape.SameMedian, shape.Step);
        }
    }

    public void Write(CsvRows rows, Draws draws)
    {
        foreach (var family in families)
            foreach (var value in family)
                rows.Decimals(value, 4);

        WriteWord(rows, draws, ApplicationWords.Fund, isDeepKnown, 0.940);
        WriteWord(rows, draws, ApplicationWords.HouseType, isKnown, 0.954);
        rows.Decimals(isKnown && draws.Chance(0.984) ? TotalArea.At(draws.Normal(0.92 * size + 0.28 * height, 0.27)) : double.NaN, 4);
        WriteWord(rows, draws, ApplicationWords.Walls, isKnown, 0.936);
        WriteWord(rows, draws, ApplicationWords.Emergency, isKnown, 1);
    }

    static void WriteWord(CsvRows rows, Draws draws, WordShares words, bool isBlockKnown, double known)
    {
        if (isBlockKnown && draws.Chance(known))
            rows.Word(words[words.Pick(draws)]);
        else
            rows.Missing();
    }

    static double Snap(double value, double step) => step == 0 ? value : Math.Round(value / step) * step;

    static double Near(Draws draws, double average, double same, double step) =>
        draws.Chance(same) ? average : Math.Clamp(Snap(average * (1 + 0.03 * draws.Normal()), step), 0, 1);
}
