using CreditScoring.Features;

namespace CreditScoring.Learning;

/// <summary>The features of a model: which it must be given, what it adds from what it learned, and which of them it reads. Immutable and thread-safe.</summary>
public sealed class FeatureSet
{
    readonly (int Learned, int Column)[] places; // of each feature read: among the inputs when Learned is -1
    readonly int[][] learnedInputs; // [learned][input]: position among the inputs

    /// <param name="inputs">Features that must be given.</param>
    /// <param name="learned">What was learned; it reads inputs only.</param>
    /// <param name="columns">Features read, each an input or a learned one.</param>
    /// <exception cref="ArgumentException">A feature read, or one that a learned feature needs, is not there.</exception>
    public FeatureSet(IReadOnlyList<FeatureColumn> inputs, IReadOnlyList<ILearnedFeatures> learned, IReadOnlyList<FeatureColumn> columns)
    {
        Inputs = inputs;
        Learned = learned;
        Columns = columns;
        var names = inputs.Select((input, position) => (input.Name, position)).ToDictionary(pair => pair.Name, pair => pair.position);
        learnedInputs = [.. learned.Select(each => each.Inputs.Select(name => names.TryGetValue(name, out var position)
            ? position
            : throw new ArgumentException($"A learned feature reads {name}, which is not among the features given.", nameof(inputs))).ToArray())];
        places = [.. columns.Select(column => PlaceOf(column.Name, names))];
    }

    /// <summary>The features given and no other.</summary>
    public static FeatureSet Plain(IReadOnlyList<FeatureColumn> columns) => new(columns, [], columns);

    /// <summary>Features that must be given, in this order.</summary>
    public IReadOnlyList<FeatureColumn> Inputs { get; }

    /// <summary>What was learned from training clients.</summary>
    public IReadOnlyList<ILearnedFeatures> Learned { get; }

    /// <summary>Features that the model reads, in this order.</summary>
    public IReadOnlyList<FeatureColumn> Columns { get; }

    /// <summary>The features that the model reads, of one client.</summary>
    /// <param name="inputs">A value per input; NaN is missing.</param>
    /// <param name="values">Receives a value per feature read.</param>
    /// <exception cref="ArgumentException">A length is not the number of inputs or of features read.</exception>
    public void Complete(ReadOnlySpan<float> inputs, Span<float> values)
    {
        if (inputs.Length != Inputs.Count || values.Length != Columns.Count)
            throw new ArgumentException(
                $"The model takes {Inputs.Count} values and reads {Columns.Count}; {inputs.Length} were given, with room for {values.Length}.", nameof(inputs));

        var learned = new float[Learned.Count][];
        for (var each = 0; each < learned.Length; each++)
        {
            var read = new float[learnedInputs[each].Length];
            for (var input = 0; input < read.Length; input++)
                read[input] = inputs[learnedInputs[each][input]];
            learned[each] = new float[Learned[each].Columns.Count];
            Learned[each].Compute(read, learned[each]);
        }

        for (var column = 0; column < values.Length; column++)
            values[column] = places[column].Learned < 0 ? inputs[places[column].Column] : learned[places[column].Learned][places[column].Column];
    }

    /// <summary>The features that the model reads, of many clients; each equals, to the last bit, what the client gets alone.</summary>
    /// <param name="matrix">Holds the inputs, found by name; columns are shared, not copied.</param>
    /// <exception cref="ArgumentException">An input is missing, or has other levels than the model knows.</exception>
    public FeatureMatrix Complete(FeatureMatrix matrix)
    {
        foreach (var input in Inputs)
            Check(matrix, input);

        var learned = Learned.Select(each => LearnedColumns.Of(each, matrix)).ToArray();

        return new FeatureMatrix(
            Columns, matrix.Clients,
            [.. places.Select((place, column) => place.Learned < 0 ? LearnedNames.Values(matrix, Columns[column].Name) : learned[place.Learned][place.Column])]);
    }

    (int Learned, int Column) PlaceOf(string name, Dictionary<string, int> inputs)
    {
        if (inputs.TryGetValue(name, out var position))
            return (-1, position);

        for (var each = 0; each < Learned.Count; each++)
            for (var column = 0; column < Learned[each].Columns.Count; column++)
                if (Learned[each].Columns[column].Name == name)
                    return (each, column);

        throw new ArgumentException($"The model reads {name}, which is neither given nor learned.", nameof(name));
    }

    static void Check(FeatureMatrix matrix, FeatureColumn input)
    {
        if (matrix.IndexOf(input.Name) is not (>= 0 and var position))
            throw new ArgumentException($"The features given lack {input.Name}, which the model reads; compute them with the release that trained it.", nameof(matrix));
        if (matrix.Columns[position].Kind != input.Kind || !matrix.Columns[position].Levels.SequenceEqual(input.Levels))
            throw new ArgumentException($"Feature {input.Name} has other levels than the model knows: its values would mean something else. Train again.", nameof(matrix));
    }
}
