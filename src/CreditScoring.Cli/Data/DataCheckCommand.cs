using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.HomeCredit;

namespace CreditScoring.Cli.Data;

/// <summary><c>credit data check</c>: schema, ranges, keys, unknown words; exit 2 on an error.</summary>
static class DataCheckCommand
{
    public static Command Create()
    {
        var directory = new Argument<string>("DIR") { Description = "Folder or zip with the Home Credit tables." };
        var command = new Command("check", "Check every table: columns, numbers, keys, words; exit 2 when something is wrong.") { directory };
        command.SetAction(parsed =>
        {
            var check = Report.Step(
                "Checking",
                progress => DataCheck.Run(parsed.GetRequiredValue(directory), new ReadShare(progress)),
                result => result.HasErrors ? "errors were found" : "all is well");
            foreach (var line in check.Lines)
                Report.Line(line);

            return check.HasErrors ? CommandRun.BadInput : 0;
        });

        return command;
    }
}
