using System.CommandLine;
using CreditScoring.Explanation;

namespace CreditScoring.Cli.Models;

/// <summary><c>--baseline</c>: whom a client is compared with.</summary>
static class BaselineOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--baseline") { Description = "Whom to compare with: all, accepted or similar.", DefaultValueFactory = _ => "all" };
        option.AcceptOnlyFromAmong("all", "accepted", "similar");

        return option;
    }

    public static Baseline Of(string value) => value switch { "accepted" => Baseline.Accepted, "similar" => Baseline.Similar, _ => Baseline.All };
}
