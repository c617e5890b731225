namespace CreditScoring.Reporting.Site;

/// <summary>Pages that stand together in the navigation.</summary>
/// <param name="French">Its title in French.</param>
/// <param name="English">Its title in English.</param>
/// <param name="Keys">Keys of its pages, in order.</param>
public sealed record MenuGroup(string French, string English, IReadOnlyList<string> Keys)
{
    /// <summary>The title in a language.</summary>
    public string Title(ReportLanguage language) => language == ReportLanguage.French ? French : English;
}
