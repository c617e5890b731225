using System.CommandLine;
using CreditScoring.Drift;

namespace CreditScoring.Cli.Drift;

/// <summary>The limits of the default mode.</summary>
sealed class DriftLimits
{
    static readonly DriftOptions usual = new();

    readonly Option<double> alpha = new("--alpha") { Description = "Share of false finds allowed among what is flagged.", DefaultValueFactory = _ => usual.Alpha };
    readonly Option<double> tolerance = new("--tolerance") { Description = "Least material distance between two distributions, a share of clients.", DefaultValueFactory = _ => usual.Tolerance };
    readonly Option<int> minimum = new("--minimum-rows") { Description = "Fewest rows with a value at which a column is judged.", DefaultValueFactory = _ => usual.MinimumRows };

    public void AddTo(Command command)
    {
        command.Add(alpha);
        command.Add(tolerance);
        command.Add(minimum);
    }

    public DriftOptions Of(ParseResult parsed) => usual with { Alpha = parsed.GetValue(alpha), Tolerance = parsed.GetValue(tolerance), MinimumRows = parsed.GetValue(minimum) };
}
