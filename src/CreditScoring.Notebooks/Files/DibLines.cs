namespace CreditScoring.Notebooks.Files;

/// <summary>How the format cuts text into lines.</summary>
static class DibLines
{
    /// <summary>Lines of a text; a carriage return before a line break belongs to the break.</summary>
    public static string[] Split(string text)
    {
        var lines = text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
            lines[line] = lines[line].TrimEnd('\r');

        return lines;
    }

    /// <summary>The part of the lines that remains once empty ones are dropped from both ends. A line of blanks is not empty.</summary>
    public static (int First, int Count) WithoutEmptyEnds(IReadOnlyList<string> lines)
    {
        var first = 0;
        var end = lines.Count;
        while (first < end && lines[first].Length == 0)
            first++;

        while (end > first && lines[end - 1].Length == 0)
            end--;

        return (first, end - first);
    }
}
