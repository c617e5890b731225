using System.CommandLine;
using CreditScoring.Answers;
using CreditScoring.Cli.Output;
using CreditScoring.Decisions;
using CreditScoring.Explanation;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit what-if</c>: a client's score with other answers.</summary>
static class WhatIfCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("MODEL") { Description = "Folder of the model." };
        var directory = new Argument<string>("DIR") { Description = "Folder or zip with the Home Credit tables." };
        var client = new Option<string>("--client") { Description = "Number of the client.", HelpName = "ID", Required = true };
        var set = new Option<string[]>("--set")
        {
            Description = $"A changed answer, such as amount=270000. Answers: {string.Join(", ", AnswerCatalog.All.Select(answer => answer.Id))}.",
            HelpName = "ANSWER=VALUE", Required = true, AllowMultipleArgumentsPerToken = true,
        };
        var language = CommonOptions.Language();

        var command = new Command("what-if", "Score a client again with other answers; impossible ones are refused, and what follows from them follows.")
        {
            model, directory, client, set, language,
        };
        command.SetAction(parsed =>
        {
            var chosen = ClientInput.LanguageOf(parsed.GetValue(language));
            var answers = Answers(parsed.GetRequiredValue(set));
            var file = ClientInput.Read(ModelInput.Of(parsed.GetRequiredValue(model)).Model, parsed.GetRequiredValue(directory), parsed.GetRequiredValue(client));
            var result = WhatIf.Of(file, answers, out var faults)
                ?? throw new ArgumentException(string.Join(' ', faults.Select(fault => fault.In(chosen))));
            foreach (var line in Lines(result, chosen))
                Report.Line(line);
        });

        return command;
    }

    static Dictionary<string, string> Answers(string[] settings)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in settings)
            if (setting.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var equals) || !answers.TryAdd(setting[..equals], setting[(equals + 1)..]))
                throw new ArgumentException($"--set {setting}: write each answer once, as ANSWER=VALUE, such as amount=270000.");

        return answers;
    }

    static IEnumerable<string> Lines(WhatIf result, Language language)
    {
        var french = language == Language.French;
        yield return (french ? "Avant : " : "Before: ") + Words(result.Before, language);
        yield return (french ? "Après : " : "After: ") + Words(result.After, language);
        yield return "";
        yield return french ? "Réponses changées" : "Answers changed";
        foreach (var moved in result.Answers)
            yield return french
                ? $"- {moved.Answer.French} : {moved.Before.French} → {moved.After.French}"
                : $"- {moved.Answer.English}: {moved.Before.English} → {moved.After.English}";
        yield return "";
        yield return french ? $"Informations qui en dépendent : {result.Features.Count}" : $"Features that follow: {result.Features.Count}";
        foreach (var moved in result.Features)
            yield return $"- {(french ? moved.Feature.French + " :" : moved.Feature.English + ":")} {ValueText.Of(moved.Feature, moved.Before, language)} → {ValueText.Of(moved.Feature, moved.After, language)}";
    }

    static string Words(Assessment assessment, Language language) =>
        $"{NumberText.OutOf100(assessment.Pd, language)}, {NumberText.Decimal(Math.Floor(assessment.Score), 0, language)} points, {DecisionText.Of(assessment.Decision, language)}";
}
