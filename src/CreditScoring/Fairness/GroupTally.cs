namespace CreditScoring.Fairness;

/// <summary>Clients of one group, counted in one pass.</summary>
struct GroupTally
{
    int clients, accepted, repaid, acceptedRepaid;
    double stated;

    /// <summary>Share below the cut-off; 0 when a sample holds nobody of the group.</summary>
    public readonly double Selection => clients == 0 ? 0 : (double)accepted / clients;

    /// <summary>Share of the repaying below the cut-off.</summary>
    public readonly double Opportunity => repaid == 0 ? 0 : (double)acceptedRepaid / repaid;

    /// <summary>Observed less stated default rate.</summary>
    public readonly double Gap => clients == 0 ? 0 : (clients - repaid - stated) / clients;

    public static GroupTally[] Of(IEnumerable<int> rows, int[] groupOf, int groups, double[] pds, float[] defaults, double cutOff)
    {
        var tallies = new GroupTally[groups];
        foreach (var row in rows)
        {
            if (groupOf[row] < 0)
                continue;

            ref var tally = ref tallies[groupOf[row]];
            tally.clients++;
            tally.stated += pds[row];
            var isAccepted = pds[row] < cutOff;
            tally.accepted += isAccepted ? 1 : 0;
            tally.repaid += defaults[row] == 0 ? 1 : 0;
            tally.acceptedRepaid += isAccepted && defaults[row] == 0 ? 1 : 0;
        }

        return tallies;
    }
}
