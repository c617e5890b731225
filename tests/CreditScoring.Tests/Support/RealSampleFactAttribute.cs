namespace CreditScoring.Tests.Support;

/// <summary>A test that is skipped where the real rows are absent.</summary>
sealed class RealSampleFactAttribute : FactAttribute
{
    public RealSampleFactAttribute()
    {
        if (RealSample.Folder is null)
            Skip = "The real rows (shared/data/home_credit beside the repository) are absent.";
    }
}
