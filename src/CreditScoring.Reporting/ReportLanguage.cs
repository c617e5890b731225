namespace CreditScoring.Reporting;

/// <summary>Language of a page, a letter or a figure.</summary>
public enum ReportLanguage
{
    /// <summary>French, the first language of the project's readers.</summary>
    French,

    /// <summary>English.</summary>
    English,
}
