using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Models.Promotion;
using CreditScoring.Wording;

namespace CreditScoring.Reporting.GatePages;

/// <summary>What the gate found, in words.</summary>
/// <param name="language">Language of the reader.</param>
public sealed class GateWords(ReportLanguage language)
{
    readonly Language reader = language == ReportLanguage.French ? Explanation.Language.French : Explanation.Language.English;

    /// <summary>Language of the reader.</summary>
    public ReportLanguage Language => language;

    /// <summary>How numbers are written.</summary>
    public ReportNumbers Numbers { get; } = ReportNumbers.For(language);

    /// <summary>A text without places.</summary>
    public string this[string key] => Words[key];

    WordList Words => GateText.Words(reader);

    /// <summary>A text with its places filled.</summary>
    public string Fill(string key, params IReadOnlyList<(string Place, string Text)> places) => Words.Fill(key, places);

    /// <summary>What a check is about.</summary>
    public string Title(GateCheck check) => GateText.Title(check, reader);

    /// <summary>Why a check passed or not.</summary>
    public string Why(GateCheck check) => GateText.Why(check, reader);

    /// <summary>A figure found, or a limit.</summary>
    public string Figure(double? value) => value is not { } number ? Words["unknown"]
        : number == Math.Truncate(number) ? Numbers.Number(number)
        : Numbers.Number(number, Math.Abs(number) < 1e-4 ? 12 : 4);

    /// <summary>What stands between two parts of a line.</summary>
    public string Separator => Words["separator"];

    /// <summary>A proposal.</summary>
    public string Proposal(Decision decision) => Words["decision." + decision.ToString().ToLowerInvariant()];

    /// <summary>How a concept's weight changes.</summary>
    public string Shift(ConceptShift shift) => Fill(
        shift.LogOdds > 0 ? "swap.more" : "swap.less",
        ("concept", language == ReportLanguage.French ? shift.French : shift.English), ("value", Numbers.Signed(shift.LogOdds, 3)));

    /// <summary>So many clients.</summary>
    public string Clients(int count) => count == 1 ? Words["swap.cell.one"] : Fill("swap.cell", ("clients", Numbers.Number(count)));
}
