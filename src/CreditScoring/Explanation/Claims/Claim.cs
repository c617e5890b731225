using CreditScoring.Decisions;
using CreditScoring.Features;

namespace CreditScoring.Explanation.Claims;

/// <summary>What a sentence says of a client, so that it can be computed again by another road. The kinds are the records of this file and no other.</summary>
public abstract record Claim
{
    /// <summary>Name of the kind, for counts.</summary>
    public abstract string Kind { get; }
}

/// <summary>Of 100 comparable clients so many default, and so many of 100 over all clients.</summary>
/// <param name="OutOf100">The probability of default times 100, to the nearest whole number; 0 is told as "fewer than one".</param>
/// <param name="BaseOutOf100">The share of defaults among training clients times 100, to the nearest whole number.</param>
public sealed record RiskClaim(int OutOf100, int BaseOutOf100) : Claim
{
    /// <inheritdoc/>
    public override string Kind => "risk";
}

/// <summary>The score falls in a zone, whose limits are told.</summary>
/// <param name="Decision">The zone.</param>
/// <param name="Points">The score, rounded down to whole points; higher is safer.</param>
/// <param name="DeclineBelow">Score below which refusal is proposed, to the nearest point.</param>
/// <param name="AcceptFrom">Score from which acceptance is proposed, to the nearest point.</param>
public sealed record ZoneClaim(Decision Decision, int Points, int DeclineBelow, int AcceptFrom) : Claim
{
    /// <inheritdoc/>
    public override string Kind => "zone";
}

/// <summary>A feature of the client has a value, and so many of 100 clients lie on one side of it.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Value">The client's value; NaN is missing.</param>
/// <param name="Side">On which side the clients counted lie.</param>
/// <param name="OutOf100">Of 100 training clients whose value is known, how many lie there, read off 101 percentiles: right to one and a half. 0 when there is no comparison.</param>
public sealed record FactClaim(FeatureDefinition Feature, float Value, Side Side, int OutOf100) : Claim
{
    /// <inheritdoc/>
    public override string Kind => "fact";
}

/// <summary>If a concept were not known, or were as for the clients of a baseline, so many of 100 comparable clients would default instead of so many; the methods agree on its direction.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Baseline">Of all clients: the concept is left out. Of others: it adds what it adds for them on average.</param>
/// <param name="Raises">Whether the concept raises the risk.</param>
/// <param name="With">The probability of default times 100, to the nearest whole number.</param>
/// <param name="Without">The same without the concept's effect.</param>
public sealed record WithoutClaim(Concept Concept, Baseline Baseline, bool Raises, int With, int Without) : Claim
{
    /// <inheritdoc/>
    public override string Kind => "without";
}

/// <summary>The methods do not agree on whether a concept alone raises or lowers the risk.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Baseline">Whom the client is compared with.</param>
/// <param name="Raises">Whether SHAP says that it raises the risk.</param>
public sealed record CombinedClaim(Concept Concept, Baseline Baseline, bool Raises) : Claim
{
    /// <inheritdoc/>
    public override string Kind => "combined";
}

/// <summary>So many concepts raise the risk, and so many lower it, that no reason and no strength tells of.</summary>
/// <param name="Raising">Those that raise it.</param>
/// <param name="Lowering">Those that lower it.</param>
public sealed record UntoldClaim(int Raising, int Lowering) : Claim
{
    /// <inheritdoc/>
    public override string Kind => "untold";
}

/// <summary>Of the features that the trees ask for, so many are missing for the client.</summary>
/// <param name="Read">Features that some split asks for.</param>
/// <param name="Unknown">Those of them that are missing.</param>
public sealed record UnknownClaim(int Read, int Unknown) : Claim
{
    /// <inheritdoc/>
    public override string Kind => "unknown";
}

/// <summary>The score lies so many points from the cut-off, within the zone that a person examines.</summary>
/// <param name="Points">Distance, to the nearest whole point; 0 is told as "less than one".</param>
/// <param name="CutOff">The cut-off in points, to the nearest whole one.</param>
public sealed record NearClaim(int Points, int CutOff) : Claim
{
    /// <inheritdoc/>
    public override string Kind => "near";
}

/// <summary>Without a concept the score would lie on the other side of the cut-off; the methods agree on its direction.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="IsAbove">Whether the score would be at or above the cut-off.</param>
public sealed record PivotClaim(Concept Concept, bool IsAbove) : Claim
{
    /// <inheritdoc/>
    public override string Kind => "pivot";
}

/// <summary>What is true of any explanation of this kind, and says nothing of the client: there is nothing to compute.</summary>
/// <param name="Key">Key of its phrase.</param>
public sealed record NoticeClaim(string Key) : Claim
{
    /// <inheritdoc/>
    public override string Kind => "notice";
}
