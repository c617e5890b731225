namespace CreditScoring.Api.Serving;

/// <summary>The model in service; it is replaced in one step, while calls go on with the one they began with.</summary>
sealed class ModelInService
{
    volatile ServedModel current;

    /// <param name="first">The model at the start.</param>
    public ModelInService(ServedModel first) => current = first;

    /// <summary>The model in service.</summary>
    public ServedModel Current => current;

    /// <summary>Whether it is the model with which the service started.</summary>
    public bool IsFirst { get; private set; } = true;

    /// <summary>Puts a model into service.</summary>
    public void Replace(ServedModel next) => (current, IsFirst) = (next, false);
}
