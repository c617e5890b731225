namespace CreditScoring.Linear;

/// <summary>Weighs the clients of a bin against all clients.</summary>
/// <param name="All">All clients, both outcomes present.</param>
/// <param name="Smoothing">Clients with the overall default rate added to each bin, above 0.</param>
/// <remarks>
/// Weight of evidence: ln(share of all repaid / share of all defaults) that fall into the bin, so that higher is safer and 0 is average.
/// Information value: sum over bins of (share of repaid - share of defaults) × weight, at least 0. It is known bin by bin, whatever the other bins are.
/// Source: Siddiqi (2006), Credit Risk Scorecards, chapter 6.
/// </remarks>
readonly record struct Evidence(BinCounts All, double Smoothing)
{
    /// <summary>Weight of evidence of a bin; higher is safer.</summary>
    public double Woe(BinCounts bin)
    {
        var added = Smoothing / All.Clients;

        return Math.Log(((double)bin.Repaid / All.Repaid + added) / ((double)bin.Defaults / All.Defaults + added));
    }

    /// <summary>What a bin adds to the information value of its feature, at least 0.</summary>
    public double Information(BinCounts bin) => ((double)bin.Repaid / All.Repaid - (double)bin.Defaults / All.Defaults) * Woe(bin);
}
