namespace CreditScoring.Reporting.Site;

/// <summary>How a model treats sexes and age bands, a table per characteristic.</summary>
public sealed partial class GroupList;
