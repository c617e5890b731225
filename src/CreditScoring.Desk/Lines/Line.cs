using CreditScoring.Decisions;

namespace CreditScoring.Desk.Lines;

/// <summary>Something that a person wrote. It is never changed: a correction is a new line that names the one it replaces.</summary>
/// <param name="Number">Place among all lines, from 1 without a gap; 0 before it is written.</param>
/// <param name="Origin">About whom, under which model, who and when.</param>
/// <param name="Words">The text.</param>
/// <param name="Replaces">Number of the line that this one corrects, if any.</param>
public abstract record Line(long Number, Origin Origin, string Words, long? Replaces);

/// <summary>A note on a client.</summary>
/// <param name="Number">Its number; 0 before it is written.</param>
/// <param name="Origin">About whom, under which model, who and when.</param>
/// <param name="Words">The note.</param>
/// <param name="Replaces">Number of the note that this one corrects, if any.</param>
public sealed record NoteLine(long Number, Origin Origin, string Words, long? Replaces) : Line(Number, Origin, Words, Replaces);

/// <summary>What an advisor would do, formed from the file.</summary>
/// <param name="Number">Its number; 0 before it is written.</param>
/// <param name="Origin">About whom, under which model, who and when.</param>
/// <param name="Words">Why; may be empty.</param>
/// <param name="Replaces">Number of the view that this one corrects, if any.</param>
/// <param name="Decision">Accept, refer or decline.</param>
/// <param name="IsAfterScore">Whether the author had seen the client's score under this model; the desk decides when it writes.</param>
public sealed record ViewLine(long Number, Origin Origin, string Words, long? Replaces, Decision Decision, bool IsAfterScore) : Line(Number, Origin, Words, Replaces);

/// <summary>A client asks that a person examines the proposal.</summary>
/// <param name="Number">Its number; 0 before it is written.</param>
/// <param name="Origin">About whom, under which model, who and when.</param>
/// <param name="Words">The client's statement.</param>
/// <param name="Channel">How the client asked.</param>
/// <param name="DueOn">Day by which it must be decided.</param>
public sealed record RequestLine(long Number, Origin Origin, string Words, Channel Channel, DateOnly DueOn) : Line(Number, Origin, Words, null)
{
    /// <summary>Days within which a request is decided.</summary>
    public const int Days = 30;

    /// <summary>The day by which a request must be decided.</summary>
    /// <param name="at">When it was made.</param>
    public static DateOnly DueAfter(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime).AddDays(Days);
}

/// <summary>What a validator decided on a request.</summary>
/// <param name="Number">Its number; 0 before it is written.</param>
/// <param name="Origin">About whom, under which model, who and when; model and proposal are those of the request.</param>
/// <param name="Words">Why, in words.</param>
/// <param name="Replaces">Number of the decision that this one corrects, if any.</param>
/// <param name="Request">Number of the request.</param>
/// <param name="Place">1 for the first decision on the request, one more for each correction.</param>
/// <param name="Decision">Accept or decline.</param>
/// <param name="Reason">Why, as a code.</param>
public sealed record DecisionLine(long Number, Origin Origin, string Words, long? Replaces, long Request, int Place, Decision Decision, ReasonCode Reason)
    : Line(Number, Origin, Words, Replaces);
