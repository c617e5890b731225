using System.CommandLine;
using CreditScoring.Cli.Models;
using CreditScoring.Cli.Output;
using CreditScoring.HomeCredit;

namespace CreditScoring.Cli.Data;

/// <summary><c>credit data compare</c>: the shapes of two sets of tables side by side.</summary>
static class DataCompareCommand
{
    public static Command Create()
    {
        var reference = new Argument<string>("REFERENCE") { Description = "Folder or zip to compare with, such as real rows." };
        var current = new Argument<string>("CURRENT") { Description = "Folder or zip compared, such as synthetic data." };
        var command = new Command("compare", "Print missing shares, medians, correlations with the outcome and rows per client of two sets of tables; aggregates only.")
        {
            reference, current,
        };
        command.SetAction(parsed =>
        {
            var left = HomeCreditInput.Read(parsed.GetRequiredValue(reference), forScoring: false).Tables;
            var right = HomeCreditInput.Read(parsed.GetRequiredValue(current), forScoring: false).Tables;
            foreach (var line in ShapeComparison.Lines(left, right))
                Report.Line(line);
        });

        return command;
    }
}
