using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Explanation;
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
        var check = new Option<bool>("--check") { Description = "Explain every client and compute every sentence again by other code; exit 2 when one is false." };
        var threads = CommonOptions.Threads();

        var command = new Command("explain", "Say in words how risky a client is and why.") { model, directory, features, client, language, check, threads };
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
                return ExplanationCheck.Run(input, matrix, source, spoken, parsed.GetValue(threads));
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
            foreach (var line in Lines(input.Model.Explain(values), chosen))
                Report.Line(line);

            return 0;
        });

        return command;
    }

    static IEnumerable<string> Lines(ClientExplanation explanation, Language language)
    {
        var (french, words) = (language == Language.French, Phrases.In(language, Subject.Console));
        foreach (var sentence in explanation.Opening)
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
    }
}
