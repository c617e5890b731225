using System.CommandLine;
using CreditScoring.Audit;
using CreditScoring.Aws;
using CreditScoring.Cli.Output;
using CreditScoring.Cli.Publishing;

namespace CreditScoring.Cli.Audit;

/// <summary><c>credit audit gather</c>: a trail joined again from what <c>credit audit ship</c> sent.</summary>
static class AuditGatherCommand
{
    public static Command Create()
    {
        var folder = AuditOptions.Folder();
        var place = new S3Place("decisions/");
        var command = new Command("gather", "Join what was sent of a trail into a folder; put the clients' keys of a copy beside it, then verify it.") { folder };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = place.Of(parsed);
            using var client = options.Connect();
            var segments = await AuditShipment.JoinAsync(new S3ArtifactStore(client, options), parsed.GetRequiredValue(folder), cancellation);
            Report.Line($"Joined in {parsed.GetValue(folder)}: {segments} {(segments == 1 ? "segment" : "segments")} and the last head.");
        });

        return command;
    }
}
