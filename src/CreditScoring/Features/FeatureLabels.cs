using CreditScoring.Wording;

namespace CreditScoring.Features;

/// <summary>What people read instead of a feature's name.</summary>
static class FeatureLabels
{
    /// <summary>The label in French of a feature of the catalog.</summary>
    public static string French(string name) => WordList.French(Subject.Features)[name];

    /// <summary>The label in English of a feature of the catalog.</summary>
    public static string English(string name) => WordList.English(Subject.Features)[name];
}
