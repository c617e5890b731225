using System.Globalization;
using System.Text;
using CreditScoring.Cli.Output;
using CreditScoring.Features;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary>Scores and contributions of many clients as CSV; the lines of some clients are the same whoever stands beside them.</summary>
static class ScoreCsv
{
    /// <summary>First line of a file of scores.</summary>
    public const string ScoresHeader = "id,pd,logodds,decision\n";

    /// <summary>First line of a file of contributions.</summary>
    public static string ContributionsHeader(ScoringModel model) =>
        "id,base," + string.Join(',', model.Trees.Features.Select(column => CsvText.Quoted(column.Name))) + "\n";

    /// <summary>Writes a line per client: id, probability of default, log-odds, proposal.</summary>
    public static void WriteScores(ScoringModel model, FeatureMatrix matrix, Stream stream)
    {
        using var writer = Writer(stream);
        var logOdds = model.PredictLogOdds(matrix, Environment.ProcessorCount);
        for (var row = 0; row < matrix.RowCount; row++)
        {
            var assessment = model.Assess(logOdds[row]);
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{CsvText.Quoted(matrix.Clients[row])},{assessment.Pd:R},{assessment.LogOdds:R},{assessment.Decision.ToString().ToLowerInvariant()}"));
        }
    }

    /// <summary>Writes a line per client: id, base, what each feature adds to the log-odds.</summary>
    public static void WriteContributions(ScoringModel model, FeatureMatrix matrix, Stream stream)
    {
        using var writer = Writer(stream);
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
