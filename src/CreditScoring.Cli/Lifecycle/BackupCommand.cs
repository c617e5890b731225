using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Models;

namespace CreditScoring.Cli.Lifecycle;

/// <summary><c>credit backup</c>: copies the registry, the audit trail and what the desk keeps, to be restored by <c>credit restore</c>.</summary>
static class BackupCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "Name of the copy, such as a date; copies are never changed." };
        var folders = new Option<string[]>("--folder")
        {
            Description = "A folder to copy and its place in the copy, such as registry=models or audit=/var/lib/credit-scoring/audit.", HelpName = "PLACE=DIR", Required = true, AllowMultipleArgumentsPerToken = true,
        };
        var store = new StorePlace();
        var command = new Command("backup", "Copy folders into a store, every file by its SHA-256. Copy a file of SQLite while no service writes it.") { name, folders };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var places = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var given in parsed.GetRequiredValue(folders))
                if (given.Split('=', 2) is not [{ Length: > 0 } place, { Length: > 0 } folder] || !places.TryAdd(place, folder))
                    throw new ArgumentException($"--folder is '{given}'; give PLACE=DIR, each place once, such as registry=models.");

            var files = await store.UseAsync(parsed, there => FolderBackup.SaveAsync(there, parsed.GetRequiredValue(name), places, cancellation));
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"Copy {parsed.GetValue(name)}: {files.Count:N0} files, {files.Sum(file => file.Bytes):N0} bytes of {string.Join(", ", places.Keys)}."));
        });

        return command;
    }
}
