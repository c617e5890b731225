using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit explain</c>: one client, in words.</summary>
static class ExplainCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("MODEL") { Description = "Folder of the model." };
        var directory = new Argument<string?>("DIR") { Description = "Folder or zip with the Home Credit tables.", Arity = ArgumentArity.ZeroOrOne };
        var features = CommonOptions.Features();
        var client = new Option<string>("--client") { Description = "Number of the client.", HelpName = "ID", Required = true };
        var language = new Option<string>("--language") { Description = "fr or en.", DefaultValueFactory = _ => "fr" };
        language.AcceptOnlyFromAmong("fr", "en");

        var command = new Command("explain", "Say in words how risky a client is and why.") { model, directory, features, client, language };
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
            var id = parsed.GetRequiredValue(client);
            var row = matrix.Clients.ToList().IndexOf(id);
            if (row < 0)
                throw new ArgumentException($"There is no client {id} among the {matrix.RowCount} of {source}.");

            var values = new float[matrix.Columns.Count];
            matrix.CopyRow(row, values);
            var chosen = parsed.GetValue(language) == "en" ? Language.English : Language.French;
            foreach (var line in Lines(input.Model, input.Model.Explain(values), chosen))
                Report.Line(line);
        });

        return command;
    }

    static IEnumerable<string> Lines(ScoringModel model, ClientExplanation explanation, Language language)
    {
        var french = language == Language.French;
        var (pd, all) = (NumberText.OutOf100(explanation.Assessment.Pd, language), NumberText.OutOf100(model.BaseRate, language));
        yield return french
            ? $"Clients au profil comparable ayant eu des difficultés à rembourser : environ {pd} ({all} pour l’ensemble)."
            : $"Clients with a comparable profile who had trouble repaying: about {pd} ({all} overall).";
        yield return $"{NumberText.Decimal(explanation.Assessment.Score, 0, language)} points{(french ? "\u00A0:" : ":")} {Word(explanation.Assessment.Decision, french)}";
        foreach (var (title, reasons) in new[]
        {
            (french ? "Ce qui pèse le plus" : "What weighs most", explanation.Reasons),
            (french ? "Ce qui joue en sa faveur" : "What speaks in favour", explanation.Strengths),
        })
        {
            yield return "";
            yield return title;
            foreach (var reason in reasons)
                yield return $"- {(french ? reason.Concept.French : reason.Concept.English)}. {string.Join(' ', french ? reason.French : reason.English)}";
        }
    }

    static string Word(Decision decision, bool french) => (decision, french) switch
    {
        (Decision.Accept, true) => "accord proposé",
        (Decision.Accept, _) => "acceptance proposed",
        (Decision.Refer, true) => "examen humain",
        (Decision.Refer, _) => "human review",
        (Decision.Decline, true) => "refus proposé",
        _ => "refusal proposed",
    };
}
