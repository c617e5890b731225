using System.CommandLine;
using CreditScoring.Aws;
using CreditScoring.Cli.Output;

namespace CreditScoring.Cli.Publishing;

/// <summary><c>credit publish list</c>: the releases that are kept, and which one readers see.</summary>
static class PublishListCommand
{
    public static Command Create()
    {
        var place = new S3Place(PublishSiteCommand.Prefix);
        var current = new Option<bool>("--current") { Description = "Print the name of the current release and nothing else." };
        var command = new Command("list", "List the releases of the site, the last first.") { current };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = place.Of(parsed);
            using var client = options.Connect();
            var releases = await new SitePublisher(client, options).FindAsync(cancellation);
            if (parsed.GetValue(current))
            {
                Report.Line(releases?.Current ?? throw new InvalidDataException($"s3://{options.Bucket}/{options.Prefix} has no release of the site."));
                return;
            }

            if (releases is null)
                Report.Line($"s3://{options.Bucket}/{options.Prefix} has no release of the site.");
            foreach (var release in releases?.Kept ?? [])
                Report.Line(release == releases!.Current ? $"{release}  current" : release);
        });

        return command;
    }
}
