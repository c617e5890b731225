namespace CreditScoring.Desk.Lines;

/// <summary>Which texts a line may hold.</summary>
public static class DeskText
{
    /// <summary>Longest text, in UTF-16 characters.</summary>
    public const int Longest = 2000;

    /// <summary>Shortest reason of a decision, in characters.</summary>
    public const int ShortestReason = 20;

    /// <summary>What is wrong with a text; null when it may be written.</summary>
    /// <param name="text">The text, without spaces around it.</param>
    /// <param name="least">Characters that it must have at least, spaces within not counted twice.</param>
    public static string? FaultOf(string text, int least)
    {
        if (text.Length > Longest)
            return FormattableString.Invariant($"The text has {text.Length} characters; write {Longest} at most.");
        if (text.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\r' or '\t')))
            return "The text holds a character that cannot be read; write letters, digits, signs and new lines.";
        if (!IsWhole(text))
            return "The text ends in the middle of a character; send it again.";

        var said = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Sum(word => word.Length + 1) - 1;

        return Math.Max(said, 0) < least ? FormattableString.Invariant($"The text has {Math.Max(said, 0)} characters; write {least} at least.") : null;
    }

    // A half of a surrogate pair is no text, and a database refuses it.
    static bool IsWhole(string text)
    {
        for (var place = 0; place < text.Length; place++)
        {
            if (!char.IsSurrogate(text[place]))
                continue;
            if (place + 1 == text.Length || !char.IsSurrogatePair(text[place], text[place + 1]))
                return false;
            place++;
        }

        return true;
    }
}
