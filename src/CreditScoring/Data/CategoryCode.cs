namespace CreditScoring.Data;

/// <summary>The one-byte codes of a category column: 0 is missing, 1 to 254 are levels, 255 is a word that is not in the list.</summary>
public static class CategoryCode
{
    /// <summary>The cell was empty.</summary>
    public const byte Missing = 0;

    /// <summary>The cell held a word that the schema does not list; counted while reading.</summary>
    public const byte Unknown = 255;

    /// <summary>The greatest number of levels a category column can have.</summary>
    public const int MaximumLevels = 254;

    /// <summary>Code of the level at <paramref name="index"/>, from 0, in the schema's list.</summary>
    public static byte OfLevel(int index) => checked((byte)(index + 1));
}
