namespace CreditScoring.Reporting.Site;

/// <summary>The key numbers of the home page, each with its reading.</summary>
public sealed partial class Answer;
