namespace CreditScoring.Reporting.Site;

/// <summary>One page of the site, before its layout.</summary>
public sealed record SitePage
{
    /// <summary>Name shared by the two languages of a page, such as <c>method</c> or <c>decisions/0001-runner</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Path of its file from the root of the site, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Language of the page.</summary>
    public required ReportLanguage Language { get; init; }

    /// <summary>Title, in the window and in search results.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence on what the page answers.</summary>
    public string Description { get; init; } = "";

    /// <summary>The article, as HTML.</summary>
    public string Body { get; init; } = "";

    /// <summary>Language of the article where it is not the page's: records are written once.</summary>
    public string? ArticleLanguage { get; init; }

    /// <summary>Headings to list beside the article; empty for no list.</summary>
    public IReadOnlyList<PageHeading> Contents { get; init; } = [];

    /// <summary>Whether the article may use the whole width, as a wide table does.</summary>
    public bool IsWide { get; init; }

    /// <summary>Whether links must start at the root, because the page is served at any address.</summary>
    public bool IsServedAnywhere { get; init; }

    /// <summary>Address of another file of the site, from this page.</summary>
    /// <param name="target">Path from the root of the site.</param>
    public string LinkTo(string target)
    {
        if (IsServedAnywhere)
            return "/" + target;

        var here = Path.Split('/');
        var there = target.Split('/');
        var shared = 0;
        while (shared < here.Length - 1 && shared < there.Length - 1 && here[shared] == there[shared])
            shared++;

        return string.Concat(Enumerable.Repeat("../", here.Length - 1 - shared)) + string.Join('/', there[shared..]);
    }
}
