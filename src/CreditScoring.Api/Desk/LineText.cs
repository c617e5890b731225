using System.Globalization;
using CreditScoring.Desk.Lines;

namespace CreditScoring.Api.Desk;

/// <summary>Lines as the audit trail keeps them.</summary>
static class LineText
{
    /// <summary>The kind of a line in the trail.</summary>
    public static string KindOf(Line line) => line switch
    {
        ViewLine => "view",
        RequestLine => "review-request",
        DecisionLine => "review-decision",
        _ => "note",
    };

    /// <summary>What a line says, by name.</summary>
    public static IReadOnlyList<(string Name, string Value)> PartsOf(Line line)
    {
        List<(string, string)> parts = [("number", Text(line.Number)), ("model", line.Origin.Model), ("proposal", Text(line.Origin.Proposal)), ("words", line.Words)];
        if (line.Replaces is { } replaced)
            parts.Add(("replaces", Text(replaced)));
        parts.AddRange(line switch
        {
            ViewLine view => [("decision", Text(view.Decision)), ("isAfterScore", view.IsAfterScore ? "true" : "false")],
            RequestLine request => [("channel", Text(request.Channel)), ("dueOn", request.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))],
            DecisionLine decision => [("request", Text(decision.Request)), ("decision", Text(decision.Decision)), ("reason", Text(decision.Reason))],
            _ => Array.Empty<(string, string)>(),
        });

        return parts;
    }

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    static string Text<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
