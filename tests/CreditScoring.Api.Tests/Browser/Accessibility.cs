using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>Checks a page with axe.</summary>
static class Accessibility
{
    // What passes is thousands of elements on a large page, each of which would be written out and read back.
    static readonly AxeRunOptions violationsAlone = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>Asserts that axe finds no violation; the message names each with the element it is on.</summary>
    public static async Task Check(IPage page, string state)
    {
        var faults = await Faults(page);

        Assert.True(faults.Count == 0, $"{state}: {string.Join("; ", faults)}");
    }

    /// <summary>The violations that axe finds, each with the elements it is on.</summary>
    public static async Task<IReadOnlyList<string>> Faults(IPage page) =>
    [
        .. (await page.RunAxe(violationsAlone)).Violations.Select(violation => $"{violation.Id} ({violation.Help}) on {string.Join(", ", violation.Nodes.Select(node => node.Html))}"),
    ];
}
