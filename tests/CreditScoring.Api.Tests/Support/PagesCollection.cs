namespace CreditScoring.Api.Tests.Support;

/// <summary>Tests of pages that ask no service: they run beside those that do.</summary>
static class PagesCollection
{
    public const string Name = "pages";
}
