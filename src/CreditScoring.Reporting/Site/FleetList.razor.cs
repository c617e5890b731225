namespace CreditScoring.Reporting.Site;

/// <summary>What the array job, or the model of many processes, gave.</summary>
public sealed partial class FleetList;
