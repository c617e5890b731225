namespace CreditScoring.Cli.Output;

/// <summary>Turns a count into the share of a total.</summary>
sealed class CountShare(IProgress<double> progress, int total) : IProgress<int>
{
    public void Report(int value) => progress.Report(total > 0 ? (double)value / total : 1);
}
