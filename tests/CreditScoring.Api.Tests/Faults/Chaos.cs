namespace CreditScoring.Api.Tests.Faults;

/// <summary>What befalls everything that passes.</summary>
enum Chaos
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Connections are reset.</summary>
    Down,

    /// <summary>Nothing passes any more, and nothing breaks.</summary>
    Frozen,

    /// <summary>Every piece of an answer comes late.</summary>
    Slow,

    /// <summary>Answers break off.</summary>
    CutOff,

    /// <summary>A bit of every long piece of an answer is another.</summary>
    Flipped,
}
