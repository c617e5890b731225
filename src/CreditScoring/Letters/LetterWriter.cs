using System.Globalization;
using System.Text;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Models;
using CreditScoring.Wording;

namespace CreditScoring.Letters;

/// <summary>Writes a letter to a client as one page of HTML that needs nothing else and prints on one sheet.</summary>
public static class LetterWriter
{
    static readonly string[] rights = ["right.explanation", "right.view", "right.review"]; // in reading order

    /// <summary>The style sheet inside each letter; a content policy may allow it by its hash.</summary>
    public static string Style { get; } = """

        :root { color-scheme: light; }
        @page { size: A4; margin: 12mm 17mm; }
        body { max-width: 174mm; margin: 8mm auto; padding: 0 6mm; background: #fff; color: #1d1d22; font: 10.2pt/1.36 Georgia, "Times New Roman", serif; }
        header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2mm 8mm; margin-bottom: 6mm; }
        header p { margin: 0; }
        .lender { font-weight: 700; font-size: 13pt; }
        h1 { margin: 0 0 4mm; font-size: 14pt; }
        h2 { margin: 4mm 0 1mm; font-size: 11pt; break-after: avoid; }
        p { margin: 0 0 1.6mm; }
        ol, ul { margin: 0 0 1.6mm; padding-left: 6mm; }
        li { margin-bottom: .8mm; }
        .decision { padding: 2.4mm 4mm; border-left: 1.2mm solid #3b3b8f; background: #f1f1f8; font-weight: 700; font-size: 11.4pt; }
        footer { margin-top: 5mm; color: #55555e; font-size: 8.4pt; }
        @media print { body { max-width: none; margin: 0; padding: 0; font-size: 9.4pt; line-height: 1.3; } h2 { margin-top: 3mm; } .decision { print-color-adjust: exact; } }

        """;

    /// <summary>The letter about a client.</summary>
    /// <param name="model">The model that assessed the client.</param>
    /// <param name="client">The client's number.</param>
    /// <param name="explanation">Score, proposal and reasons.</param>
    /// <param name="date">Day of the letter.</param>
    /// <param name="language">Language of the client.</param>
    public static ClientLetter Compose(ScoringModel model, string client, ClientExplanation explanation, DateOnly date, Language language) => new()
    {
        Client = client,
        Date = date,
        Language = language,
        Assessment = explanation.Assessment,
        BaseRate = model.BaseRate,
        Reasons =
        [
            .. explanation.Reasons.Select(reason => language == Language.French
                ? new LetterReason(reason.Concept.French, reason.French)
                : new LetterReason(reason.Concept.English, reason.English)),
        ],
        Sources = LetterSources.Of(model, language),
        Model = $"{model.Identity.Name} {model.Identity.Version}".Trim(),
    };

    /// <summary>The letter as HTML, with Unix line ends.</summary>
    /// <param name="letter">What it says.</param>
    public static string Write(ClientLetter letter)
    {
        var words = Phrases.In(letter.Language, Subject.Letter);
        var reference = Text(words.Fill("reference", ("client", letter.Client)));
        var risk = words.Fill("risk", ("count", Count(letter.Assessment.Pd)), ("all", Count(letter.BaseRate)));
        var page = new StringBuilder();
        Line($"<!doctype html>");
        Line($"<html lang=\"{(letter.Language == Language.French ? "fr" : "en")}\">");
        page.Append(CultureInfo.InvariantCulture, $"<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{Word("title")} – {reference}</title><style>{Style}</style></head>\n");
        Line($"<body>");
        Line($"<header><p><span class=\"lender\">{Word("lender")}</span><br>{Word("department")}</p><p>{reference}<br>{Text(Date(letter.Date, words))}</p></header>");
        Line($"<main>");
        Line($"<h1>{Word("title")}</h1>");
        Line($"<p>{Word("greeting")}</p>");
        Line($"<p class=\"decision\">{Word(DecisionKey(letter.Assessment.Decision))}</p>");
        Line($"<p>{Word("role")} {Text(risk)}</p>");

        Line($"<h2>{Word("reasons")}</h2>");
        if (letter.Reasons.Count == 0)
            Line($"<p>{Word("noReason")}</p>");
        else
            List("ol", letter.Reasons.Select(reason => $"<strong>{Text(reason.Title)}.</strong> {Text(string.Join(' ', reason.Sentences))}"));
        Line($"<p>{Word("notSaid")}</p>");

        Line($"<h2>{Word("data")}</h2>");
        List("ul", letter.Sources.Select(source => $"<strong>{Text(source.Name)}</strong>{Text(words.Fill("source", ("uses", Uses(source))))}"));

        Line($"<h2>{Word("rights")}</h2>");
        Line($"<p>{Word("rights.lead")}</p>");
        List("ul", rights.Select(Word));
        Line($"<p>{Word("rights.how")}</p>");
        Line($"<p>{Word("closing")}<br>{Word("lender")}</p>");
        Line($"</main>");
        Line($"<footer><p>{Text(words.Fill("model", ("model", letter.Model)))}</p></footer>");
        Line($"</body>");
        Line($"</html>");

        return page.ToString();

        void Line(FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

        void List(string kind, IEnumerable<string> items)
        {
            Line($"<{kind}>");
            foreach (var item in items)
                Line($"<li>{item}</li>");
            Line($"</{kind}>");
        }

        string Count(double share) => Math.Round(share * 100) is >= 1 and var count ? NumberText.Decimal(count, 0, letter.Language) : words["risk.fewer"];

        string Word(string key) => Text(words[key]);
    }

    static string Date(DateOnly date, WordList words)
    {
        string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

        return words.Fill(
            "date", ("day", date.Day == 1 ? words["day.first"] : Number(date.Day)), ("month", words[$"month.{Number(date.Month)}"]), ("year", Number(date.Year)));
    }

    static string DecisionKey(Decision decision) => decision switch
    {
        Decision.Accept => "decision.accept",
        Decision.Refer => "decision.refer",
        _ => "decision.decline",
    };

    static string Uses(LetterSource source) =>
        string.Join(", ", source.Uses.Select(use => char.ToLower(use[0], CultureInfo.InvariantCulture) + use[1..]));

    static string Text(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
