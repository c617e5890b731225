using System.Globalization;
using CreditScoring.Calibration;
using CreditScoring.Decisions;
using CreditScoring.Features;
using CreditScoring.Trees;

namespace CreditScoring.Explanation.Claims;

/// <summary>Computes claims again from the model and the data, by other code than made them, and reads the sentences back. Immutable and thread-safe.</summary>
/// <remarks>
/// The trees are walked question by question; a client's place is counted among the training clients themselves, not read off percentiles; numbers and units are read out of the text
/// and compared with the raw values. That of 100 clients with such a probability so many default is what calibration measures, over clients: no check of one sentence can show it.
/// </remarks>
public sealed class ClaimChecker
{
    /// <summary>How far a count read off 101 percentiles may lie from the exact one, out of 100 clients.</summary>
    public const double PercentileWidth = 1.5;

    readonly SecondRoad road;
    readonly ICalibration calibration;
    readonly DecisionRule rule;
    readonly double baseRate;
    readonly Concept[] concepts; // of each feature
    readonly Dictionary<string, (int Column, float[] Known)> places; // known values of the training clients, ascending

    /// <param name="trees">The model's trees.</param>
    /// <param name="calibration">The model's calibration.</param>
    /// <param name="rule">The model's rule.</param>
    /// <param name="training">The training clients, with the features of the trees.</param>
    /// <param name="baseRate">Share of them who defaulted, in [0, 1].</param>
    /// <param name="conceptOf">The concept of a feature.</param>
    public ClaimChecker(
        BoostedTrees trees, ICalibration calibration, DecisionRule rule, FeatureMatrix training, double baseRate, Func<FeatureColumn, Concept> conceptOf)
    {
        road = new SecondRoad(trees);
        (this.calibration, this.rule, this.baseRate) = (calibration, rule, baseRate);
        concepts = [.. trees.Features.Select(conceptOf)];
        places = new(StringComparer.Ordinal);
        for (var column = 0; column < trees.Features.Count; column++)
            places[trees.Features[column].Name] = (column, Known(training.Column(training.IndexOf(trees.Features[column].Name))));
    }

    /// <summary>What is false in a sentence, in one language; null when nothing is.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="row">The client's values, in the order of the trees' features; NaN is missing.</param>
    /// <param name="language">Language to read it in.</param>
    public string? FaultOf(Sentence sentence, float[] row, Language language)
    {
        var text = sentence.In(language);
        var fault = sentence.Claim switch
        {
            RiskClaim risk => FaultOf(risk, text, row, language),
            ZoneClaim zone => FaultOf(zone, text, row, language),
            FactClaim fact => FaultOf(fact, text, row, language),
            WithoutClaim without => FaultOf(without, text, row, language),
            _ => $"is of kind {sentence.Claim.Kind}, which nothing checks",
        };

        return fault ?? SpokenRules.FaultOf(text, language);
    }

    string? FaultOf(RiskClaim risk, string text, float[] row, Language language) =>
        !IsNear(risk.OutOf100, Pd(row, null)) ? $"claims {risk.OutOf100} in 100, but {Told(100 * Pd(row, null))} follow from the trees"
        : !IsNear(risk.BaseOutOf100, baseRate) ? $"claims {risk.BaseOutOf100} in 100 overall, but {Told(100 * baseRate)} of the training clients defaulted"
        : Says(text, language, risk.OutOf100 == 0 ? [risk.BaseOutOf100] : [risk.OutOf100, risk.BaseOutOf100]);

    string? FaultOf(ZoneClaim zone, string text, float[] row, Language language)
    {
        var pd = Pd(row, null);
        var points = 500 + 50 * Math.Log2((1 - pd) / pd / 10);
        var cutOff = 500 + 50 * Math.Log2((1 - rule.CutOff) / rule.CutOff / 10);
        var (below, from) = (cutOff - rule.ReferMargin, cutOff + rule.ReferMargin);
        var decision = points >= from ? Decision.Accept : points < below ? Decision.Decline : Decision.Refer;
        if (zone.Decision != decision)
            return $"claims the zone {zone.Decision}, but {Told(points)} points fall in {decision}";
        if (!(zone.Points <= points + 1e-9 && points - 1e-9 < zone.Points + 1))
            return $"claims {zone.Points} points, but {Told(points)} follow from the trees";
        if (Math.Abs(zone.DeclineBelow - below) > 0.5 || Math.Abs(zone.AcceptFrom - from) > 0.5)
            return $"claims limits of {zone.DeclineBelow} and {zone.AcceptFrom}, but they are {Told(below)} and {Told(from)}";

        return Says(text, language, decision switch
        {
            Decision.Accept => [zone.Points, zone.AcceptFrom],
            Decision.Decline => [zone.Points, zone.DeclineBelow],
            _ => [zone.Points, zone.DeclineBelow, zone.AcceptFrom],
        });
    }

    string? FaultOf(WithoutClaim without, string text, float[] row, Language language)
    {
        var (with, other) = (Pd(row, null), Pd(row, without.Concept));
        if (!IsNear(without.With, with) || !IsNear(without.Without, other))
            return $"claims {without.Without} instead of {without.With} in 100, but {Told(100 * other)} instead of {Told(100 * with)} follow from the trees";

        // "Fewer than 1" is how 0 is told.
        int[] counts = without.With == without.Without ? [without.With] : [without.Without, without.With];
        var fewer = text.Split(language == Language.French ? "moins de 1 " : "fewer than 1 ").Length - 1;

        return fewer != counts.Count(count => count == 0) ? "tells a count below 1 as another, or another as one below 1" : Says(text, language, [.. counts.Select(count => Math.Max(1, count))]);
    }

    string? FaultOf(FactClaim fact, string text, float[] row, Language language)
    {
        if (!places.TryGetValue(fact.Feature.Name, out var place))
            return $"is about {fact.Feature.Name}, which the trees do not read";

        var raw = row[place.Column];
        if (!raw.Equals(fact.Value))
            return $"claims the value {Told(fact.Value)}, but it is {Told(raw)}";
        if (SpokenFact.Read(text, fact.Feature, language) is not { } spoken)
            return "cannot be read back";
        if (!SpokenValue.Tells(spoken.Value, fact.Feature, raw, language))
            return $"says '{spoken.Value}', but the value is {Told(raw)}";
        if (spoken.Side(fact.Feature, raw) != fact.Side || spoken.OutOf100 != fact.OutOf100)
            return $"says '{spoken.Comparison}', but claims {fact.OutOf100} on the side {fact.Side}";

        var (lower, higher) = Around(place.Known, raw);

        return fact.Side switch
        {
            Side.Same when 100 - lower - higher < 50 - 2 * PercentileWidth => $"says that most have this value, but {Told(100 - lower - higher)} in 100 have",
            Side.Lower when Math.Abs(lower - fact.OutOf100) > PercentileWidth => $"claims {fact.OutOf100} lower in 100, but {Told(lower)} are",
            Side.Higher when Math.Abs(higher - fact.OutOf100) > PercentileWidth => $"claims {fact.OutOf100} higher in 100, but {Told(higher)} are",
            _ => null,
        };
    }

    double Pd(float[] row, Concept? without) => calibration.Calibrate(road.LogOdds(row, Array.ConvertAll(concepts, concept => concept == without)));

    static bool IsNear(int outOf100, double pd) => Math.Abs(outOf100 - 100 * pd) <= 0.5 + 1e-9;

    static string? Says(string text, Language language, int[] claimed)
    {
        var said = SpokenNumber.NotHundred(text, language);

        return said.SequenceEqual(Array.ConvertAll(claimed, count => (double)count)) ? null : $"says {string.Join(", ", said.Select(Told))}, but claims {string.Join(", ", claimed)}";
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

    static string Told(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

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
