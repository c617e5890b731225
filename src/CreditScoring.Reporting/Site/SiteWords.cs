using CreditScoring.Wording;

namespace CreditScoring.Reporting.Site;

// The words of the site's components.
static class SiteWords
{
    public static WordList In(ReportLanguage language) => language == ReportLanguage.French ? WordList.French(Subject.Site) : WordList.English(Subject.Site);
}
