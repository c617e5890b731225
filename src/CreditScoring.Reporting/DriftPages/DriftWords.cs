using System.Text.Json;
using CreditScoring.Drift;
using CreditScoring.Features;
using CreditScoring.Wording;

namespace CreditScoring.Reporting.DriftPages;

/// <summary>A drift report in words.</summary>
/// <param name="language">Language of the reader.</param>
public sealed class DriftWords(ReportLanguage language)
{
    readonly WordList words = language == ReportLanguage.French ? WordList.French(Subject.Drift) : WordList.English(Subject.Drift);

    /// <summary>Language of the reader.</summary>
    public ReportLanguage Language => language;

    /// <summary>How numbers are written.</summary>
    public ReportNumbers Numbers { get; } = ReportNumbers.For(language);

    /// <summary>A text without places.</summary>
    public string this[string key] => words[key];

    /// <summary>A text with its places filled.</summary>
    public string Fill(string key, params IReadOnlyList<(string Place, string Text)> places) => words.Fill(key, places);

    /// <summary>What the report found, in one sentence.</summary>
    public string Counted(DriftReport report) => report.Drifted switch
    {
        0 => Fill("counted.none", ("judged", Numbers.Number(report.Judged))),
        1 => Fill("counted.one", ("judged", Numbers.Number(report.Judged))),
        _ => Fill("counted", ("drifted", Numbers.Number(report.Drifted)), ("judged", Numbers.Number(report.Judged))),
    };

    /// <summary>Label of a column that is a feature of the catalog; null else.</summary>
    public string? Label(string column) => FeatureCatalog.Find(column) is { } feature ? language == ReportLanguage.French ? feature.French : feature.English : null;

    /// <summary>What happened to a column, a sentence each.</summary>
    public IEnumerable<string> Sentences(ColumnDrift column)
    {
        if (column.Status is ColumnStatus.Absent or ColumnStatus.TypeChanged or ColumnStatus.Unreadable)
            yield return Status(column);
        foreach (var evidence in column.Evidence.Where(evidence => evidence.IsDrift))
            yield return Sentence(column, evidence);
    }

    /// <summary>Whether a column was compared, in words.</summary>
    public string Status(ColumnDrift column) => column.Status == ColumnStatus.Unreadable ? Fill("unreadable", ("fault", column.Fault ?? "")) : words[Key(column.Status)];

    /// <summary>What a test looks at, in a word or two.</summary>
    public string Kind(DriftKind kind) => words["kind." + Key(kind)];

    /// <summary>A probability: small ones as a power of ten.</summary>
    public string Probability(double p) => p >= 0.001 ? Numbers.Number(p, 3) : p > 0 ? "10" + Raised((int)Math.Floor(Math.Log10(p))) : "0";

    string Sentence(ColumnDrift column, DriftEvidence evidence) => evidence.Kind switch
    {
        DriftKind.Distribution => Fill(
            column.Kind == FeatureKind.Category ? "distribution.levels" : Math.Abs(column.Direction ?? 0) < evidence.Effect / 2 ? "distribution" : column.Direction > 0 ? "distribution.up" : "distribution.down",
            ("effect", Share(evidence.Effect))),
        DriftKind.Missing => Shares("missing", column, facts => facts.Missing),
        DriftKind.Infinite => Shares("infinite", column, facts => facts.Infinite),
        DriftKind.UnseenLevels or DriftKind.LostLevels => Fill(Key(evidence.Kind), ("effect", Share(evidence.Effect)), ("levels", string.Join(", ", evidence.Levels))),
        DriftKind.Range => Fill("range", ("effect", Share(evidence.Effect))),
        _ => words["constant"],
    };

    string Shares(string key, ColumnDrift column, Func<ColumnFacts, int> part) =>
        Fill(key, ("before", Share(part(column.Reference!) / (double)column.Reference!.Rows)), ("now", Share(part(column.Current!) / (double)column.Current!.Rows)));

    /// <summary>An effect; one that is not exact says whether it is a lower bound.</summary>
    public string Effect(DriftEvidence test) => (test.IsExact ? "" : test.EffectAtMost is null ? "≈\u202F" : "≥\u202F") + Share(test.Effect);

    /// <summary>A share of rows.</summary>
    public string Share(double share) => Numbers.Percent(share, 1);

    static string Key<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    static string Raised(int power) => string.Concat(power.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(sign => sign == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[sign - '0']));
}
