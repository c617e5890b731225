using System.CommandLine;
using System.Globalization;
using System.Text;
using CreditScoring.Audit;
using CreditScoring.Cli.Models;
using CreditScoring.Cli.Output;
using CreditScoring.Explanation;

namespace CreditScoring.Cli.Audit;

/// <summary><c>credit audit show</c>: one entry, and what is sealed in it while the client is not erased.</summary>
static class AuditShowCommand
{
    public static Command Create()
    {
        var (folder, key) = (AuditOptions.Folder(), AuditOptions.Key());
        var number = new Argument<long>("N") { Description = "Number of the entry, as the answer's header Audit-Entry told." };
        var letter = new Option<string?>("--letter") { Description = "Where to write the letter, where the entry has one.", HelpName = "FILE.html" };
        var language = CommonOptions.Language();
        var command = new Command("show", "Read one entry, and what is personal in it unless the client was erased.") { folder, number, key, letter, language };
        command.SetAction(parsed =>
        {
            var reader = new AuditReader(parsed.GetRequiredValue(folder), AuditKey.Read(parsed.GetRequiredValue(key)));
            var entry = reader.Find(parsed.GetValue(number));
            var content = reader.Open(entry);
            foreach (var line in Lines(entry, content, ClientInput.LanguageOf(parsed.GetRequiredValue(language)) == Language.French))
                Report.Line(line);
            if (parsed.GetValue(letter) is not { } file)
                return;

            var written = content?.Letter ?? throw new InvalidDataException($"Entry {entry.Number} has no letter{(content is null ? " that can be read" : "")}.");
            SafeFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(written.Html)));
        });

        return command;
    }

    static IEnumerable<string> Lines(AuditEntry entry, AuditContent? content, bool french)
    {
        yield return string.Create(CultureInfo.InvariantCulture,
            $"Entry {entry.Number} of {entry.Time:yyyy-MM-dd HH:mm:ss} UTC: {entry.Kind}, asked by {entry.Actor}, model {entry.Model.Name} {entry.Model.Version}, {entry.Decision}.");
        if (content is null)
        {
            yield return "The client was erased; what is personal cannot be read any more.";
            yield break;
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"Client {content.Client}: pd {content.Answer.Pd:R}, {Math.Floor(content.Answer.Points):0} points.");
        foreach (var (name, value) in content.Request)
            yield return $"  asked: {name} = {value}";
        foreach (var sentence in french ? content.Answer.French : content.Answer.English)
            yield return "  " + sentence;
        foreach (var (name, value) in content.Inputs)
            yield return string.Create(CultureInfo.InvariantCulture, $"  {name} = {(value is { } known ? known.ToString("R", CultureInfo.InvariantCulture) : "missing")}");
    }
}
