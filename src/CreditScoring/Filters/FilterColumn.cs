namespace CreditScoring.Filters;

/// <summary>One field over all clients: a set of clients for each of its values, and its numbers for ranges between them.</summary>
sealed class FilterColumn
{
    readonly ClientSet[] sets; // [value], then missing
    readonly float[]? numbers;
    readonly double scale; // from the stored number to the one that people read

    FilterColumn(FilterField field, ClientSet[] sets, float[]? numbers, double scale)
    {
        Field = field;
        this.sets = sets;
        this.numbers = numbers;
        this.scale = scale;
    }

    /// <summary>The field.</summary>
    public FilterField Field { get; }

    /// <summary>The clients of each value, in order, then those without one.</summary>
    public ReadOnlySpan<ClientSet> Sets => sets;

    /// <summary>A field of words.</summary>
    /// <param name="field">The field, its words known.</param>
    /// <param name="clients">Number of clients.</param>
    /// <param name="word">Position of a row's word; below 0 is missing.</param>
    public static FilterColumn OfWords(FilterField field, int clients, Func<int, int> word)
    {
        var sets = SetsFor(field, clients);
        for (var row = 0; row < clients; row++)
            sets[word(row) is >= 0 and var at ? at : field.Words.Count].Add(row);

        return new FilterColumn(field, sets, null, 1);
    }

    /// <summary>A field of numbers; its blocks are chosen here.</summary>
    /// <param name="field">The field, its blocks not known yet.</param>
    /// <param name="numbers">A number per client, as stored; NaN is missing.</param>
    /// <param name="scale">What a stored number is multiplied by to become the one that people read.</param>
    public static FilterColumn OfNumbers(FilterField field, float[] numbers, double scale)
    {
        var known = Array.FindAll(numbers, value => !float.IsNaN(value));
        var chosen = field with { Blocks = FilterBlocks.Of(Array.ConvertAll(known, value => Shown(value, scale))) };
        var sets = SetsFor(chosen, numbers.Length);
        for (var row = 0; row < numbers.Length; row++)
            sets[BlockOf(chosen.Blocks, Shown(numbers[row], scale))].Add(row);

        return new FilterColumn(chosen, sets, numbers, scale);
    }

    /// <summary>The clients that pass a filter.</summary>
    public ClientSet Matching(FieldFilter filter)
    {
        var passing = ClientSet.None(sets[0].Clients);
        foreach (var word in filter.Words)
            passing.Add(sets[word]);
        if (filter.IsMissing)
            passing.Add(sets[^1]);
        foreach (var range in filter.Ranges)
            AddRange(passing, range);

        return passing;
    }

    void AddRange(ClientSet passing, NumberRange range)
    {
        // A range that is one of the blocks was counted once and for all.
        for (var block = 0; block < Field.Blocks.Count; block++)
            if (Field.Blocks[block].Range == range)
            {
                passing.Add(sets[block]);

                return;
            }

        for (var row = 0; row < numbers!.Length; row++)
            if (range.Contains(Shown(numbers[row], scale)))
                passing.Add(row);
    }

    static ClientSet[] SetsFor(FilterField field, int clients) => [.. Enumerable.Range(0, field.ValueCount + 1).Select(_ => ClientSet.None(clients))];

    static int BlockOf(IReadOnlyList<FilterBlock> blocks, double value)
    {
        if (double.IsNaN(value))
            return blocks.Count;

        var block = 0;
        while (value >= blocks[block].Range.To)
            block++;

        return block;
    }

    // Minus zero is zero.
    static double Shown(float value, double scale) => value * scale + 0.0;
}
