using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Explanation;
using CreditScoring.Recourse;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit recourse</c>: what would change a refusal, for one client, or measured over all refused and grey clients.</summary>
static class RecourseCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("MODEL") { Description = "Folder of the model." };
        var directory = new Argument<string>("DIR") { Description = "Folder or zip with the Home Credit tables." };
        var client = new Option<string?>("--client") { Description = "Number of the client; all refused and grey clients are measured when absent.", HelpName = "ID" };
        var points = new Option<int>("--points") { Description = "Random points of each path that are scored again, without --client.", DefaultValueFactory = _ => 200 };
        var seed = new Option<ulong>("--seed") { Description = "Seed of these points.", DefaultValueFactory = _ => 1 };
        var (threads, language) = (CommonOptions.Threads(), CommonOptions.Language());

        var command = new Command("recourse", "Say what a client could honestly change to be accepted, as intervals that are proved; refusals and the grey zone only.")
        {
            model, directory, client, points, seed, threads, language,
        };
        command.SetAction(parsed =>
        {
            var (scoring, folder) = (ModelInput.Of(parsed.GetRequiredValue(model)).Model, parsed.GetRequiredValue(directory));
            if (parsed.GetValue(client) is { } id)
            {
                var result = RecourseFinder.Find(ClientInput.Read(scoring, folder, id));
                if (result.Status == RecourseStatus.NotNeeded)
                    throw new ArgumentException(
                        $"Client {id}: acceptance is already proposed; paths are told for refusals and the grey zone only.");
                foreach (var line in Lines(result, ClientInput.LanguageOf(parsed.GetValue(language))))
                    Report.Line(line);

                return;
            }

            var tables = HomeCreditInput.Read(folder, forScoring: true).Tables;
            var survey = Report.Step(
                "Looking for paths",
                progress => RecourseSurvey.Run(
                    scoring, tables, parsed.GetValue(points), parsed.GetValue(seed), parsed.GetValue(threads), TimeProvider.System,
                    new CountShare(progress, tables.Applications.RowCount)),
                found => FormattableString.Invariant($"{found.Clients:N0} refused or grey clients of {tables.Applications.RowCount:N0}"));
            foreach (var line in survey.Lines())
                Report.Line(line);
        });

        return command;
    }

    static IEnumerable<string> Lines(RecourseResult result, Language language)
    {
        foreach (var sentence in RecourseText.Summary(result, language))
            yield return sentence;
        foreach (var path in result.Paths)
            yield return "- " + string.Join(' ', RecourseText.Sentences(path, language));
    }
}
