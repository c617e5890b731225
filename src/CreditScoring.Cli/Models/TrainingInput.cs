using System.CommandLine;

namespace CreditScoring.Cli.Models;

/// <summary>Where clients with a known outcome come from: a folder, a feature file or a flat table. Several verbs take the same options.</summary>
sealed class TrainingInput
{
    readonly Argument<string?> directory = new("DIR") { Description = "Folder or zip with the Home Credit tables.", Arity = ArgumentArity.ZeroOrOne };
    readonly Option<string?> features = CommonOptions.Features();
    readonly Option<string?> table = new("--table") { Description = "A flat CSV file instead of a folder.", HelpName = "FILE" };
    readonly Option<string?> target = new("--target") { Description = "With --table: the column with 1 for default and 0 for repaid.", HelpName = "COL" };
    readonly Option<string?> id = new("--id") { Description = "With --table: the column that identifies a client; row numbers when absent.", HelpName = "COL" };

    /// <summary>The core features, or all.</summary>
    public Option<string> Catalog { get; } = CommonOptions.Catalog();

    public void AddTo(Command command)
    {
        command.Add(directory);
        foreach (var option in (Option[])[Catalog, features, table, target, id])
            command.Add(option);
    }

    /// <summary>Reads what the command line asks for.</summary>
    /// <exception cref="ArgumentException">No source is named, or several, or half of one.</exception>
    public TrainingSet Read(ParseResult parsed, TimeProvider clock) =>
        (parsed.GetValue(directory), parsed.GetValue(features), parsed.GetValue(table), parsed.GetValue(target)) switch
        {
            ({ } folder, null, null, null) => TrainingSet.FromFolder(folder, CommonOptions.ColumnsOf(parsed.GetRequiredValue(Catalog)), clock),
            (null, { } file, null, null) => TrainingSet.FromFeatures(file, parsed.GetRequiredValue(Catalog), clock),
            (null, null, { } file, { } column) => TrainingSet.FromTable(file, column, parsed.GetValue(id), clock),
            (null, null, { }, null) => throw new ArgumentException("--table needs --target COL, the column with 1 for default and 0 for repaid."),
            (null, null, null, _) => throw new ArgumentException("Give a folder with the Home Credit tables, --features FILE, or --table FILE --target COL."),
            _ => throw new ArgumentException("Give one of a folder, --features FILE and --table FILE --target COL, not several."),
        };
}
