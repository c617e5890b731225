namespace CreditScoring.Selection;

/// <summary>Where the cut-off of a candidate comes from.</summary>
public enum CutOffChoice
{
    /// <summary>From the costs of the two errors alone.</summary>
    Costs,

    /// <summary>The one that would have cost least on clients of the training side, judged by models that did not see them.</summary>
    Empirical,
}
