using CreditScoring.Features;

namespace CreditScoring.Explanation.Claims;

/// <summary>Checks what is said of concepts: what they do, whether the methods agree, which are told and how many are not.</summary>
sealed class EffectCheck(Concept[] concepts, ScoreCheck score)
{
    const double Slack = 1e-9; // two roads to one sum

    public string? FaultOf(WithoutClaim claim, string text, CheckedClient client, Language language)
    {
        if (claim.Baseline != client.Baseline)
            return $"compares with {claim.Baseline}, but the client is compared with {client.Baseline}";
        if (Array.IndexOf(concepts, claim.Concept) is var place && (place < 0 || !Agree(client.Beside, place, claim.Raises, Slack)))
            return $"claims that {claim.Concept.Id} {(claim.Raises ? "raises" : "lowers")} the risk, but the methods do not all say so";

        var (with, without) = (score.Pd(client.LogOdds), score.Pd(client.LogOdds - client.Beside.Occlusion[place]));
        if (!ScoreCheck.IsNear(claim.With, with) || !ScoreCheck.IsNear(claim.Without, without))
            return $"claims {claim.Without} instead of {claim.With} in 100, but {ClaimChecker.Told(100 * without)} instead of {ClaimChecker.Told(100 * with)} follow from the trees";

        // "Fewer than 1" is how 0 is told.
        int[] counts = claim.With == claim.Without ? [claim.With] : [claim.Without, claim.With];
        var fewer = text.Split(language == Language.French ? "moins de 1 " : "fewer than 1 ").Length - 1;
        var beside = (text.Contains(language == Language.French ? "acceptés" : "accepted", StringComparison.Ordinal), text.Contains(language == Language.French ? "semblables" : "similar", StringComparison.Ordinal));

        return beside != (claim.Baseline == Baseline.Accepted, claim.Baseline == Baseline.Similar) ? "names other clients than it compares with"
            : fewer != counts.Count(count => count == 0) ? "tells a count below 1 as another, or another as one below 1"
            : ClaimChecker.Says(text, language, [.. counts.Select(count => Math.Max(1, count))]);
    }

    public string? FaultOf(CombinedClaim claim, string text, CheckedClient client, Language language) =>
        Array.IndexOf(concepts, claim.Concept) is var place && place < 0 ? $"is about {claim.Concept.Id}, which the model does not have"
        : Agree(client.Beside, place, claim.Raises, -Slack) ? $"claims that the methods disagree on {claim.Concept.Id}, but all say that it {(claim.Raises ? "raises" : "lowers")} the risk"
        : ClaimChecker.Says(text, language, []);

    public static string? FaultOf(UntoldClaim claim, string text, CheckedClient client, Language language)
    {
        var (raising, lowering) = (Untold(client, 1, ReasonFinder.MostReasons), Untold(client, -1, ReasonFinder.MostStrengths));

        return !IsWithin(claim.Raising, raising) || !IsWithin(claim.Lowering, lowering)
            ? $"claims {claim.Raising} and {claim.Lowering} concepts left out, but there are {raising.Least} and {lowering.Least}"
            : ClaimChecker.Says(text, language, [claim.Raising, claim.Lowering]);

        static bool IsWithin(int count, (int Least, int Most) range) => count >= range.Least && count <= range.Most;
    }

    public string? FaultOf(PivotClaim claim, string text, CheckedClient client, Language language)
    {
        if (Array.IndexOf(concepts, claim.Concept) is var place && (place < 0 || !Agree(client.Effects, place, claim.IsAbove, Slack)))
            return $"claims that {claim.Concept.Id} holds the score {(claim.IsAbove ? "below" : "above")} the cut-off, but the methods do not all say so";

        var without = ScoreCheck.Points(score.Pd(client.LogOdds - client.Effects.Occlusion[place]));
        var with = ScoreCheck.Points(score.Pd(client.LogOdds));
        if (with >= score.CutOff == claim.IsAbove || without >= score.CutOff != claim.IsAbove)
            return $"claims that the score would pass the cut-off, but it goes from {ClaimChecker.Told(with)} to {ClaimChecker.Told(without)} points";
        if (!text.StartsWith(language == Language.French ? claim.Concept.French : claim.Concept.English, StringComparison.Ordinal))
            return "names another concept";

        var (above, below) = language == Language.French ? ("au-dessus", "au-dessous") : ("above", "below");

        return (text.Contains(above, StringComparison.Ordinal), text.Contains(below, StringComparison.Ordinal)) == (claim.IsAbove, !claim.IsAbove)
            ? ClaimChecker.Says(text, language, [])
            : "does not say on which side the score would be";
    }

    /// <summary>What is wrong with a list of reasons or strengths: each is one of the heaviest by SHAP, heaviest first, and none of these is passed over.</summary>
    public string? FaultOf(IReadOnlyList<Reason> told, int sign, int most, CheckedClient client)
    {
        double Weight(int place) => sign * client.Beside.Shap[place];
        int[] places = [.. told.Select(reason => Array.IndexOf(concepts, reason.Concept))];
        var (expected, _) = Counted(client, sign);
        if (places.Contains(-1) || places.Distinct().Count() < places.Length)
            return "tells a concept twice, or one that the model does not have";
        if (places.Length < Math.Min(most, expected) || places.Length > most)
            return $"tells {places.Length} concepts of {expected}; {most} are told at most";

        for (var next = 0; next < places.Length; next++)
            if (Enumerable.Range(0, concepts.Length).Except(places[..next]).FirstOrDefault(other => Weight(other) > Weight(places[next]) + Slack, -1) is >= 0 and var passed)
                return $"tells {concepts[places[next]].Id} and passes over {concepts[passed].Id}, which weighs more";

        return null;
    }

    static (int Least, int Most) Untold(CheckedClient client, int sign, int most)
    {
        var (least, greatest) = Counted(client, sign);

        return (Math.Max(0, least - most), Math.Max(0, greatest - most));
    }

    // Effects so near the least that the two roads may count them differently are allowed both ways.
    static (int Least, int Most) Counted(CheckedClient client, int sign) => (
        client.Beside.Shap.Count(shap => sign * shap > ConceptEffect.Least + Slack), client.Beside.Shap.Count(shap => sign * shap > ConceptEffect.Least - Slack));

    static bool Agree(ConceptEffects effects, int place, bool raises, double slack)
    {
        // A concept that a method does not read has no effect at all, which is no agreement.
        bool Has(double effect) => effect != 0 && (raises ? effect : -effect) > -slack;

        return Has(effects.Shap[place]) && Has(effects.Occlusion[place]) && (effects.Twin is not { } twin || Has(twin[place]));
    }
}
