using System.Diagnostics.CodeAnalysis;

namespace CreditScoring.Api.Clients;

/// <summary>The number that identifies a client: 1 to 10 digits.</summary>
sealed record ClientId
{
    ClientId(string value) => Value = value;

    /// <summary>The number, as text.</summary>
    public string Value { get; }

    /// <summary>Reads a client's number.</summary>
    /// <param name="text">What was sent.</param>
    /// <param name="id">The number.</param>
    /// <param name="fault">What is wrong with the text and what to send instead.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ClientId? id, [NotNullWhen(false)] out string? fault)
    {
        var isNumber = text is { Length: >= 1 and <= 10 } && IsDigits(text);

        id = isNumber ? new ClientId(text!) : null;
        fault = isNumber ? null : "A client's number has 1 to 10 digits, such as 100001.";

        return isNumber;
    }

    /// <summary>Whether a text holds only the digits 0 to 9.</summary>
    public static bool IsDigits(string text) => text.All(char.IsAsciiDigit);
}
