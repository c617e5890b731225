using System.Globalization;
using CreditScoring.Data;
using CreditScoring.Explanation;
using CreditScoring.Features;

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
            change.faults.Add(new AnswerFault("answers", "Aucune réponse n’est changée ; donnez-en au moins une.", "No answer is changed; give at least one."));
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
            faults.Add(new AnswerFault(name,
                $"« {name} » n’est pas une réponse que l’on peut changer ; les réponses sont {string.Join(", ", AnswerCatalog.All.Select(each => each.Id))}.",
                $"'{name}' is no answer that can be changed; the answers are {string.Join(", ", AnswerCatalog.All.Select(each => each.Id))}."));
            return;
        }

        if (!given.TryAdd(answer.Id, Parse(answer, text)))
            Fault(answer, "la réponse est donnée deux fois ; gardez-en une.", "the answer is given twice; keep one.", name);
        else if (double.IsNaN(given[answer.Id]))
            Fault(answer, $"« {text} » n’est pas possible ; donnez {Allowed(answer, Language.French)}.", $"'{text}' is not possible; give {Allowed(answer, Language.English)}.", name);
    }

    static double Parse(Answer answer, string text) => answer.Kind switch
    {
        AnswerKind.Choice => answer.Levels.ToList().IndexOf(text) is >= 0 and var level ? level : double.NaN,
        AnswerKind.YesNo => text switch { "yes" or "true" or "1" or "oui" => 1, "no" or "false" or "0" or "non" => 0, _ => double.NaN },
        _ when !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(value >= answer.Least && value <= answer.Most) => double.NaN,
        _ when answer.Unit == FeatureUnit.Count && double.Parse(text, CultureInfo.InvariantCulture) % 1 != 0 => double.NaN,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    static string Allowed(Answer answer, Language language) => (answer.Kind, language) switch
    {
        (AnswerKind.Choice, Language.French) => "un de ces mots : " + string.Join(", ", answer.Levels),
        (AnswerKind.Choice, _) => "one of these words: " + string.Join(", ", answer.Levels),
        (AnswerKind.YesNo, Language.French) => "yes ou no",
        (AnswerKind.YesNo, _) => "yes or no",
        (_, Language.French) => $"{(answer.Unit == FeatureUnit.Count ? "un nombre entier" : "un nombre")} de {Bound(answer, answer.Least, language)} à {Bound(answer, answer.Most, language)}",
        _ => $"{(answer.Unit == FeatureUnit.Count ? "a whole number" : "a number")} from {Bound(answer, answer.Least, language)} to {Bound(answer, answer.Most, language)}",
    };

    static string Bound(Answer answer, double value, Language language) => ValueText.Of(answer.Unit, (float)value, language);

    Loan? ChangeLoan(Table row)
    {
        var changed = given.Where(pair => loanAnswers.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
        if (changed.Count == 0)
            return sheet.Loan;
        if (sheet.Loan is not { } present)
        {
            Fault(AnswerCatalog.Of(changed.Keys.First()), "la demande ne dit pas son montant ou sa mensualité : rien ne peut en être déduit.",
                "the application does not state its amount or instalment: nothing can follow from it.");
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
            Fault(AnswerCatalog.Of(given.ContainsKey("people") ? "people" : "children"),
                $"{people[0]:0} au foyer pour {children[0]:0} enfants ; il faut au moins un adulte.", $"{people[0]:0} in the household for {children[0]:0} children; there must be an adult.");
    }

    void ChangeWork(Table row)
    {
        var wasWorking = row.Numbers(ApplicationRow.NotWorking)[0] == 0;
        var isWorking = given.TryGetValue("incomeSource", out var source) ? !notWorking.Contains(AnswerCatalog.Of("incomeSource").Levels[(int)source]) : wasWorking;
        var hasYears = given.TryGetValue("yearsInJob", out var years);
        if (!isWorking && (hasYears || given.ContainsKey("employer")))
            Fault(AnswerCatalog.Of(hasYears ? "yearsInJob" : "employer"), "la personne n’a pas d’emploi ; changez d’abord la source de revenu.",
                "the person has no job; change the source of income first.");
        if (isWorking && !wasWorking && !hasYears)
            Fault(AnswerCatalog.Of("incomeSource"), "un emploi a une ancienneté ; donnez aussi yearsInJob.", "a job has lasted for some time; give yearsInJob too.");

        var age = -row.Numbers("DAYS_BIRTH")[0] / 365.25;
        if (hasYears && years > age - LeastWorkingAge)
            Fault(AnswerCatalog.Of("yearsInJob"),
                string.Create(CultureInfo.InvariantCulture, $"{years:0.#} ans d’ancienneté à {Math.Floor(age):0} ans ; donnez au plus {Math.Floor(age - LeastWorkingAge):0}."),
                string.Create(CultureInfo.InvariantCulture, $"{years:0.#} years in the job at the age of {Math.Floor(age):0}; give {Math.Floor(age - LeastWorkingAge):0} at most."));

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
            Fault(AnswerCatalog.Of("carAge"), "la personne n’a pas de voiture ; donnez aussi ownsCar.", "the person has no car; give ownsCar too.");
        if (given.ContainsKey("carAge"))
            row.Numbers("OWN_CAR_AGE")[0] = (float)age;
        else if (given.ContainsKey("ownsCar") && !hasCar)
            row.Numbers("OWN_CAR_AGE")[0] = float.NaN;
    }

    void Fault(Answer answer, string french, string english, string? name = null) =>
        faults.Add(new AnswerFault(name ?? answer.Id, $"{answer.French}\u00A0: {french}", $"{answer.English}: {english}"));
}
