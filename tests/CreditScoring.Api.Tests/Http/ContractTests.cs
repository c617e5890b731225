using System.Diagnostics;
using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Http;

public sealed class ContractTests
{
    // Types and calls are committed, so that the explorer builds without a service; written again they must be the same.
    [Fact]
    public void The_explorers_calls_are_those_of_the_contract()
    {
        using var node = Process.Start(new ProcessStartInfo("node", "build/contract.js --check")
        {
            WorkingDirectory = Path.Combine(Explorer.Root, "site"), RedirectStandardError = true, UseShellExecute = false,
        })!;
        var said = node.StandardError.ReadToEnd();
        node.WaitForExit();

        Assert.True(node.ExitCode == 0, said);
    }
}
