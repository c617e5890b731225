using System.Globalization;
using System.Text;

namespace CreditScoring.Records;

/// <summary>A decision computed again.</summary>
/// <param name="Record">What was written down.</param>
/// <param name="Again">What comes out now; null when the model cannot be given the record's inputs.</param>
/// <param name="Differences">What differs, a line each; none when pd, reasons and letter are the same to the last byte.</param>
public sealed record DecisionReplay(DecisionRecord Record, DecisionRecord? Again, IReadOnlyList<string> Differences)
{
    /// <summary>Whether everything is the same.</summary>
    public bool IsSame => Differences.Count == 0;

    /// <summary>What differs between two records of one decision: first what went in, then what came out.</summary>
    internal static IEnumerable<string> DifferencesOf(DecisionRecord record, DecisionRecord again)
    {
        var (before, now) = (record.Model, again.Model);
        foreach (var (name, one, other) in new[]
        {
            ("model.json", before.Trees, now.Trees), ("explanation.json", before.Explanation, now.Explanation), ("calibration", before.Calibration, now.Calibration),
            ("cut-off", Written(before.CutOff), Written(now.CutOff)), ("catalogue of reasons", before.Catalogue, now.Catalogue),
            ("log-odds", Written(record.Answer.LogOdds), Written(again.Answer.LogOdds)), ("pd", Written(record.Answer.Pd), Written(again.Answer.Pd)),
            ("points", Written(record.Answer.Points), Written(again.Answer.Points)), ("proposal", record.Answer.Decision, again.Answer.Decision),
            ("letter, SHA-256", HashOf(record.Letter), HashOf(again.Letter)),
        })
            if (one != other)
                yield return $"{name}: was {one ?? "none"}, is {other ?? "none"}";

        foreach (var (language, one, other) in new[] { ("French", record.Answer.French, again.Answer.French), ("English", record.Answer.English, again.Answer.English) })
            if (!one.SequenceEqual(other, StringComparer.Ordinal))
                yield return $"sentences in {language}: '{one.Except(other, StringComparer.Ordinal).FirstOrDefault("none")}' was told, '{other.Except(one, StringComparer.Ordinal).FirstOrDefault("none")}' is";
    }

    static string HashOf(RecordedLetter letter) => RecordedHashes.Of(Encoding.UTF8.GetBytes(letter.Html));

    static string Written(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
