using CreditScoring.Features;

namespace CreditScoring.Reporting.Site;

/// <summary>All that the site is built from.</summary>
public sealed record SiteInputs
{
    /// <summary>The <c>site</c> folder: <c>content</c>, <c>styles</c>, <c>scripts</c> and <c>node_modules</c>.</summary>
    public required string SiteDirectory { get; init; }

    /// <summary>The <c>metrics.json</c> that the training wrote: every number of the pages comes from it.</summary>
    public required string MetricsFile { get; init; }

    /// <summary>The feature catalog, in the order of the dictionary's entries.</summary>
    public required IReadOnlyList<FeatureDefinition> Features { get; init; }

    /// <summary>The profiles of the features that <c>credit features --profiles</c> wrote; without, the dictionary says that there are none.</summary>
    public string? ProfilesFile { get; init; }

    /// <summary>Folder with the pages of executed notebooks, <c>NAME.html</c>; none when no notebook was run.</summary>
    public string? NotebooksDirectory { get; init; }

    /// <summary>Folder of the model the note is about; its <c>manifest.json</c> is published. None publishes the figures alone.</summary>
    public string? ModelDirectory { get; init; }

    /// <summary>Name of the model in its registry; none leaves what the metrics say.</summary>
    public string? ModelName { get; init; }

    /// <summary>Version of the model in its registry; none leaves what the metrics say, and pages say that the model is in no registry when they do not.</summary>
    public string? ModelVersion { get; init; }

    /// <summary>Prices and quantities of the infrastructure, <c>infra/costs.json</c>; without, the page of costs says that there are none.</summary>
    public string? CostsFile { get; init; }

    /// <summary>The <c>metrics.json</c> of an earlier run, to tell what changed since; none tells nothing.</summary>
    public string? EarlierMetricsFile { get; init; }

    /// <summary>The drift report of the run, <c>report.html</c> with <c>report.json</c> beside it, which is published; without, the page of drift says that there is none.</summary>
    public string? DriftReportFile { get; init; }

    /// <summary>Where the site will be published, such as <c>https://note.example/</c>: its pages then tell search engines their address in each language. None tells nothing.</summary>
    public Uri? Address { get; init; }

    /// <summary>Path of the profiles in the site, from its root.</summary>
    internal const string PublishedProfilesFile = "data/features.json";

    /// <summary>Folder of the pages: <c>fr</c>, <c>en</c>, <c>decisions</c>, <c>changelog.md</c>, <c>references.json</c>.</summary>
    public string ContentDirectory => Path.Combine(SiteDirectory, "content");
}
