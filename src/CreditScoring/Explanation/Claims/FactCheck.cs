using CreditScoring.Features;
using CreditScoring.Trees;

namespace CreditScoring.Explanation.Claims;

/// <summary>Checks what is said of a client's values, and where they lie among the training clients.</summary>
sealed class FactCheck
{
    readonly Dictionary<string, (int Column, float[] Known)> places; // known values of the training clients, ascending
    readonly int[] read;

    public FactCheck(BoostedTrees trees, FeatureMatrix training)
    {
        places = new(StringComparer.Ordinal);
        for (var column = 0; column < trees.Features.Count; column++)
            places[trees.Features[column].Name] = (column, Known(training.Column(training.IndexOf(trees.Features[column].Name))));
        read = [.. Enumerable.Range(0, trees.Features.Count).Where(feature => trees.Trees.Any(tree => tree.Splits.Any(split => split.Feature == feature)))];
    }

    public string? FaultOf(FactClaim fact, string text, CheckedClient client, Language language)
    {
        if (!places.TryGetValue(fact.Feature.Name, out var place))
            return $"is about {fact.Feature.Name}, which the trees do not read";

        var raw = client.Row[place.Column];
        if (!raw.Equals(fact.Value))
            return $"claims the value {ClaimChecker.Told(fact.Value)}, but it is {ClaimChecker.Told(raw)}";
        if (SpokenFact.Read(text, fact.Feature, language) is not { } spoken)
            return "cannot be read back";
        if (!SpokenValue.Tells(spoken.Value, fact.Feature, raw, language))
            return $"says '{spoken.Value}', but the value is {ClaimChecker.Told(raw)}";
        if (spoken.Side(fact.Feature, raw) != fact.Side || spoken.OutOf100 != fact.OutOf100)
            return $"says '{spoken.Comparison}', but claims {fact.OutOf100} on the side {fact.Side}";

        var (lower, higher) = Around(place.Known, raw);

        return fact.Side switch
        {
            Side.Same when 100 - lower - higher < 50 - 2 * ClaimChecker.PercentileWidth => $"says that most have this value, but {ClaimChecker.Told(100 - lower - higher)} in 100 have",
            Side.Lower when Math.Abs(lower - fact.OutOf100) > ClaimChecker.PercentileWidth => $"claims {fact.OutOf100} lower in 100, but {ClaimChecker.Told(lower)} are",
            Side.Higher when Math.Abs(higher - fact.OutOf100) > ClaimChecker.PercentileWidth => $"claims {fact.OutOf100} higher in 100, but {ClaimChecker.Told(higher)} are",
            _ => null,
        };
    }

    public string? FaultOf(UnknownClaim claim, string text, CheckedClient client, Language language)
    {
        var unknown = read.Count(feature => float.IsNaN(client.Row[feature]));

        return claim.Read != read.Length || claim.Unknown != unknown
            ? $"claims {claim.Unknown} of {claim.Read} missing, but {unknown} of {read.Length} are"
            : ClaimChecker.Says(text, language, [claim.Read, claim.Unknown]);
    }

    static float[] Known(float[] values)
    {
        var known = Array.FindAll(values, value => !float.IsNaN(value));
        Array.Sort(known);

        return known;
    }

    static (double Lower, double Higher) Around(float[] known, float value)
    {
        var lower = known.AsSpan().BinarySearch(new From(value));
        var higher = known.AsSpan().BinarySearch(new After(value));

        return (100.0 * ~lower / known.Length, 100.0 * (known.Length - ~higher) / known.Length);
    }

    // Never equal, so that a search ends between the values below and the others.
    readonly record struct From(float Value) : IComparable<float>
    {
        public int CompareTo(float other) => other < Value ? 1 : -1;
    }

    readonly record struct After(float Value) : IComparable<float>
    {
        public int CompareTo(float other) => other <= Value ? 1 : -1;
    }
}
