namespace CreditScoring.Reporting.Site;

/// <summary>What surrounds every page: head, navigation, note on the data, contents, footer.</summary>
public sealed partial class Layout;
