namespace CreditScoring.Api.Features;

/// <summary>Counts a group of clients by two features at once.</summary>
static class Crossing
{
    /// <summary>Below this number a crossing tells of persons rather than of clients: it is shown, but not counted out.</summary>
    public const int LeastShown = 10;

    /// <summary>The table of two features.</summary>
    /// <param name="first">The first feature over all clients.</param>
    /// <param name="second">The second feature over all clients.</param>
    /// <param name="rows">Rows of the group; null is all clients.</param>
    /// <param name="client">Row of the client who is marked; null marks none.</param>
    public static CrossResponse Of(FeatureValues first, FeatureValues second, int[]? rows, int? client)
    {
        var (across, down) = (new Axis(first), new Axis(second));
        var counts = new int[across.Steps.Count, down.Steps.Count, 3];
        var (known, missing) = (0, 0);
        foreach (var row in rows ?? [.. Enumerable.Range(0, first.Count)])
            if (across.IndexOf(row) is >= 0 and var x && down.IndexOf(row) is >= 0 and var y)
            {
                counts[x, y, (int)first.OutcomeOf(row)]++;
                known++;
            }
            else
                missing++;

        var cells = new List<CrossCell>();
        for (var y = 0; y < down.Steps.Count; y++)
            for (var x = 0; x < across.Steps.Count; x++)
            {
                var (repaid, defaults) = (counts[x, y, (int)Outcome.Repaid], counts[x, y, (int)Outcome.Default]);
                var clients = repaid + defaults + counts[x, y, (int)Outcome.Unknown];
                if (clients > 0)
                    cells.Add(clients < LeastShown ? new CrossCell(x, y, null, null, null) : new CrossCell(x, y, clients, repaid + defaults, defaults));
            }

        return new CrossResponse(across.Response(client), down.Response(client), known, missing, LeastShown, cells);
    }
}
