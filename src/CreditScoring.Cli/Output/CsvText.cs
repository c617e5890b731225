namespace CreditScoring.Cli.Output;

/// <summary>Text in a CSV cell.</summary>
static class CsvText
{
    /// <summary>The text, in quotes when it holds a comma, a quote or a line break.</summary>
    public static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
