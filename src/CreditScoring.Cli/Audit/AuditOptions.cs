using System.CommandLine;

namespace CreditScoring.Cli.Audit;

/// <summary>What the verbs of the audit trail share.</summary>
static class AuditOptions
{
    public static Argument<string> Folder() => new("FOLDER") { Description = "Folder of the trail." };

    public static Option<string> Key() => new("--key") { Description = "File of the trail's key.", HelpName = "FILE", Required = true };
}
