using System.Globalization;
using CreditScoring.Data;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Wording;

namespace CreditScoring.Answers;

/// <summary>Changes some answers of a sheet: each is checked alone, then together, and what follows from them follows.</summary>
sealed class AnswerChange
{
    static readonly string[] loanAnswers = ["amount", "instalment", "term", "price", "downPayment"];
    static readonly string[] notWorking = ["Pensioner", "Unemployed"];
    const int LeastWorkingAge = 14;

    readonly AnswerSheet sheet;
    readonly List<AnswerFault> faults = [];
    readonly Dictionary<string, double> given = new(StringComparer.Ordinal);

    AnswerChange(AnswerSheet sheet, IReadOnlyDictionary<string, string> answers)
    {
        this.sheet = sheet;
        foreach (var (name, text) in answers)
            Take(name, text);
    }

    /// <summary>The sheet with other answers.</summary>
    /// <param name="sheet">The present answers.</param>
    /// <param name="answers">New answers by name, each as text: a number with a point, a word of the source, yes or no.</param>
    /// <param name="faults">Every fault found; when there is one, the sheet is returned as it was.</param>
    public static AnswerSheet Apply(AnswerSheet sheet, IReadOnlyDictionary<string, string> answers, out IReadOnlyList<AnswerFault> faults)
    {
        var change = new AnswerChange(sheet, answers);
        faults = change.faults;
        if (answers.Count == 0)
            change.faults.Add(FaultText.Of("answers", "none"));
        if (change.faults.Count > 0)
            return sheet;

        var row = ApplicationRow.Copy(sheet.Row, 0);
        var loan = change.ChangeLoan(row);
        change.ChangeHousehold(row);
        change.ChangeWork(row);
        change.ChangeRest(row);

        return change.faults.Count > 0 ? sheet : AnswerSheet.Of(row, loan);
    }

    void Take(string name, string text)
    {
        if (AnswerCatalog.Find(name) is not { } answer)
        {
            faults.Add(FaultText.Of(name, "unknown", ("name", name), ("names", string.Join(", ", AnswerCatalog.All.Select(each => each.Id)))));
            return;
        }

        if (!given.TryAdd(answer.Id, Parse(answer, text)))
            Fault(answer, name, "twice");
        else if (double.IsNaN(given[answer.Id]))
            faults.Add(FaultText.Of(answer, name, "impossible", language => [("text", text), ("allowed", Allowed(answer, language))]));
    }

    static double Parse(Answer answer, string text) => answer.Kind switch
    {
        AnswerKind.Choice => answer.Levels.ToList().IndexOf(text) is >= 0 and var level ? level : double.NaN,
        AnswerKind.YesNo => text switch { "yes" or "true" or "1" or "oui" => 1, "no" or "false" or "0" or "non" => 0, _ => double.NaN },
        _ when !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(value >= answer.Least && value <= answer.Most) => double.NaN,
        _ when answer.Unit == FeatureUnit.Count && double.Parse(text, CultureInfo.InvariantCulture) % 1 != 0 => double.NaN,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    static string Allowed(Answer answer, Language language)
    {
        var words = Phrases.In(language, Subject.Answers);

        return answer.Kind switch
        {
            AnswerKind.Choice => words.Fill("allowed.choice", ("words", string.Join(", ", answer.Levels))),
            AnswerKind.YesNo => words["allowed.yesNo"],
            _ => words.Fill(
                answer.Unit == FeatureUnit.Count ? "allowed.whole" : "allowed.number",
                ("least", Bound(answer, answer.Least, language)), ("most", Bound(answer, answer.Most, language))),
        };
    }

    static string Bound(Answer answer, double value, Language language) => ValueText.Of(answer.Unit, (float)value, language);

    Loan? ChangeLoan(Table row)
    {
        var changed = given.Where(pair => loanAnswers.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
        if (changed.Count == 0)
            return sheet.Loan;
        if (sheet.Loan is not { } present)
        {
            Fault(AnswerCatalog.Of(changed.Keys.First()), null, "noLoan");
            return null;
        }

        var loan = new LoanTies(present, changed, faults).Follow();
        row.Numbers("AMT_CREDIT")[0] = (float)loan.Amount;
        row.Numbers("AMT_ANNUITY")[0] = (float)loan.Instalment;
        if (!double.IsNaN(loan.Price))
            row.Numbers("AMT_GOODS_PRICE")[0] = (float)loan.Price;

        return loan;
    }

    // The household is its adults and its children: children that come or go change it.
    void ChangeHousehold(Table row)
    {
        var (children, people) = (row.Numbers("CNT_CHILDREN"), row.Numbers("CNT_FAM_MEMBERS"));
        var adults = people[0] - children[0];
        if (given.TryGetValue("children", out var newChildren))
            children[0] = (float)newChildren;
        if (given.TryGetValue("people", out var newPeople))
            people[0] = (float)newPeople;
        else if (given.ContainsKey("children") && !float.IsNaN(adults))
            people[0] = children[0] + Math.Max(adults, 1);

        if ((given.ContainsKey("people") || given.ContainsKey("children")) && people[0] < children[0] + 1)
            Fault(AnswerCatalog.Of(given.ContainsKey("people") ? "people" : "children"), null, "noAdult", ("people", people[0]), ("children", children[0]));
    }

    void ChangeWork(Table row)
    {
        var wasWorking = row.Numbers(ApplicationRow.NotWorking)[0] == 0;
        var isWorking = given.TryGetValue("incomeSource", out var source) ? !notWorking.Contains(AnswerCatalog.Of("incomeSource").Levels[(int)source]) : wasWorking;
        var hasYears = given.TryGetValue("yearsInJob", out var years);
        if (!isWorking && (hasYears || given.ContainsKey("employer")))
            Fault(AnswerCatalog.Of(hasYears ? "yearsInJob" : "employer"), null, "noJob");
        if (isWorking && !wasWorking && !hasYears)
            Fault(AnswerCatalog.Of("incomeSource"), null, "noYears");

        var age = -row.Numbers("DAYS_BIRTH")[0] / 365.25;
        if (hasYears && years > age - LeastWorkingAge)
            Fault(AnswerCatalog.Of("yearsInJob"), null, "tooManyYears", ("years", years), ("age", Math.Floor(age)), ("most", Math.Floor(age - LeastWorkingAge)));

        if (isWorking != wasWorking)
            row.Numbers(ApplicationRow.NotWorking)[0] = isWorking ? 0 : 1;
        if (hasYears)
            row.Numbers("DAYS_EMPLOYED")[0] = (float)-Math.Round(years * 365.25) + 0f;
        if (wasWorking && !isWorking)
        {
            row.Numbers("DAYS_EMPLOYED")[0] = float.NaN;
            row.Codes("ORGANIZATION_TYPE")[0] = CategoryCode.Missing;
        }
    }

    void ChangeRest(Table row)
    {
        foreach (var (id, value) in given)
            if (AnswerCatalog.Of(id) is { Column: { } column } answer)
                if (answer.Kind == AnswerKind.Choice)
                    ApplicationRow.SetWord(row, column, answer.Levels[(int)value]);
                else if (id is "income" or "homePhone" or "workPhone")
                    row.Numbers(column)[0] = (float)value;

        if (given.TryGetValue("ownsCar", out var owns))
            ApplicationRow.SetWord(row, "FLAG_OWN_CAR", owns == 1 ? "Y" : "N");
        var hasCar = row.Word("FLAG_OWN_CAR", 0) == "Y";
        if (given.TryGetValue("carAge", out var age) && !hasCar)
            Fault(AnswerCatalog.Of("carAge"), null, "noCar");
        if (given.ContainsKey("carAge"))
            row.Numbers("OWN_CAR_AGE")[0] = (float)age;
        else if (given.ContainsKey("ownsCar") && !hasCar)
            row.Numbers("OWN_CAR_AGE")[0] = float.NaN;
    }

    void Fault(Answer answer, string? name, string key, params (string Place, double Number)[] places) => faults.Add(FaultText.Of(
        answer, name, key, language => Array.ConvertAll(places, place => (place.Place, NumberText.Decimal(place.Number, place.Number % 1 == 0 ? 0 : 1, language)))));
}
