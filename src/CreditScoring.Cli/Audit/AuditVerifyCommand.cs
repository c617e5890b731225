using System.CommandLine;
using System.Globalization;
using CreditScoring.Audit;
using CreditScoring.Cli.Output;

namespace CreditScoring.Cli.Audit;

/// <summary><c>credit audit verify</c>: what became of a trail since it was written.</summary>
static class AuditVerifyCommand
{
    const int Differs = 4;

    public static Command Create()
    {
        var (folder, key) = (AuditOptions.Folder(), AuditOptions.Key());
        var anchor = new Option<string?>("--anchor") { Description = "Copy of an earlier head.json, kept elsewhere: finds a trail that was cut back together with its head.", HelpName = "FILE" };
        var command = new Command("verify", "Find what was deleted, moved, changed, added or cut off in a trail; exit 4 and the first wrong entry when something was.") { folder, key, anchor };
        command.SetAction(parsed =>
        {
            var found = AuditVerifier.Verify(parsed.GetRequiredValue(folder), AuditKey.Read(parsed.GetRequiredValue(key)), parsed.GetValue(anchor));
            Report.Line(string.Create(CultureInfo.InvariantCulture,
                $"{found.Entries} entries as they were written; {found.Erased} of erased clients, {found.Unanswered} after the head, which a crash left unanswered."));
            if (found.Fault is not { } fault)
                return 0;

            Report.Line("Wrong: " + fault + ".");

            return Differs;
        });

        return command;
    }
}
