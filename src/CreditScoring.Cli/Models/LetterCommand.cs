using System.CommandLine;
using System.Globalization;
using System.Text;
using CreditScoring.Cli.Output;
using CreditScoring.Letters;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit letter</c>: the letter to a client, as HTML or as a tagged PDF.</summary>
static class LetterCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("MODEL") { Description = "Folder of the model." };
        var directory = new Argument<string>("DIR") { Description = "Folder or zip with the Home Credit tables." };
        var client = new Option<string>("--client") { Description = "Number of the client.", HelpName = "ID", Required = true };
        var date = new Option<string?>("--date") { Description = "Day of the letter, such as 2026-11-26; today when absent.", HelpName = "DAY" };
        var output = new Option<string>("--output") { Description = "The letter; .html or .pdf, which Chromium prints.", HelpName = "FILE", Required = true };
        var browser = new Option<string?>("--browser") { Description = "Chromium or Chrome, for a PDF; looked for in the path when absent.", HelpName = "PROGRAM" };
        var language = CommonOptions.Language();

        var command = new Command("letter", "Write the letter to a client: decision, reasons, data used and their sources, rights. One page.")
        {
            model, directory, client, language, date, output, browser,
        };
        command.SetAction(parsed =>
        {
            var target = parsed.GetRequiredValue(output);
            var isPdf = Path.GetExtension(target) == ".pdf";
            if (!isPdf && Path.GetExtension(target) != ".html")
                throw new ArgumentException($"--output {target}: the letter is written as .html or .pdf; give a file of one of these names.");

            var day = DayOf(parsed.GetValue(date));
            var program = isPdf ? PdfPrinter.Find(parsed.GetValue(browser)) : null;
            var input = ModelInput.Of(parsed.GetRequiredValue(model));
            var id = parsed.GetRequiredValue(client);
            var matrix = input.FromTables(parsed.GetRequiredValue(directory));
            var row = matrix.Clients.ToList().IndexOf(id);
            if (row < 0)
                throw new ArgumentException($"There is no client {id} among the {matrix.RowCount} of {parsed.GetRequiredValue(directory)}.");

            var values = new float[matrix.Columns.Count];
            matrix.CopyRow(row, values);
            var letter = LetterWriter.Compose(input.Model, id, input.Model.Explain(values), day, ClientInput.LanguageOf(parsed.GetValue(language)));
            var html = Encoding.UTF8.GetBytes(LetterWriter.Write(letter));
            if (program is null)
                SafeFile.Write(target, stream => stream.Write(html));
            else
                PdfPrinter.Print(program, html, target);
            Report.Line($"Letter written to {target}.");
        });

        return command;
    }

    static DateOnly DayOf(string? text)
    {
        if (text is null)
            return DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ArgumentException($"--date {text}: give a day such as 2026-11-26.");
    }
}
