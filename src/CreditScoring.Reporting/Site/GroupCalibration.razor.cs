namespace CreditScoring.Reporting.Site;

/// <summary>Stated against observed default rates within each sex and age band.</summary>
public sealed partial class GroupCalibration;
