namespace CreditScoring.Notebooks.Commands;

/// <summary>What a run does with golden values.</summary>
public enum GoldenMode
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Compares them; a difference, or a notebook without golden file, is a failure.</summary>
    Check,

    /// <summary>Writes those that were found; a notebook without golden file gets one of all its numbers, true and false.</summary>
    Write,
}
