using System.CommandLine;
using CreditScoring.Aws;
using CreditScoring.Cli.Output;

namespace CreditScoring.Cli.Publishing;

/// <summary><c>credit publish rollback</c>: readers see the release before again.</summary>
static class PublishRollBackCommand
{
    public static Command Create()
    {
        var place = new S3Place(PublishSiteCommand.Prefix);
        var command = new Command("rollback", "Let readers see the release before the current one again.");
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = place.Of(parsed);
            using var client = options.Connect();
            var after = await new SitePublisher(client, options).RollBackAsync(cancellation);
            Report.Line($"Site: {after.Current} is seen again at s3://{options.Bucket}/{options.Prefix}.");
        });

        return command;
    }
}
