using CreditScoring.HomeCredit;

namespace CreditScoring.Features;

/// <summary>Codes of the statuses of a month of a point-of-sale or cash loan that features tell apart.</summary>
static class PosStatus
{
    public static byte Active { get; } = Code("Active");

    public static byte Completed { get; } = Code("Completed");

    /// <summary>The goods went back to the store.</summary>
    public static byte Returned { get; } = Code("Returned to the store");

    static byte Code(string word) => Levels.Code(PosCashSchema.Table, "NAME_CONTRACT_STATUS", word);
}
