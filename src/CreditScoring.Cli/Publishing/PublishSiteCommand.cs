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
            var sent = new Sent();
            var after = await new SitePublisher(client, options)
                .PublishAsync(parsed.GetRequiredValue(folder), ClientsOption.ScanOf(parsed.GetValue(clients)), sent, cancellation);

            Report.Line(sent.Files == 0
                ? $"Site: {after.Current} has these very files; nothing was sent."
                : string.Create(CultureInfo.InvariantCulture, $"Site: {after.Current} is seen at s3://{options.Bucket}/{options.Prefix}, {sent.Files} files; {after.Kept.Count - 1} before it kept."));
        });

        return command;
    }

    sealed class Sent : IProgress<SiteFile>
    {
        int _files;

        public int Files => _files;

        public void Report(SiteFile value) => Interlocked.Increment(ref _files);
    }
}
