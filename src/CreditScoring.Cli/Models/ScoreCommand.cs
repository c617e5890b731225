using System.CommandLine;
using CreditScoring.Cli.Fleet;
using CreditScoring.Cli.Records;

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
        var output = new Option<string?>("--output") { Description = "CSV with id, pd, logodds, decision; FILE.provenance.json beside it says which model and which inputs. Not with --shard.", HelpName = "FILE" };
        var contributions = new Option<string?>("--contributions") { Description = "CSV with what each feature adds to the log-odds.", HelpName = "FILE" };
        var record = new Option<string?>("--record") { Description = "Write each decision down in this folder too, a file a client, to be replayed later: inputs, hashes, answer, letter.", HelpName = "DIR" };
        var language = CommonOptions.Language();
        var shards = new ShardOptions();

        var command = new Command("score", "Score many clients.") { model, directory, features, table, id, output, contributions, record, language };
        shards.AddTo(command);
        command.SetAction(parsed =>
        {
            shards.Check(parsed, needsPlace: true);
            var (records, share) = (parsed.GetValue(record), shards.Shard(parsed));
            if (records is not null && shards.HasPlace(parsed))
                throw new ArgumentException("--record keeps decisions on this machine; it cannot go with --shard or --merge.");
            if (share is null && parsed.GetValue(output) is null)
                throw new ArgumentException("Say where the scores go: --output FILE.");
            var input = ModelInput.Of(parsed.GetRequiredValue(model));
            var matrix = (parsed.GetValue(directory), parsed.GetValue(features), parsed.GetValue(table)) switch
            {
                ({ } folder, null, null) => input.FromTables(folder),
                (null, { } file, null) => input.FromFeatures(file),
                (null, null, { } file) => input.FromFlatTable(file, parsed.GetValue(id)),
                (null, null, null) => throw new ArgumentException("Give a folder with the Home Credit tables, --features FILE, or --table FILE."),
                _ => throw new ArgumentException("Give one of a folder, --features FILE and --table FILE, not several."),
            };
            var run = new ScoreRun(input, matrix, parsed.GetValue(output), parsed.GetValue(contributions));
            if (share is { } mine)
                shards.Use(parsed, (store, name) => run.MakeAsync(store, name, mine));
            else if (shards.Merge(parsed) is { } parts)
                shards.Use(parsed, (store, name) => run.MergeAsync(store, name, parts));
            else
                run.Whole();
            if (records is not null)
                new RecordFolder(records, input, ClientInput.LanguageOf(parsed.GetValue(language))).WriteAll(matrix);
        });

        return command;
    }
}
