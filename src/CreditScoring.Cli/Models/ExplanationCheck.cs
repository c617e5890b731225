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
    /// <returns>0 when every sentence is true and every planted fault found, else 2.</returns>
    /// <exception cref="InvalidDataException">A training client is not among the clients given.</exception>
    public static int Run(ModelInput input, FeatureMatrix clients, string source, string languages, Baseline baseline, string? summary, int threads)
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
            Report.Line(Line(kind.Kind, kind.Sentences, kind.False, kind.Planted, kind.Caught));
        Report.Line(Line("all", result.Sentences, result.False, result.Planted, result.Caught));
        foreach (var fault in result.Faults)
            Report.Line(fault);

        if (summary is not null)
            SafeFile.Write(summary, new ClaimSummary(ModelFolder.ReadManifest(input.Folder).Data!, baseline, result.Clients, languages == "both" ? 2 : 1, result.Kinds).Write);

        return result.False == 0 && result.Caught == result.Planted ? 0 : SomethingFalse;
    }

    static string Line(string kind, long sentences, long wrong, long planted, long caught) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind,-10}{sentences,12:N0} sentences{wrong,10:N0} false; planted{planted,10:N0}, caught{caught,10:N0}");
}
