namespace CreditScoring.Api.Tests.Http.Contract;

/// <summary>A way to provoke a status.</summary>
/// <param name="Status">The status.</param>
/// <param name="Name">What is done, in words.</param>
/// <param name="Applies">The operations that must answer so.</param>
/// <param name="AskAsync">Does it with an operation.</param>
sealed record Way(int Status, string Name, Func<Operation, bool> Applies, Func<ContractServices, Operation, Task<HttpResponseMessage>> AskAsync)
{
    /// <summary>All ways.</summary>
    public static IReadOnlyList<Way> All { get; } = [.. RightWays.All, .. CallerWays.All, .. QuestionWays.All, .. StateWays.All];

    /// <summary>A way that changes one thing of the right call.</summary>
    public static Way Changing(int status, string name, Func<Operation, bool> applies, Func<ContractServices, Call, Call> change) =>
        new(status, name, applies, async (services, operation) => await change(services, await RightCall.OfAsync(services, operation)).SendAsync());

    /// <summary>A way that one operation answers.</summary>
    public static Way Of(string operation, int status, string name, Func<ContractServices, Call, Call> change) => Changing(status, name, called => called.Is(operation), change);
}
