using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.HomeCredit.Synthetic;

namespace CreditScoring.Cli.Data;

/// <summary><c>credit data synthesize</c>: the eight tables, invented, in the exact Kaggle schema.</summary>
static class DataSynthesizeCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--output") { Description = "Folder of the tables.", HelpName = "DIR", Required = true };
        var clients = new Option<int>("--clients") { Description = "Number of clients, with and without a known outcome.", DefaultValueFactory = _ => new SyntheticOptions().Clients };
        var seed = new Option<ulong>("--seed") { Description = "Same seed, same bytes.", DefaultValueFactory = _ => new SyntheticOptions().Seed };
        var shift = new Option<double>("--shift") { Description = "Strength of the drift of a later month; 0 is none.", DefaultValueFactory = _ => 0 };
        var first = new Option<int>("--first-client") { Description = "Identifier of the first client; give months identifiers of their own.", DefaultValueFactory = _ => new SyntheticOptions().FirstClient };
        var threads = CommonOptions.Threads();

        var command = new Command("synthesize", "Invent the eight tables in the exact Kaggle schema.") { output, clients, seed, shift, first, threads };
        command.SetAction(parsed =>
        {
            var options = new SyntheticOptions
            {
                Clients = parsed.GetValue(clients),
                Seed = parsed.GetValue(seed),
                Shift = parsed.GetValue(shift),
                FirstClient = parsed.GetValue(first),
                Threads = parsed.GetValue(threads),
            };
            Report.Step(
                "Inventing clients",
                progress =>
                {
                    SyntheticData.Write(parsed.GetRequiredValue(output), options, new CountShare(progress, options.Clients));

                    return options.Clients;
                },
                count => string.Create(CultureInfo.InvariantCulture, $"{count:N0} clients in {parsed.GetRequiredValue(output)}"));
        });

        return command;
    }
}
