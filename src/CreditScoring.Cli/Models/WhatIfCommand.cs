using System.CommandLine;
using CreditScoring.Answers;
using CreditScoring.Cli.Output;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Wording;

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
        var (french, words) = (language == Language.French, Phrases.In(language, Subject.Console));
        yield return words.Fill("before", ("score", Score(result.Before, language)));
        yield return words.Fill("after", ("score", Score(result.After, language)));
        yield return "";
        yield return words["answers"];
        foreach (var moved in result.Answers)
            yield return Moved(
                french ? moved.Answer.French : moved.Answer.English,
                french ? moved.Before.French : moved.Before.English, french ? moved.After.French : moved.After.English);
        yield return "";
        yield return words.Fill("features", ("count", NumberText.Decimal(result.Features.Count, 0, language)));
        foreach (var moved in result.Features)
            yield return Moved(
                french ? moved.Feature.French : moved.Feature.English,
                ValueText.Of(moved.Feature, moved.Before, language), ValueText.Of(moved.Feature, moved.After, language));

        string Moved(string label, string before, string after) => words.Fill("moved", ("label", label), ("before", before), ("after", after));
    }

    static string Score(Assessment assessment, Language language) => Phrases.In(language, Subject.Console).Fill(
        "score",
        ("risk", NumberText.OutOf100(assessment.Pd, language)), ("points", NumberText.Decimal(Math.Floor(assessment.Score), 0, language)),
        ("decision", DecisionText.Of(assessment.Decision, language)));
}
