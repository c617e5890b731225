using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit explain --check</c>: every sentence of every client, computed again.</summary>
static class ExplanationCheck
{
    const int SomethingFalse = 2;

    /// <summary>Checks and reports.</summary>
    /// <returns>0 when every sentence is true, else 2.</returns>
    /// <exception cref="InvalidDataException">A training client is not among the clients given.</exception>
    public static int Run(ModelInput input, FeatureMatrix clients, string source, string languages, Baseline baseline, int threads)
    {
        var trained = OutOfFoldFile.Read(input.Folder);
        var rows = clients.Clients.Select((client, row) => (client, row)).ToDictionary(pair => pair.client, pair => pair.row, StringComparer.Ordinal);
        int[] training = [.. trained.Select(row => rows.TryGetValue(row.Client, out var place) ? place : throw new InvalidDataException(
            $"{source}: client {row.Client}, whom the model of {input.Folder} was trained on, is not there; a comparison is counted among the training clients, so give what it was trained on."))];
        var checker = input.Model.Checker(clients.Rows(training), trained.Average(row => row.Default));

        var result = Report.Step(
            "Checking every sentence",
            progress => new ClaimRun(
                input.Model, checker, baseline, languages switch { "fr" => [Language.French], "en" => [Language.English], _ => [Language.French, Language.English] }, threads)
                .Of(clients, new CountShare(progress, clients.RowCount)),
            done => string.Create(CultureInfo.InvariantCulture, $"{done.Clients:N0} clients"));
        foreach (var kind in result.Kinds)
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"{kind.Kind,-10}{kind.Sentences,12:N0} sentences{kind.False,10:N0} false"));
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"{"all",-10}{result.Sentences,12:N0} sentences{result.False,10:N0} false"));
        foreach (var fault in result.Faults)
            Report.Line(fault);

        return result.False == 0 ? 0 : SomethingFalse;
    }
}
