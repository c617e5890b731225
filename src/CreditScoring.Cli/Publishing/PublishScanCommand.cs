using System.CommandLine;
using System.Globalization;
using CreditScoring.Aws;
using CreditScoring.Cli.Output;

namespace CreditScoring.Cli.Publishing;

/// <summary><c>credit publish scan</c>: looks for rows of clients in a built site, and sends nothing.</summary>
static class PublishScanCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of a built site (credit site)." };
        var clients = ClientsOption.Create();
        var command = new Command("scan", "Look for rows of clients in a built site, as publishing does before it sends anything.") { folder, clients };
        command.SetAction(parsed =>
        {
            var site = parsed.GetRequiredValue(folder);
            var paths = SitePlan.Read(site).Select(file => file.Path).ToList();
            var findings = ClientsOption.ScanOf(parsed.GetValue(clients)).ReadFolder(site, paths);
            foreach (var finding in findings)
                Report.Line(finding.ToString());
            if (findings.Count > 0)
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{site} tells of single clients in {findings.Count} places; it cannot be published."));

            Report.Line(string.Create(CultureInfo.InvariantCulture, $"{site}: {paths.Count} files, no row of a client."));
        });

        return command;
    }
}
