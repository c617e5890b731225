using System.Runtime.CompilerServices;

namespace CreditScoring.Trees;

/// <summary>A set of bin codes from 0 to 255.</summary>
[InlineArray(4)]
struct BinSet
{
    ulong word;

    /// <summary>The codes below <paramref name="end"/>.</summary>
    public static BinSet Below(int end)
    {
        var set = default(BinSet);
        for (var code = 0; code < end; code++)
            set.Add(code);

        return set;
    }

    public void Add(int code) => this[code >> 6] |= 1UL << code;

    public readonly bool Contains(int code) => (this[code >> 6] >> code & 1) != 0;
}
