using CreditScoring.Desk.Lines;

namespace CreditScoring.Api.Desk;

/// <summary>A note on a client.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Words">The note.</param>
/// <param name="MadeAt">When, in UTC.</param>
/// <param name="Replaces">Number of the note that this one corrects.</param>
public sealed record NoteResponse(long Number, string Author, string Words, DateTimeOffset MadeAt, long? Replaces)
{
    internal static NoteResponse Of(NoteLine note) => new(note.Number, note.Origin.Author, note.Words, note.Origin.At, note.Replaces);
}

/// <summary>The notes on a client.</summary>
/// <param name="Id">The client's number.</param>
/// <param name="Notes">In the order in which they were written, corrections included.</param>
public sealed record NotesResponse(string Id, IReadOnlyList<NoteResponse> Notes);
