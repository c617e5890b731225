namespace CreditScoring.Reporting.Site;

// The lines between two "---" at the head of a file, each "key: value".
sealed record FrontMatter(IReadOnlyDictionary<string, string> Values, string Body, int BodyLine)
{
    public string? this[string key] => Values.GetValueOrDefault(key);

    public static FrontMatter Read(string text, string file, Faults faults)
    {
        var normal = text.TrimStart('\ufeff').Replace("\r\n", "\n", StringComparison.Ordinal);
        var lines = normal.Split('\n');
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (lines[0] != "---")
            return new FrontMatter(values, normal, 1);

        var end = Array.IndexOf(lines, "---", 1);
        if (end < 0)
        {
            faults.Add(file, 1, "the front matter is not closed; end it with a line of three hyphens.");

            return new FrontMatter(values, "", 1);
        }

        for (var index = 1; index < end; index++)
        {
            if (string.IsNullOrWhiteSpace(lines[index]))
                continue;

            var colon = lines[index].IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                faults.Add(file, index + 1, $"'{lines[index]}' is not front matter; write 'key: value'.");
            else
                values[lines[index][..colon].Trim()] = lines[index][(colon + 1)..].Trim().Trim('"');
        }

        return new FrontMatter(values, string.Join('\n', lines[(end + 1)..]), end + 2);
    }
}
