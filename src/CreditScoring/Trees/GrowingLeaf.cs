namespace CreditScoring.Trees;

/// <summary>A leaf of the tree being grown, which may yet be split.</summary>
sealed class GrowingLeaf
{
    /// <summary>Its rows are those from this position of the partition…</summary>
    public int Begin { get; set; }

    /// <summary>… in this number.</summary>
    public int Count { get; set; }

    /// <summary>Rows that follow the tree without being trained on: from this position of their own partition…</summary>
    public int FollowingBegin { get; set; }

    /// <summary>… in this number.</summary>
    public int FollowingCount { get; set; }

    /// <summary>Packed sums of its rows.</summary>
    public long Total { get; set; }

    /// <summary>Number of splits above it.</summary>
    public int Depth { get; set; }

    /// <summary>The split that leads to it; -1 for the root.</summary>
    public int Parent { get; set; } = -1;

    /// <summary>Whether it is its parent's left child.</summary>
    public bool IsLeft { get; set; }

    /// <summary>Groups of features that hold all those above it; null when all features may meet, or at the root.</summary>
    public ulong[]? Groups { get; set; }

    /// <summary>Whether it may be split by each feature; null when by every one that is drawn.</summary>
    public bool[]? Allowed { get; set; }

    /// <summary>Penalties of its value, and the bounds that monotone splits above set.</summary>
    public LeafLoss Loss { get; set; }

    /// <summary>Packed sums by bin, feature after feature.</summary>
    public required long[] Histogram { get; set; }

    /// <summary>Above 1 once a split turned out to leave too few rows: hessians stood for too many.</summary>
    public double Caution { get; set; } = 1;

    /// <summary>Its best split; gain 0 when it stays a leaf.</summary>
    public SplitCandidate Best { get; set; }
}
