namespace CreditScoring.Reporting.Site;

/// <summary>A simulated operation: its days, what the gate found, the log of the champion.</summary>
public sealed partial class SimulationList;
