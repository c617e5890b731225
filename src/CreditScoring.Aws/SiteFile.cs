namespace CreditScoring.Aws;

/// <summary>When a file of a site goes up: what a page needs is there before the page, and the list of all files comes last.</summary>
public enum SiteStep
{
    /// <summary>Scripts, styles, pictures, data: nothing shows them until a page asks for them.</summary>
    Asset,

    /// <summary>HTML: from here on readers see the new site.</summary>
    Page,

    /// <summary>The list of what was published; its presence says that all the rest is.</summary>
    Manifest,
}

/// <summary>One file of a site as it is served.</summary>
/// <param name="Path">Path inside the site, with <c>/</c>, for example <c>assets/index-0a1b2c3d.js</c>.</param>
/// <param name="ContentType">What the server calls it.</param>
/// <param name="CacheControl">How long a browser may keep it without asking.</param>
/// <param name="Step">When it goes up.</param>
public sealed record SiteFile(string Path, string ContentType, string CacheControl, SiteStep Step);
