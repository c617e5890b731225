using System.CommandLine;
using System.Data.Common;
using CreditScoring.Cli.Output;
using CreditScoring.Desk;

namespace CreditScoring.Cli.Desk;

/// <summary><c>credit desk erase</c>: takes what people wrote about a client, and who saw the score, out of the desk; the service may be running.</summary>
static class DeskEraseCommand
{
    public static Command Create()
    {
        var desk = new Argument<string>("DESK") { Description = "File of SQLite, or connection string of PostgreSQL (\"Host=…;Database=…;Passfile=…\")." };
        var client = new Option<string>("--client") { Description = "Number of the client.", HelpName = "ID", Required = true };
        var command = new Command("erase", "Delete what people wrote about a client and who saw the score; counts of decisions stay.") { desk, client };
        command.SetAction(async (parsed, _) =>
        {
            var (place, id) = (parsed.GetRequiredValue(desk), parsed.GetRequiredValue(client));
            if (!place.Contains("Host=", StringComparison.OrdinalIgnoreCase) && !File.Exists(place))
                throw new FileNotFoundException($"{place}: there is no such desk; give the file or connection string that 'credit serve --desk' has.");

            try
            {
                await using var store = await DeskStore.OpenAsync(place, DateTimeOffset.UtcNow);
                var erased = await store.EraseAsync(id);
                if (erased is { Lines: 0, Sightings: 0 })
                    throw new InvalidDataException($"{store.Place} has nothing of client {id}: nobody wrote about the client or saw the score, or the client was erased before.");

                Report.Line($"Client {id} is erased: {erased.Lines} lines stay without words and number, {erased.Sightings} notes of who saw the score are gone. Backups of the desk, and the trail ('credit audit erase'), still hold the client: erase there too.");
            }
            catch (Exception error) when (error is DbException or InvalidOperationException)
            {
                throw new InvalidDataException(error.Message, error);
            }
        });

        return command;
    }
}
