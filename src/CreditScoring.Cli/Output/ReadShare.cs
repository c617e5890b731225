using CreditScoring.Data;

namespace CreditScoring.Cli.Output;

/// <summary>Turns bytes read into the share of all bytes.</summary>
sealed class ReadShare(IProgress<double> progress) : IProgress<ReadProgress>
{
    public void Report(ReadProgress value) => progress.Report(value.BytesTotal > 0 ? (double)value.BytesRead / value.BytesTotal : 1);
}
