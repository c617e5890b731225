namespace CreditScoring.Reporting.Site;

/// <summary>What every page shows around its article.</summary>
/// <param name="Pages">All pages of the site, in the order of the navigation.</param>
/// <param name="Menu">The navigation, in order.</param>
/// <param name="DataKind">Where the numbers come from: <c>synthetic</c>, <c>kaggle</c> or <c>folder</c>.</param>
/// <param name="Rows">Number of clients the numbers were measured on.</param>
/// <param name="Defaults">How many of them defaulted.</param>
/// <param name="Address">Where the site will be published; null when it is not known.</param>
public sealed record SiteFrame(IReadOnlyList<SitePage> Pages, IReadOnlyList<MenuGroup> Menu, string DataKind, double Rows, double Defaults, Uri? Address = null)
{
    /// <summary>The page of that key in that language, or nothing.</summary>
    public SitePage? Find(string key, ReportLanguage language) =>
        Pages.FirstOrDefault(page => page.Key == key && page.Language == language);
}
