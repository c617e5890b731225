namespace CreditScoring.Trees;

/// <summary>A question of a tree: which clients go left, which go right.</summary>
/// <remarks>A child at or above 0 is the split of that position; a child below 0 is the leaf of position <c>~child</c>.</remarks>
public sealed record TreeSplit
{
    /// <summary>Position of the feature asked for.</summary>
    public required int Feature { get; init; }

    /// <summary>Greatest distance from 0 at which a value is 0 to <see cref="ZeroIsMissing"/>.</summary>
    public const float ZeroWidth = 1e-35f;

    /// <summary>For a number: lower values go left, this value and higher ones right. Infinity sends every finite number left, negative infinity none. 0 for a category.</summary>
    public float Threshold { get; init; }

    /// <summary>For a category: the levels that go left, ascending; every other level, known or not, goes right. Null for a number.</summary>
    public IReadOnlyList<int>? LeftLevels { get; init; }

    /// <summary>Whether a missing value goes left.</summary>
    public bool MissingGoesLeft { get; init; }

    /// <summary>Whether 0, too, is missing, as LightGBM's <c>zero_as_missing</c> has it; false for trees trained here.</summary>
    public bool ZeroIsMissing { get; init; }

    /// <summary>Left child: a split, or the complement of a leaf.</summary>
    public required int Left { get; init; }

    /// <summary>Right child: a split, or the complement of a leaf.</summary>
    public required int Right { get; init; }

    /// <summary>How much the split lowered the penalised log loss of the development sample, summed over clients; at least 0.</summary>
    public double Gain { get; init; }
}
