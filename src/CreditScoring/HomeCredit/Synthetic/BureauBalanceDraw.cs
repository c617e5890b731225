namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>Draws and writes the monthly statuses of one bureau loan as a chain from month to month.</summary>
/// <remarks>
/// The moves are the shares measured on the public sample: from 0 (paid) to 1 (1 to 30 days late) in 1.8 % of months, from 1 back to 0 in 51 %,
/// and so on. Falling behind is likelier, and catching up rarer, for the less disciplined and the burdened.
/// </remarks>
sealed class BureauBalanceDraw(CsvRows rows)
{
    const int OldestMonth = 96;

    // Chance of being worse, the same, or unknown next month, from statuses 1 to 5; otherwise the loan is paid up again.
    static readonly double[] Worse = [0.044, 0.325, 0.505, 0.605, 0];
    static readonly double[] Same = [0.334, 0.20, 0.15, 0.13, 0.894];

    /// <param name="draws">The client's draws.</param>
    /// <param name="traits">The client's traits.</param>
    /// <param name="identifier">The loan.</param>
    /// <param name="days">Days since the loan was granted.</param>
    /// <param name="endDays">Days since the loan was closed, or 0 while it runs.</param>
    /// <param name="history">Where months and late months are counted.</param>
    /// <returns>Months with a status from 1 to 5.</returns>
    public int Write(Draws draws, ClientTraits traits, int identifier, int days, int endDays, History history)
    {
        var first = Math.Min((int)(days / 30.44), OldestMonth);
        var closed = endDays == 0 ? -1 : (int)(endDays / 30.44);
        var last = draws.Chance(0.88) ? 0 : closed > 0 ? draws.Whole(0, closed) : Math.Min(first, draws.Whole(0, 12));
        var fall = 0.0184 * StableMath.Exp(-0.55 * traits.Discipline + 0.40 * traits.Burden - 0.2);
        var isSilent = draws.Chance(0.26);

        // The file runs from the latest month back: statuses are drawn forward into a buffer first.
        Span<byte> statuses = stackalloc byte[OldestMonth + 1];
        var status = isSilent || draws.Chance(0.28) ? (byte)'X' : (byte)'0';
        var lateMonths = 0;
        for (var month = first; month >= last; month--)
        {
            if (month <= closed)
                status = (byte)'C';
            else if (month < first)
                status = Next(draws, status, fall, isSilent);

            statuses[month] = status;
            lateMonths += status is >= (byte)'1' and <= (byte)'5' ? 1 : 0;
        }

        for (var month = last; month <= first; month++)
        {
            rows.Whole(identifier);
            rows.Whole(-month);
            rows.Word(statuses.Slice(month, 1));
            rows.End();
        }

        history.Months += Math.Max(0, first - last + 1);
        history.LateMonths += lateMonths;

        return lateMonths;
    }

    static byte Next(Draws draws, byte status, double fall, bool isSilent)
    {
        var place = draws.Uniform();
        if (status == 'X')
            return isSilent || place > 0.15 ? (byte)'X' : (byte)'0';
        if (status == '0')
            return place < fall ? (byte)'1' : place < fall + 0.07 ? (byte)'X' : (byte)'0';

        var late = status - '1';
        if (place < Worse[late])
            return (byte)(status + 1);

        return place < Worse[late] + Same[late] ? status : (byte)'0';
    }
}
