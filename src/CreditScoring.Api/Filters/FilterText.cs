using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CreditScoring.Filters;

namespace CreditScoring.Api.Filters;

/// <summary>Filters as they stand in an address: <c>f=FIELD:word|word</c>, <c>f=FIELD:from..to</c>, <c>f=FIELD:missing</c>.</summary>
static class FilterText
{
    /// <summary>Name of the parameter.</summary>
    public const string Parameter = "f";

    /// <summary>The word for a value that is not known.</summary>
    public const string Missing = "missing";

    /// <summary>How filters are written, for whoever reads the contract.</summary>
    public const string Rule =
        "A filter is f=FIELD:value|value, once for each field: words as /api/v1/clients/fields lists them, ranges from..to of numbers "
        + "(from is included, to is not, either may be left out), or missing. Values of one field widen the search, fields narrow it.";

    const char OfField = ':';
    const char Or = '|';
    const string To = "..";

    /// <summary>Reads filters.</summary>
    /// <param name="texts">One for each field.</param>
    /// <param name="index">The fields.</param>
    /// <param name="filters">The filters.</param>
    /// <param name="faults">What is wrong, each with what is allowed.</param>
    public static bool TryParse(string[] texts, FilterIndex index, out List<FieldFilter> filters, out List<string> faults)
    {
        (filters, faults) = ([], []);
        foreach (var text in texts)
            if (!TryParse(text, index, out var filter, out var fault))
                faults.Add(fault);
            else if (filters.Exists(other => other.Field == filter.Field))
                faults.Add($"The field {index.Fields[filter.Field].Name} is filtered twice; part its values by {Or} in one filter.");
            else
                filters.Add(filter);

        return faults.Count == 0;
    }

    /// <summary>A range as it is written.</summary>
    public static string Of(NumberRange range) => End(range.From) + To + End(range.To);

    static string End(double end) => double.IsInfinity(end) ? "" : end.ToString("R", CultureInfo.InvariantCulture);

    static bool TryParse(string text, FilterIndex index, [NotNullWhen(true)] out FieldFilter? filter, [NotNullWhen(false)] out string? fault)
    {
        (filter, fault) = (null, null);
        var at = text.IndexOf(OfField, StringComparison.Ordinal);
        var position = at < 0 ? -1 : index.IndexOf(text[..at]);
        if (position < 0)
        {
            fault = "A filter starts with the name of a field and a colon; /api/v1/clients/fields lists the fields.";

            return false;
        }

        var field = index.Fields[position];
        var (words, ranges, isMissing) = (new List<int>(), new List<NumberRange>(), false);
        foreach (var value in text[(at + 1)..].Split(Or))
            if (value == Missing)
                isMissing = true;
            else if (field.IsWords && WordOf(field, value) is >= 0 and var word)
                words.Add(word);
            else if (!field.IsWords && TryRange(value, out var range))
                ranges.Add(range);
            else
                fault = field.IsWords
                    ? $"A value of {field.Name} is one of {string.Join(", ", field.Words)}, or {Missing}."
                    : $"A value of {field.Name} is a range such as {Example(field)}, with at least one end and the lower first, or {Missing}.";

        filter = fault is null ? new FieldFilter(position, words, ranges, isMissing) : null;

        return filter is not null;
    }

    static int WordOf(FilterField field, string value) => field.Words.Index().Where(word => word.Item == value).Select(word => word.Index).FirstOrDefault(-1);

    static string Example(FilterField field) => field.Blocks.Count == 0 ? "0..1" : Of(new NumberRange(field.Blocks[0].Least, field.Blocks[^1].Most));

    static bool TryRange(string text, out NumberRange range)
    {
        range = default;
        var at = text.IndexOf(To, StringComparison.Ordinal);
        if (at < 0 || text.Length == To.Length)
            return false;

        if (!TryEnd(text[..at], double.NegativeInfinity, out var from) || !TryEnd(text[(at + To.Length)..], double.PositiveInfinity, out var to))
            return false;

        range = new NumberRange(from, to);

        return from < to;
    }

    static bool TryEnd(string text, double open, out double end)
    {
        end = open;

        return text.Length == 0
            || (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out end) && double.IsFinite(end));
    }
}
