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

/// <summary>If a concept were not known, so many of 100 comparable clients would default instead of so many.</summary>
/// <param name="Concept">The concept left out.</param>
/// <param name="With">The probability of default times 100, to the nearest whole number.</param>
/// <param name="Without">The same without the concept.</param>
public sealed record WithoutClaim(Concept Concept, int With, int Without) : Claim
{
    /// <inheritdoc/>
    public override string Kind => "without";
}
