namespace CreditScoring.Features;

/// <summary>What is expected of the risk as a feature's value grows; stated only where domain sense is clear.</summary>
static class Risk
{
    /// <summary>The risk rises with the value.</summary>
    public const int Rises = 1;

    /// <summary>The risk falls with the value.</summary>
    public const int Falls = -1;

    /// <summary>Nothing is expected. Also for protected characteristics: we promise no direction on them.</summary>
    public const int Unclear = 0;
}
