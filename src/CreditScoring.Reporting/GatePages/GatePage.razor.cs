namespace CreditScoring.Reporting.GatePages;

/// <summary>The whole result of a gate, a page of its own.</summary>
public sealed partial class GatePage;
