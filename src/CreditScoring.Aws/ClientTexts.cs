using System.Net;
using System.Text.RegularExpressions;

namespace CreditScoring.Aws;

/// <summary>Finds identifiers of clients in any text: JSON, scripts, attributes, sentences.</summary>
sealed partial class ClientTexts(ClientNumbers numbers)
{
    /// <summary>Where something was found, in characters from 0, and what.</summary>
    public IEnumerable<(int At, string What)> Read(string text)
    {
        // JSON inside an attribute or a script writes its quotes as &quot;, \u0022 or \". Line breaks stay, so a line is still the same line.
        var plain = WebUtility.HtmlDecode(text).Replace("\\u0022", "\"", StringComparison.OrdinalIgnoreCase).Replace("\\\"", "\"", StringComparison.Ordinal);

        return Numbered(Named.Matches(plain), "an identifier of a client")
            .Concat(Numbered(Listed.Matches(plain), "a list of clients' identifiers"))
            .Concat(Numbered(Said.Matches(plain), "a client's number"))
            .Concat(Rows([.. Arrays.Matches(plain).Cast<Match>()], plain));
    }

    IEnumerable<(int At, string What)> Numbered(MatchCollection matches, string what) => matches.Cast<Match>()
        .Where(match => match.Groups["source"].Success || numbers.Has(match.Groups["number"].ValueSpan))
        .Select(match => (match.Index, what));

    // Two rows at least, one after the other, each beginning with another client. Edges of bins are round; of all those rows one is not.
    IEnumerable<(int At, string What)> Rows(List<Match> arrays, string plain)
    {
        for (var first = 0; first < arrays.Count;)
        {
            var end = first + 1;
            while (end < arrays.Count && plain.AsSpan(EndOf(arrays[end - 1])..arrays[end].Index).Trim() is ",")
                end++;

            var rows = arrays[first..end].Select(row => row.Groups["number"].Value).ToList();
            if (rows.Count > 1 && rows.Distinct().Count() == rows.Count && rows.TrueForAll(row => numbers.Has(row)) && rows.Exists(row => row[^1] is not ('0' or '5')))
                yield return (arrays[first].Index, "rows that begin with clients' numbers");
            first = end;
        }

        static int EndOf(Match match) => match.Index + match.Length;
    }

    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    const int Limit = 20_000;

    // SK_ID_CURR, clientId, data-client, id … = or : and a number.
    [GeneratedRegex("""(?<![a-z0-9])((?<source>sk_id_[a-z]+)|((client|customer|applicant|person|row)[_-]?)?id|id[_-]?client|client|applicant|identifier|identifiant)["']?\s*[:=]\s*["']?(?<number>[0-9]{5,12})(?![0-9.])""", Options, Limit)]
    static partial Regex Named { get; }

    // The same names before a list of numbers, and the names that figures give to what they do not show.
    [GeneratedRegex("""["']?(?<![a-z0-9])((?<source>sk_id_[a-z]+)|((client|customer|applicant|person|row)[_-]?)?ids?|id[_-]?clients?|client|customdata)["']?\s*[:=]\s*(\[\s*)+["']?(?<number>[0-9]{5,12})(?![0-9.])""", Options, Limit)]
    static partial Regex Listed { get; }

    // "client 100002", "cliente n° 100002", "--client 100002"; the option --first-client of the synthetic data names no client that there is.
    [GeneratedRegex("""(?<!first-)(?<![a-z0-9])((?<source>sk_id_[a-z]+)|cliente?|applicant)\s+((n[°ºo]|number|num.ro|id)\.?\s*|\#\s*)?(?<number>[0-9]{5,12})(?![0-9.,\u00a0\u202f])""", Options, Limit)]
    static partial Regex Said { get; }

    [GeneratedRegex("""\[\s*["']?(?<number>[0-9]{5,12})["']?\s*,[^\[\]]{1,4000}\]""", Options, Limit)]
    static partial Regex Arrays { get; }
}
