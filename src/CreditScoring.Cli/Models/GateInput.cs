using CreditScoring.Cli.Output;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Models.Promotion;
using System.CommandLine;
using System.Globalization;

namespace CreditScoring.Cli.Models;

/// <summary>The clients on whom a gate compares two models: a folder of tables or a feature file, outcomes known or not.</summary>
sealed class GateInput
{
    static readonly string[] protectedInputs = ["CODE_GENDER", "DAYS_BIRTH"];

    readonly Option<string?> data = new("--data") { Description = "Folder or zip with the Home Credit tables of the clients to compare on.", HelpName = "DIR" };
    readonly Option<string?> features = CommonOptions.Features();
    readonly Option<string?> only = new("--clients") { Description = "Compare on these clients only, a number a line: those held out of an imported model, which saw the others.", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Add(data);
        command.Add(features);
        command.Add(only);
    }

    /// <summary>Reads what both models are given, and what tells protected groups.</summary>
    public GateSample Read(ParseResult parsed, ScoringModel champion, ScoringModel challenger)
    {
        var columns = champion.Inputs.Concat(challenger.Inputs).DistinctBy(input => input.Name).ToList();
        columns.AddRange(protectedInputs.Where(name => columns.TrueForAll(column => column.Name != name)).Select(name => FeatureCatalog.Find(name)!.Column));

        var sample = (parsed.GetValue(data), parsed.GetValue(features)) switch
        {
            ({ } folder, null) => FromFolder(folder, columns),
            (null, { } file) => FromFeatures(file, columns),
            _ => throw new ArgumentException("Give the clients to compare on: --data DIR or --features FILE, one of the two."),
        };

        return parsed.GetValue(only) is { } list ? Only(list, sample) : sample;
    }

    /// <summary>The clients with a known outcome, to train on.</summary>
    public TrainingSet ReadLabelled(ParseResult parsed, IReadOnlyList<FeatureColumn> columns, TimeProvider clock) => (parsed.GetValue(data), parsed.GetValue(features)) switch
    {
        ({ } folder, null) => TrainingSet.FromFolder(folder, columns, clock),
        (null, { } file) => TrainingSet.FromFeatures(file, columns, "champion", clock),
        _ => throw new ArgumentException("Give the clients to train on: --data DIR or --features FILE, one of the two."),
    };

    /// <summary>The options as they were given, to be given again.</summary>
    public string Words(ParseResult parsed) => parsed.GetValue(data) is { } folder ? $"--data {folder}" : $"--features {parsed.GetValue(features)}";

    static GateSample Only(string list, GateSample sample)
    {
        var rows = ClientList.RowsOf(list, sample.Matrix.Clients, sample.Description);

        return new GateSample(sample.Matrix.Rows(rows), Array.ConvertAll(rows, row => sample.Defaults[row]), $"{sample.Description}, {Path.GetFileName(list)}");
    }

    static GateSample FromFolder(string folder, List<FeatureColumn> columns)
    {
        var read = HomeCreditInput.Read(folder, forScoring: false);
        var matrix = HomeCreditInput.BuildFeatures(read.Tables, columns);

        return new GateSample(matrix, read.Tables.Applications.Numbers("TARGET").ToArray(), Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)));
    }

    static GateSample FromFeatures(string file, List<FeatureColumn> columns) => Report.Step(
        "Reading features",
        _ =>
        {
            using var read = FeatureFile.Open(file);
            var known = columns.Where(column => !protectedInputs.Contains(column.Name) || read.IndexOf(column.Name) >= 0).ToList();

            return new GateSample(read.ToMatrix(read.PositionsOf(known, "gate")), read.Outcomes.ToArray(), Path.GetFileName(file));
        },
        sample => string.Create(CultureInfo.InvariantCulture, $"{sample.Matrix.Columns.Count} features of {sample.Matrix.RowCount:N0} clients"));
}
