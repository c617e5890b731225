namespace CreditScoring.Features;

/// <summary>Everything known of one client, as the rows that features are computed from; a part is null when its table is absent.</summary>
sealed record ClientRecord(
    ApplicationFacts Application,
    BureauHistory? Bureau,
    PreviousHistory? Previous,
    PosHistory? Pos,
    InstalmentHistory? Instalments,
    CardHistory? Cards);
