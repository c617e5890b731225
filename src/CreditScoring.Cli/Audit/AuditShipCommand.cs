using System.CommandLine;
using System.Globalization;
using CreditScoring.Audit;
using CreditScoring.Aws;
using CreditScoring.Cli.Output;
using CreditScoring.Cli.Publishing;

namespace CreditScoring.Cli.Audit;

/// <summary><c>credit audit ship</c>: what a trail has gained, to a bucket that locks it; the service may be running.</summary>
static class AuditShipCommand
{
    public static Command Create()
    {
        var folder = AuditOptions.Folder();
        var notes = new Option<string>("--notes") { Description = "Folder in which it is noted how far the sending came; one for each trail.", HelpName = "DIR", Required = true };
        var place = new S3Place("decisions/");
        var command = new Command("ship", "Send what is new in a trail to a bucket, each piece created once. It needs no key, and may write only.") { folder, notes };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = place.Of(parsed);
            using var client = options.Connect();
            var sent = await AuditShipment.SendAsync(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(notes), new S3ArtifactStore(client, options), cancellation);
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"Sent to s3://{options.Bucket}/{options.Prefix}: {sent} bytes."));
        });

        return command;
    }
}
