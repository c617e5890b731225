using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Models;

namespace CreditScoring.Cli.Lifecycle;

/// <summary><c>credit restore</c>: brings back what <c>credit backup</c> copied, every byte checked.</summary>
static class RestoreCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "Name of the copy." };
        var output = new Option<string>("--output") { Description = "Folder to make; each place of the copy is a folder in it.", HelpName = "DIR", Required = true };
        var store = new StorePlace();
        var command = new Command("restore", "Bring a copy back into a new folder, every byte checked; whole or not at all.") { name, output };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = await store.UseAsync(parsed, there => FolderBackup.RestoreAsync(there, parsed.GetRequiredValue(name), parsed.GetRequiredValue(output), cancellation));
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"Restored into {parsed.GetValue(output)}: {files.Count:N0} files, as they were copied."));
        });

        return command;
    }
}
