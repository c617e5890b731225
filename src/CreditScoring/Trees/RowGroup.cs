using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CreditScoring.Trees;

/// <summary>Up to 64 packed columns, row by row: a row is one cache line of 64 bytes, in four lanes of 16 columns.</summary>
sealed unsafe class RowGroup
{
    /// <summary>Columns of a group, bytes of a row.</summary>
    public const int Width = 64;

    /// <summary>Columns of a lane: what one pass of the histogram kernel adds up.</summary>
    public const int LaneWidth = 16;

    /// <summary>Lanes of a group.</summary>
    public const int Lanes = Width / LaneWidth;

    /// <summary>Rows filled at a time: they stay in the first cache while the columns come past.</summary>
    public const int Block = 256;

    readonly byte[] bytes; // pinned, so that the aligned address holds

    /// <param name="rowCount">Number of rows.</param>
    public RowGroup(int rowCount)
    {
        bytes = GC.AllocateArray<byte>(checked((rowCount + 1) * Width), pinned: true);
        var address = (nint)Unsafe.AsPointer(ref bytes[0]);
        Rows = (byte*)(address + (Width - 1) & -Width);
    }

    /// <summary>First row; valid as long as this object is referenced.</summary>
    public byte* Rows { get; }

    /// <summary>Code of one column of one row.</summary>
    public byte this[int row, int column] => Rows[(nint)row * Width + column];

    /// <summary>Fills some rows of one column.</summary>
    /// <param name="place">The column, from 0 to 63.</param>
    /// <param name="column">What the column is made of.</param>
    /// <param name="codes">Codes of each feature, [feature][row].</param>
    /// <param name="begin">First row.</param>
    /// <param name="end">Row after the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(int place, PackedColumn column, byte[][] codes, int begin, int end)
    {
        for (var member = 0; member < column.Features.Length; member++)
        {
            var feature = codes[column.Features[member]];
            var stride = column.Stride(member);
            for (var row = begin; row < end; row++)
                Rows[(nint)row * Width + place] += (byte)(feature[row] * stride);
        }
    }

    /// <summary>Whether a row has another code than the usual one in some column of a lane.</summary>
    /// <param name="row">The row.</param>
    /// <param name="lane">The lane, from 0 to 3.</param>
    /// <param name="usual">The usual codes of the lane's 16 places.</param>
    public bool IsUnusual(int row, int lane, Vector128<byte> usual) =>
        Vector128.Load(Rows + (nint)row * Width + lane * LaneWidth) != usual;
}
