using System.CommandLine;
using CreditScoring.Audit;
using CreditScoring.Cli.Output;

namespace CreditScoring.Cli.Audit;

/// <summary><c>credit audit erase</c>: makes what is personal of one client unreadable; the service may be running.</summary>
static class AuditEraseCommand
{
    public static Command Create()
    {
        var (folder, key) = (AuditOptions.Folder(), AuditOptions.Key());
        var client = new Option<string>("--client") { Description = "Number of the client.", HelpName = "ID", Required = true };
        var command = new Command("erase", "Delete a client's key, so that nobody can read what the trail has of the client; the chain still holds.") { folder, key, client };
        command.SetAction(parsed =>
        {
            var reader = new AuditReader(parsed.GetRequiredValue(folder), AuditKey.Read(parsed.GetRequiredValue(key)));
            var id = parsed.GetRequiredValue(client);
            if (!reader.Erase(id))
                throw new InvalidDataException($"{parsed.GetRequiredValue(folder)} has nothing readable of client {id}: there was no entry, or the client was erased before.");

            Report.Line($"Client {id} is erased. Copies of the folder keys, in backups, still hold the key: erase it there too.");
        });

        return command;
    }
}
