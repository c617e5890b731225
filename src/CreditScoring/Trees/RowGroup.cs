using System.Runtime.CompilerServices;

namespace CreditScoring.Trees;

/// <summary>Codes of up to 64 features, row by row: a row is one cache line of 64 bytes, in four lanes of 16 features.</summary>
sealed unsafe class RowGroup
{
    /// <summary>Features of a group, bytes of a row.</summary>
    public const int Width = 64;

    /// <summary>Features of a lane: what one pass of the histogram kernel adds up.</summary>
    public const int LaneWidth = 16;

    /// <summary>Lanes of a group.</summary>
    public const int Lanes = Width / LaneWidth;

    readonly byte[] bytes; // pinned, so that the aligned address holds

    /// <param name="rowCount">Number of rows.</param>
    /// <param name="columns">Codes of each feature, [feature][row]; at most 64 features.</param>
    public RowGroup(int rowCount, byte[][] columns)
    {
        bytes = GC.AllocateArray<byte>(checked((rowCount + 1) * Width), pinned: true);
        var address = (nint)Unsafe.AsPointer(ref bytes[0]);
        Rows = (byte*)(address + (Width - 1) & -Width);

        // Blocks of rows small enough to stay in the first cache while the features come past.
        const int Block = 256;
        for (var begin = 0; begin < rowCount; begin += Block)
            for (var feature = 0; feature < columns.Length; feature++)
            {
                var end = Math.Min(rowCount, begin + Block);
                var codes = columns[feature];
                for (var row = begin; row < end; row++)
                    Rows[(nint)row * Width + feature] = codes[row];
            }
    }

    /// <summary>First row; valid as long as this object is referenced.</summary>
    public byte* Rows { get; }

    /// <summary>Code of one feature of one row.</summary>
    public byte this[int row, int feature] => Rows[(nint)row * Width + feature];
}
