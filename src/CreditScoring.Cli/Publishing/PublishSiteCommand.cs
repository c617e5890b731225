using System.CommandLine;
using System.Globalization;
using CreditScoring.Aws;
using CreditScoring.Cli.Output;

namespace CreditScoring.Cli.Publishing;

/// <summary><c>credit publish site</c>: a built site as the next release in a bucket.</summary>
static class PublishSiteCommand
{
    /// <summary>Where the site is in its bucket, as the templates of infra have it.</summary>
    public const string Prefix = "site/";

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of a built site (credit site)." };
        var place = new S3Place(Prefix);
        var clients = ClientsOption.Create();
        var command = new Command("site", "Publish a built site: assets, pages, list, then the switch. Rows of clients in it stop it.") { folder, clients };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = place.Of(parsed);
            using var client = options.Connect();
            var publisher = new SitePublisher(client, options);
            var before = await publisher.FindAsync(cancellation);
            var after = await publisher.PublishAsync(parsed.GetRequiredValue(folder), ClientsOption.ScanOf(parsed.GetValue(clients)), cancellation: cancellation);

            Report.Line(before?.Current == after.Current
                ? $"Site: {after.Current} has these very files; nothing was sent."
                : string.Create(CultureInfo.InvariantCulture, $"Site: {after.Current} is seen at s3://{options.Bucket}/{options.Prefix}; {after.Kept.Count - 1} before it kept."));
        });

        return command;
    }
}
