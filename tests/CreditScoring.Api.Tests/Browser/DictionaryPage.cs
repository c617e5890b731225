using CreditScoring.Api.Tests.Support;
using CreditScoring.Features;
using CreditScoring.Features.Description;
using CreditScoring.Reporting.Site;
using CreditScoring.Selection.Profiles;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>The technical note with the whole catalog and the profiles of the served clients, built into a folder of its own.</summary>
sealed class DictionaryPage : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-note-").FullName;

    public DictionaryPage(ServedClients served)
    {
        var profiles = Path.Combine(folder, "profiles.json");
        using (var stream = File.Create(profiles))
            PublishedProfiles.Of(
                FeatureProfile.Of(served.Matrix, served.Tables.Applications.Numbers(ClientDescription.Outcome), Environment.ProcessorCount),
                new FeatureFileSource("synthetic", "clients of a test", "")).Write(stream);

        SiteBuilder.Build(
            new SiteInputs
            {
                SiteDirectory = Path.Combine(Explorer.Root, "site"),
                MetricsFile = Path.Combine(Explorer.Root, "tests", "CreditScoring.Reporting.Tests", "Golden", "metrics.json"),
                Features = FeatureCatalog.All,
                ProfilesFile = profiles,
            },
            Path.Combine(folder, "out"));
    }

    /// <summary>Path of the page's file.</summary>
    public string PathOf(string language) => Path.Combine(folder, "out", language == "fr" ? "dictionnaire.html" : "en/dictionary.html");

    /// <summary>Address of the page.</summary>
    public Uri Address(string language, string fragment = "") => new(new Uri(PathOf(language)) + fragment);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
