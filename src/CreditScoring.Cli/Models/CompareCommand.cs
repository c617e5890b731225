using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit compare</c>: is the second model better than the first, on the same clients and folds?</summary>
static class CompareCommand
{
    public static Command Create()
    {
        var first = new Argument<string>("FIRST") { Description = "Folder of a model." };
        var second = new Argument<string>("SECOND") { Description = "Folder of another model, trained on the same clients." };
        var command = new Command("compare", "Compare the AUC of two models on the same held-out clients, paired.") { first, second };
        command.SetAction(parsed =>
        {
            var found = ModelComparison.Of(OutOfFoldFile.Read(parsed.GetRequiredValue(first)), OutOfFoldFile.Read(parsed.GetRequiredValue(second)));
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"{found.Clients:N0} clients, the same in the same folds."));
            Report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"AUC, second less first  {found.Auc.Difference:+0.0000;-0.0000;0.0000}, 95 % interval {found.Auc.Low:+0.0000;-0.0000} to {found.Auc.High:+0.0000;-0.0000} (all clients, DeLong; p {found.Auc.P:0.000})"));
            Report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"AUC, second less first  {found.Folds.Mean:+0.0000;-0.0000;0.0000}, 95 % interval {found.Folds.Low:+0.0000;-0.0000} to {found.Folds.High:+0.0000;-0.0000} (paired over folds, corrected for their overlap)"));
        });

        return command;
    }
}
