namespace CreditScoring.Drift;

/// <summary>Area under the ROC curve when each client counts as a default with a probability, and as repaid with the rest.</summary>
static class ExpectedAuc
{
    /// <summary>The area with its band.</summary>
    /// <param name="predictions">Higher is riskier; any scale; ties count half.</param>
    /// <param name="pds">Probabilities of default, in [0, 1]; same length.</param>
    /// <exception cref="ArgumentException">The pds leave only one outcome possible.</exception>
    public static Estimate Of(ReadOnlySpan<double> predictions, ReadOnlySpan<double> pds)
    {
        var keys = predictions.ToArray();
        var chances = pds.ToArray();
        Array.Sort(keys, chances);
        double defaults = 0;
        foreach (var chance in chances)
            defaults += chance;
        var repaid = chances.Length - defaults;
        if (!(defaults > 0 && repaid > 0))
            throw new ArgumentException("The probabilities leave only one outcome possible, so no client can be ranked above another.", nameof(pds));

        double pairs = 0, defaultsBelow = 0, repaidBelow = 0;
        var pull = new double[keys.Length]; // How much the ordered pairs grow when this client turns from repaid to default.
        for (var start = 0; start < keys.Length;)
        {
            var end = start;
            double tiedDefaults = 0;
            for (; end < keys.Length && keys[end] == keys[start]; end++)
                tiedDefaults += chances[end];
            var tiedRepaid = end - start - tiedDefaults;

            pairs += tiedDefaults * (repaidBelow + tiedRepaid / 2);
            for (var client = start; client < end; client++)
                pull[client] = repaidBelow + tiedRepaid / 2 - (defaults - defaultsBelow - tiedDefaults / 2);
            defaultsBelow += tiedDefaults;
            repaidBelow += tiedRepaid;
            start = end;
        }

        var auc = pairs / (defaults * repaid);
        double variance = 0;
        for (var client = 0; client < keys.Length; client++)
        {
            var slope = pull[client] / (defaults * repaid) - auc * (1 / defaults - 1 / repaid);
            variance += chances[client] * (1 - chances[client]) * slope * slope;
        }

        return Estimate.Of(auc, variance, 0, 1);
    }
}
