using CreditScoring.Api.Wording;
using CreditScoring.Explanation;
using CreditScoring.Wording;

namespace CreditScoring.Api.Features;

/// <summary>One side of a table of two features: intervals or words, chosen over all clients.</summary>
sealed class Axis
{
    const int AimedBins = 8;
    const int MostWords = 8;

    readonly FeatureValues feature;
    readonly Scale? scale;
    readonly Dictionary<int, int> words = []; // place by code

    /// <param name="feature">The feature over all clients.</param>
    public Axis(FeatureValues feature)
    {
        this.feature = feature;
        if (feature.IsCategory)
            Steps = Words(feature);
        else if (feature.Sorted.Length > 0)
        {
            var bins = scale = new Scale(feature, AimedBins);
            Steps = [.. Enumerable.Range(0, bins.Count).Select(bin => new AxisStep(bins.Lower(bin), bins.Upper(bin), null))];
        }
        else
            Steps = [];
    }

    /// <summary>The intervals or words.</summary>
    public IReadOnlyList<AxisStep> Steps { get; }

    /// <summary>Place of a client's value; below 0 when missing.</summary>
    public int IndexOf(int row) => feature[row] is var value && double.IsNaN(value) ? -1
        : scale?.IndexOf(value) ?? words.GetValueOrDefault((int)value, Steps.Count - 1);

    /// <summary>The side as it is answered.</summary>
    /// <param name="row">Row of the client who is marked; null marks none.</param>
    public AxisResponse Response(int? row) => new(
        FeatureResponse.Of(feature), Steps, row is { } at && IndexOf(at) is >= 0 and var place ? place : null, row is { } of ? feature.TextOf(of) : null);

    List<AxisStep> Words(FeatureValues values)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var value in values.Sorted)
            counts[(int)value] = counts.GetValueOrDefault((int)value) + 1;
        int[] ordered = [.. counts.OrderByDescending(count => count.Value).Select(count => count.Key)];
        var named = ordered.Length <= MostWords ? ordered : ordered[..(MostWords - 1)];
        foreach (var (place, word) in named.Index())
            words.Add(word, place);
        List<AxisStep> steps = [.. named.Select(word => new AxisStep(null, null, values.LevelName(word)))];
        if (named.Length < ordered.Length)
            steps.Add(new AxisStep(null, null, LocalText.Start(language => Phrases.In(language, Subject.Sheet)["others"])));

        return steps;
    }
}
