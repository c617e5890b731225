using System.Text.Json;
using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// The conclusions of all pages. {claim:id} after a conclusion becomes a link to its entry, where stands what would refute it.
sealed partial class ClaimLedger
{
    public const string FileName = "ledger.json";

    public const string ShownAs = "site/content/" + FileName;

    public const string PageKey = "claims-ledger";

    static readonly JsonSerializerOptions format = new() { PropertyNameCaseInsensitive = true, RespectNullableAnnotations = true };

    ClaimLedger(IReadOnlyList<LedgerClaim> claims) => Claims = claims;

    public IReadOnlyList<LedgerClaim> Claims { get; }

    public static ClaimLedger Read(string content, Faults faults)
    {
        var file = Path.Combine(content, FileName);
        if (!File.Exists(file))
            return new ClaimLedger([]);

        LedgerClaim[] claims;
        try
        {
            claims = JsonSerializer.Deserialize<LedgerClaim[]>(File.ReadAllBytes(file), format) ?? [];
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{file}, line {fault.LineNumber + 1}: expected a list of claims with id, fr, en, and test or command.", fault);
        }

        foreach (var claim in claims.Where(claim => claim.Test is null && claim.Command is null))
            faults.Add(ShownAs, $"nothing would refute '{claim.Id}'; name a test or a command.");
        foreach (var twice in claims.GroupBy(claim => claim.Id).Where(same => same.Count() > 1))
            faults.Add(ShownAs, $"'{twice.Key}' is there twice.");

        return new ClaimLedger(claims);
    }

    public static HashSet<string> IdsIn(string text) => [.. Marker().Matches(text).Select(marker => marker.Groups["id"].Value)];

    // The first link of a page to an entry is where the entry leads back to.
    public string Resolve(string text, string file, int firstLine, Func<string, string> addressOf, ReportLanguage language, Faults faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);

        return MarkdownText.Rewrite(text, firstLine, (part, line) => Marker().Replace(part, marker =>
        {
            var id = marker.Groups["id"].Value;
            if (Claims.All(claim => claim.Id != id))
            {
                faults.Add(file, line, $"unknown claim '{id}'; {FileName} has {string.Join(", ", Claims.Select(claim => claim.Id))}.");

                return marker.Value;
            }

            var anchor = seen.Add(id) ? $" id=\"{Anchor(id)}\"" : "";
            var (shown, hidden) = language == ReportLanguage.French ? ("réfuter", " cette conclusion") : ("refute", " this conclusion");

            return $"<a class=\"cs-claim\"{anchor} href=\"{addressOf(id)}\">{shown}<span class=\"cs-hidden\">{hidden}</span></a>";
        }));
    }

    public static string Anchor(string id) => "conclusion-" + id;

    // A claim stands on a page, in both languages; otherwise it concludes nothing.
    public void Check(IReadOnlyList<ContentFile> content, Faults faults)
    {
        foreach (var claim in Claims)
            if (!content.Any(file => file.IsNote && IdsIn(file.Front.Body).Contains(claim.Id)))
                faults.Add(ShownAs, $"no page concludes '{claim.Id}'; write {{claim:{claim.Id}}} after the conclusion.");

        foreach (var file in content.Where(file => file.IsNote && file.Language == ReportLanguage.French))
            if (content.FirstOrDefault(one => one.Key == file.Key && one.Language != file.Language) is { } other && !IdsIn(file.Front.Body).SetEquals(IdsIn(other.Front.Body)))
                faults.Add(file.ShownAs, $"{other.ShownAs} does not draw the same conclusions.");
    }

    [GeneratedRegex(@"\{claim:(?<id>[a-z0-9-]+)\}")]
    private static partial Regex Marker();
}
