namespace CreditScoring.Features.Trials;

/// <summary>Ideas on what is known of a client at all.</summary>
static class PresenceTrials
{
    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("H3", "Whether the client has loans elsewhere, earlier applications, or cards",
        [
            Has("HAS_BUREAU", "bureau", client => client.Bureau?.All),
            Has("HAS_PREV", "previous_application", client => client.Previous?.All),
            Has("HAS_CARD", "credit_card_balance", client => client.Cards?.All),
        ]),
    ];

    static Feature Has<T>(string name, string table, Func<ClientRecord, Selection<T>?> rows)
        where T : class =>
        new Trial<Selection<T>>(table, rows).Numeric(
            name, $"1 when the client has a row in {table}, else 0.", selection => selection.Count > 0 ? 1 : 0);
}
