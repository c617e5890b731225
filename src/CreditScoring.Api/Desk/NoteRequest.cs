namespace CreditScoring.Api.Desk;

/// <summary>A note.</summary>
/// <param name="Words">The note, in 1 to 2,000 characters.</param>
/// <param name="Replaces">Number of the own note that this one corrects.</param>
public sealed record NoteRequest(string? Words, long? Replaces)
{
    internal bool TryParse(out string words, out Dictionary<string, string[]>? faults)
    {
        var found = new DeskFaults();
        words = found.Text("words", Words, 1);
        faults = found.All;

        return faults is null;
    }
}
