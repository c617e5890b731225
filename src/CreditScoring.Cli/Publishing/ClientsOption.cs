using System.CommandLine;
using CreditScoring.Aws;
using CreditScoring.Features;

namespace CreditScoring.Cli.Publishing;

/// <summary>Whose numbers must not be in what is published, besides those of Kaggle's range.</summary>
static class ClientsOption
{
    public static Option<string?> Create() =>
        new("--clients") { Description = "A .features file: the numbers of its clients are looked for too, besides 100001 to 456255.", HelpName = "FILE" };

    public static PersonalDataScan ScanOf(string? file)
    {
        if (file is null)
            return new PersonalDataScan(ClientNumbers.Kaggle);

        using var features = FeatureFile.Open(file);

        return new PersonalDataScan(new ClientNumbers(features.Clients));
    }
}
