namespace CreditScoring.Reporting.Site;

/// <summary>False alarms and delays of both modes of drift, in two tables.</summary>
public sealed partial class AlarmList;
