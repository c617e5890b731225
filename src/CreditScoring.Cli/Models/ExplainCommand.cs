using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Cli.Records;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Wording;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit explain</c>: one client, in words.</summary>
static class ExplainCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("MODEL") { Description = "Folder of the model." };
        var directory = new Argument<string?>("DIR") { Description = "Folder or zip with the Home Credit tables.", Arity = ArgumentArity.ZeroOrOne };
        var features = CommonOptions.Features();
        var client = new Option<string?>("--client") { Description = "Number of the client.", HelpName = "ID" };
        var language = new Option<string>("--language") { Description = "fr or en; both with --check.", DefaultValueFactory = _ => "fr" };
        language.AcceptOnlyFromAmong("fr", "en", "both");
        var check = new Option<bool>("--check") { Description = "Explain every client and compute every sentence again by other code, and plant faults that must be found; exit 2 when a sentence is false or a fault is missed." };
        var baseline = BaselineOption.Create();
        var summary = new Option<string?>("--summary") { Description = "With --check: JSON file of the counts alone, for credit site (site/content/claims); it holds no row of a client.", HelpName = "FILE" };
        var record = new Option<string?>("--record") { Description = "Write the decision down in this folder too, to be replayed later: inputs, hashes, answer, letter.", HelpName = "DIR" };
        var threads = CommonOptions.Threads();

        var command = new Command("explain", "Say in words how risky a client is and why.") { model, directory, features, client, language, baseline, check, summary, record, threads };
        command.SetAction(parsed =>
        {
            var input = ModelInput.Of(parsed.GetRequiredValue(model));
            var (matrix, source) = (parsed.GetValue(directory), parsed.GetValue(features)) switch
            {
                ({ } folder, null) => (input.FromTables(folder), folder),
                (null, { } file) => (input.FromFeatures(file), file),
                (null, null) => throw new ArgumentException("Give a folder with the Home Credit tables, or --features FILE."),
                _ => throw new ArgumentException("Give either a folder or --features FILE, not both."),
            };
            var spoken = parsed.GetValue(language)!;
            if (parsed.GetValue(check))
                return ExplanationCheck.Run(input, matrix, source, spoken, BaselineOption.Of(parsed.GetRequiredValue(baseline)), parsed.GetValue(summary), parsed.GetValue(threads));
            if (parsed.GetValue(client) is not { } id)
                throw new ArgumentException("Give --client ID, or --check to check the sentences of every client.");
            if (spoken == "both")
                throw new ArgumentException("One client is told in one language: give --language fr or --language en.");
            var row = matrix.Clients.ToList().IndexOf(id);
            if (row < 0)
                throw new ArgumentException($"There is no client {id} among the {matrix.RowCount} of {source}.");

            var values = new float[matrix.Columns.Count];
            matrix.CopyRow(row, values);
            var chosen = spoken == "en" ? Language.English : Language.French;
            foreach (var line in Lines(input.Model.Explain(values, MeansOf(input.Model, BaselineOption.Of(parsed.GetRequiredValue(baseline)), matrix, row)), chosen))
                Report.Line(line);
            if (parsed.GetValue(record) is { } records)
                Report.Line($"Recorded as {new RecordFolder(records, input, chosen).Write(id, values)}.");

            return 0;
        });

        return command;
    }

    static BaselineMeans MeansOf(ScoringModel model, Baseline baseline, FeatureMatrix matrix, int row)
    {
        if (baseline != Baseline.Similar)
            return model.MeansOf(baseline) ?? throw new ArgumentException($"The model keeps nothing of accepted clients; use --baseline all, or train it again.");
        if (matrix.RowCount < 2)
            throw new ArgumentException("There is no other client to compare with; give more clients, or use --baseline all.");

        var nearest = model.Space(matrix).Nearest(row, Math.Min(ClaimRun.SimilarClients, matrix.RowCount - 1));

        return model.SimilarTo(matrix.Rows([.. nearest.Select(client => client.Row)]));
    }

    static IEnumerable<string> Lines(ClientExplanation explanation, Language language)
    {
        var (french, words) = (language == Language.French, Phrases.In(language, Subject.Console));
        foreach (var sentence in explanation.Opening)
            yield return sentence.In(language);
        foreach (var sentence in explanation.NearCutOff)
            yield return sentence.In(language);
        foreach (var (title, reasons) in new[]
        {
            (words["reasons"], explanation.Reasons),
            (words["strengths"], explanation.Strengths),
        })
        {
            yield return "";
            yield return title;
            foreach (var reason in reasons)
                yield return words.Fill(
                    "reason", ("concept", french ? reason.Concept.French : reason.Concept.English), ("sentences", string.Join(' ', french ? reason.French : reason.English)));
        }

        yield return "";
        yield return words["limits"];
        foreach (var sentence in explanation.Limits)
            yield return "- " + sentence.In(language);
    }
}
