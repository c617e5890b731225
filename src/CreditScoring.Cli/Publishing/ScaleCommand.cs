using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Reporting.Site;

namespace CreditScoring.Cli.Publishing;

/// <summary><c>credit scale</c>: what work past one machine would take, on paper.</summary>
static class ScaleCommand
{
    public static Command Create()
    {
        var measured = new Option<string>("--measured") { Description = "JSON file of measured processor times.", HelpName = "FILE", DefaultValueFactory = _ => "site/content/fleet/measured.json" };
        var costs = new Option<string>("--costs") { Description = "Prices by the hour.", HelpName = "FILE", DefaultValueFactory = _ => "infra/costs.json" };
        var command = new Command("scale", "Reckon rows, time and cost of a million applications, a hundred million and a billion, from measured times and list prices.") { measured, costs };
        command.SetAction(parsed =>
        {
            var (model, prices) = (ScaleModel.Read(parsed.GetRequiredValue(measured)), CostPlan.Read(parsed.GetRequiredValue(costs)));
            Report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{model.Processors} processors at ${model.HourPrice(prices):0.0000} an hour each with {model.GigabytesPerProcessor} GB, list prices of {prices.Date:yyyy-MM-dd}; measured on {model.Machine}; synthetic data."));
            foreach (var size in ScaleModel.Sizes)
            {
                Report.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{size:N0} applications: {model.Rows(size):N0} rows, {model.Gigabytes(size):N0} GB as CSV; one training takes {model.TrainingGigabytes(size):N1} GB of memory"));
                foreach (var step in model.Steps)
                    Report.Line(string.Create(
                        CultureInfo.InvariantCulture, $"  {step.Name.En}: {model.Hours(step, size):0.000} h, ${model.Cost(step, size, prices):N2}"));
            }
        });

        return command;
    }
}
