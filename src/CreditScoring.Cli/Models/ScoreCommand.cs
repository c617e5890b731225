using System.CommandLine;
using System.Globalization;
using System.Text;
using CreditScoring.Cli.Output;
using CreditScoring.Cli.Records;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Records;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit score</c>: probability of default, log-odds and proposal of many clients, with contributions if wanted.</summary>
static class ScoreCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("MODEL") { Description = "Folder of the model." };
        var directory = new Argument<string?>("DIR") { Description = "Folder or zip with the Home Credit tables.", Arity = ArgumentArity.ZeroOrOne };
        var features = CommonOptions.Features();
        var table = new Option<string?>("--table") { Description = "A flat CSV file instead of a folder.", HelpName = "FILE" };
        var id = new Option<string?>("--id") { Description = "With --table: the column that identifies a client; row numbers when absent.", HelpName = "COL" };
        var output = new Option<string>("--output") { Description = "CSV with id, pd, logodds, decision; FILE.provenance.json beside it says which model and which inputs.", HelpName = "FILE", Required = true };
        var contributions = new Option<string?>("--contributions") { Description = "CSV with what each feature adds to the log-odds.", HelpName = "FILE" };
        var record = new Option<string?>("--record") { Description = "Write each decision down in this folder too, a file a client, to be replayed later: inputs, hashes, answer, letter.", HelpName = "DIR" };
        var language = CommonOptions.Language();

        var command = new Command("score", "Score many clients.") { model, directory, features, table, id, output, contributions, record, language };
        command.SetAction(parsed =>
        {
            var input = ModelInput.Of(parsed.GetRequiredValue(model));
            var scoring = input.Model;
            var matrix = (parsed.GetValue(directory), parsed.GetValue(features), parsed.GetValue(table)) switch
            {
                ({ } folder, null, null) => input.FromTables(folder),
                (null, { } file, null) => input.FromFeatures(file),
                (null, null, { } file) => input.FromFlatTable(file, parsed.GetValue(id)),
                (null, null, null) => throw new ArgumentException("Give a folder with the Home Credit tables, --features FILE, or --table FILE."),
                _ => throw new ArgumentException("Give one of a folder, --features FILE and --table FILE, not several."),
            };

            // Contributions go first: should one not add up, no file of scores is written.
            if (parsed.GetValue(contributions) is { } file2)
                SafeFile.Write(file2, stream => WriteContributions(scoring, matrix, stream));
            using var scores = new MemoryStream();
            WriteScores(scoring, matrix, scores);
            var target = parsed.GetRequiredValue(output);
            SafeFile.Write(target + ScoreProvenance.Suffix, ScoreProvenance.Of(scoring, ModelFolder.ReadManifest(input.Folder), matrix, scores.ToArray()).Write);
            SafeFile.Write(target, scores.WriteTo);
            if (parsed.GetValue(record) is { } records)
                new RecordFolder(records, input, ClientInput.LanguageOf(parsed.GetValue(language))).WriteAll(matrix);
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"{matrix.RowCount:N0} clients scored to {parsed.GetRequiredValue(output)}."));
        });

        return command;
    }

    static void WriteScores(ScoringModel model, FeatureMatrix matrix, Stream stream)
    {
        using var writer = Writer(stream);
        writer.WriteLine("id,pd,logodds,decision");
        var logOdds = model.PredictLogOdds(matrix, Environment.ProcessorCount);
        for (var row = 0; row < matrix.RowCount; row++)
        {
            var assessment = model.Assess(logOdds[row]);
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{CsvText.Quoted(matrix.Clients[row])},{assessment.Pd:R},{assessment.LogOdds:R},{assessment.Decision.ToString().ToLowerInvariant()}"));
        }
    }

    static void WriteContributions(ScoringModel model, FeatureMatrix matrix, Stream stream)
    {
        using var writer = Writer(stream);
        writer.WriteLine("id,base," + string.Join(',', model.Trees.Features.Select(column => CsvText.Quoted(column.Name))));

        const int block = 256;
        var values = new float[matrix.Columns.Count];
        for (var start = 0; start < matrix.RowCount; start += block)
        {
            var lines = new string[Math.Min(block, matrix.RowCount - start)];
            var first = start;
            Parallel.For(0, lines.Length, () => new float[values.Length], (line, _, row) =>
            {
                matrix.CopyRow(first + line, row);
                lines[line] = Line(matrix.Clients[first + line], model.Base, model.Contributions(row));

                return row;
            }, _ => { });
            foreach (var line in lines)
                writer.WriteLine(line);
        }
    }

    static string Line(string client, double start, double[] contributions)
    {
        var text = new StringBuilder(CsvText.Quoted(client));
        text.Append(CultureInfo.InvariantCulture, $",{start:R}");
        foreach (var contribution in contributions)
            text.Append(CultureInfo.InvariantCulture, $",{contribution:R}");

        return text.ToString();
    }

    static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
}
