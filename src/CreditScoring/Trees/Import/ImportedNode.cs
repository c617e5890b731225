namespace CreditScoring.Trees.Import;

/// <summary>A node of a tree as another program wrote it, in the words of ours: a question with two children, or an answer.</summary>
sealed record ImportedNode
{
    /// <summary>Left child, a position among the nodes; -1 for an answer.</summary>
    public int Left { get; init; } = -1;

    /// <summary>Right child; -1 for an answer.</summary>
    public int Right { get; init; } = -1;

    /// <summary>Whether this is an answer.</summary>
    public bool IsLeaf => Left < 0;

    /// <summary>Position of the feature asked for.</summary>
    public int Feature { get; init; }

    /// <summary>For a number: lower values go left.</summary>
    public float Threshold { get; init; }

    /// <summary>For a category: the levels that go left, ascending; null for a number.</summary>
    public int[]? LeftLevels { get; init; }

    /// <summary>Whether a missing value goes left.</summary>
    public bool MissingGoesLeft { get; init; }

    /// <summary>Whether 0 is missing, too.</summary>
    public bool ZeroIsMissing { get; init; }

    /// <summary>What the split gained, as the other program measured it; at least 0.</summary>
    public double Gain { get; init; }

    /// <summary>Log-odds of an answer.</summary>
    public double Value { get; init; }

    /// <summary>Weight of the clients who end at an answer.</summary>
    public double Cover { get; init; }
}
