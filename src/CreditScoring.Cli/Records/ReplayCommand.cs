using System.CommandLine;
using System.Globalization;
using System.Text;
using CreditScoring.Cli.Models;
using CreditScoring.Cli.Output;
using CreditScoring.Models;
using CreditScoring.Records;

namespace CreditScoring.Cli.Records;

/// <summary><c>credit replay</c>: a decision written down earlier, computed again by the model that took it.</summary>
static class ReplayCommand
{
    const int Differs = 4;

    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Number of the record." };
        var records = new Option<string>("--records") { Description = "Folder of the records.", DefaultValueFactory = _ => "artifacts/records" };
        var model = new Option<string?>("--model") { Description = "Folder of the model, instead of the version that the registry has.", HelpName = "MODEL" };
        var registry = CommonOptions.Registry();
        var letter = new Option<string?>("--letter") { Description = "Where to write the letter, as it was.", HelpName = "FILE.html" };
        var language = CommonOptions.Language();

        var command = new Command("replay", "Compute a recorded decision again and compare it to the last byte; exit 4 when something differs.") { id, records, model, registry, letter, language };
        command.SetAction(parsed =>
        {
            var record = DecisionRecords.Read(RecordFolder.PathOf(parsed.GetRequiredValue(records), parsed.GetRequiredValue(id)));
            if (parsed.GetValue(model) is null && record.Model.Version.Length == 0)
                throw new ArgumentException($"The decision was taken by the folder {record.Model.Name}, which was not in a registry; give --model MODEL.");

            var folder = parsed.GetValue(model) ?? Path.Combine(parsed.GetRequiredValue(registry), record.Model.Name, record.Model.Version);
            var replay = DecisionRecords.Replay(record, ModelFolder.Read(folder, new ModelIdentity(record.Model.Name, record.Model.Version)), ModelFolder.ReadManifest(folder));
            foreach (var line in Lines(replay, ClientInput.LanguageOf(parsed.GetRequiredValue(language)) == Explanation.Language.French))
                Report.Line(line);
            if (parsed.GetValue(letter) is { } file)
                SafeFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(record.Letter.Html)));

            return replay.IsSame ? 0 : Differs;
        });

        return command;
    }

    static IEnumerable<string> Lines(DecisionReplay replay, bool french)
    {
        var (record, answer) = (replay.Record, replay.Record.Answer);
        yield return string.Create(CultureInfo.InvariantCulture, $"Decision {record.Id} of {record.Time:yyyy-MM-dd HH:mm} UTC, client {record.Client}, model {record.Model.Name} {record.Model.Version}: pd {answer.Pd:R}, {Math.Floor(answer.Points):0} points, {answer.Decision}.");
        foreach (var sentence in french ? answer.French : answer.English)
            yield return "  " + sentence;
        if (replay.IsSame)
            yield return "Computed again: the same pd, sentences and letter, to the last byte.";
        foreach (var difference in replay.Differences)
            yield return "Differs: " + difference;
    }
}
