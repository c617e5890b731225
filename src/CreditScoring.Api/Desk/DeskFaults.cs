using CreditScoring.Desk.Lines;

namespace CreditScoring.Api.Desk;

/// <summary>All that is wrong with what was sent, by JSON field.</summary>
sealed class DeskFaults
{
    readonly Dictionary<string, string[]> faults = new(StringComparer.Ordinal);

    /// <summary>The faults, or null when there is none.</summary>
    public Dictionary<string, string[]>? All => faults.Count == 0 ? null : faults;

    /// <summary>A text as it is kept: without spaces around it.</summary>
    /// <param name="field">Its field.</param>
    /// <param name="text">What was sent.</param>
    /// <param name="least">Characters that it must have at least.</param>
    public string Text(string field, string? text, int least)
    {
        var trimmed = (text ?? "").Trim();
        Add(field, DeskText.FaultOf(trimmed, least));

        return trimmed;
    }

    /// <summary>A word of a list.</summary>
    /// <param name="field">Its field.</param>
    /// <param name="value">What was sent.</param>
    /// <param name="allowed">The list.</param>
    public T Word<T>(string field, T? value, params ReadOnlySpan<T> allowed) where T : struct, Enum
    {
        if (value is { } word && allowed.Contains(word))
            return word;

        Add(field, $"Give one of {string.Join(", ", allowed.ToArray().Select(word => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(word.ToString())))}.");

        return default;
    }

    /// <summary>Adds a fault, if it is one.</summary>
    public void Add(string field, string? fault)
    {
        if (fault is not null)
            faults.TryAdd(field, [fault]);
    }
}
