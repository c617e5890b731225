namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>What may be wrong with a release whose every byte is as it was sealed.</summary>
enum ReleaseFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The model is damaged: the service ends at once.</summary>
    DoesNotStart,

    /// <summary>The service runs and says nothing.</summary>
    NeverAnswers,
}
