using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Missing;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features.Extended;

/// <summary>Further features of the client's loans with other lenders, as the credit bureau reports them.</summary>
static class MoreBureauFeatures
{
    static readonly FeatureFamily<BureauHistory> Loans = Family("bureau", Concepts.OtherLoans);
    static readonly FeatureFamily<BureauHistory> Running = Family("bureau", Concepts.OtherRunningLoans);
    static readonly FeatureFamily<BureauHistory> Debt = Family("bureau", Concepts.OtherDebt);
    static readonly FeatureFamily<BureauHistory> Arrears = Family("bureau", Concepts.OtherArrears);
    static readonly FeatureFamily<BureauHistory> Months = Family("bureau + bureau_balance", Concepts.OtherArrears);

    public static IReadOnlyList<Feature> All { get; } =
    [
        Loans.Numeric("B_TYPES", Count, Unclear, "Number of distinct CREDIT_TYPE.",
            "Nombre de types de crédits pris ailleurs", "Number of kinds of loans elsewhere", bureau => bureau.TypeCount),
        Debt.Numeric("B_DEBT_MAX", Money, Rises, "Greatest AMT_CREDIT_SUM_DEBT.",
            "Plus grosse dette chez un autre prêteur", "Largest debt with another lender", bureau => bureau.All.Max(loan => loan.Debt)),
        Debt.Numeric("B_PAID_MEAN", Money, Falls, "Mean AMT_CREDIT_SUM - AMT_CREDIT_SUM_DEBT.",
            "Montant remboursé moyen par crédit ailleurs", "Mean amount repaid per loan elsewhere",
            bureau => bureau.All.Mean(loan => loan.Paid)),
        Debt.Numeric("B_PAID_MIN", Money, Unclear, "Least AMT_CREDIT_SUM - AMT_CREDIT_SUM_DEBT.",
            "Plus petit montant remboursé sur un crédit ailleurs", "Smallest amount repaid on a loan elsewhere",
            bureau => bureau.All.Min(loan => loan.Paid)),
        Arrears.Numeric("B_OVERDUE_SUM", Money, Rises, "Sum of AMT_CREDIT_SUM_OVERDUE.",
            "Impayés actuels chez d’autres prêteurs", "Amount now overdue with other lenders",
            bureau => bureau.All.Sum(loan => loan.Overdue)),
        Loans.Numeric("B_ENDDATE_MIN", Days, Unclear, "Least DAYS_CREDIT_ENDDATE.",
            "Première fin prévue d’un crédit pris ailleurs", "First planned end of a loan elsewhere",
            bureau => bureau.All.Min(loan => loan.EndDate)),
        Loans.Numeric("B_UPDATE_MEAN", Days, Unclear, "Mean DAYS_CREDIT_UPDATE.",
            "Fraîcheur des informations sur les crédits ailleurs", "How recent the news of the loans elsewhere is",
            bureau => bureau.All.Mean(loan => loan.DaysUpdate)),
        Debt.Numeric("B_ANNUITY_SUM", Money, Rises, "Sum of AMT_ANNUITY.",
            "Mensualités cumulées chez d’autres prêteurs", "Instalments of all loans elsewhere",
            bureau => bureau.All.Sum(loan => loan.Annuity)),
        Loans.Numeric("B_DUR_MEAN", Duration, Unclear, "Mean DAYS_CREDIT_ENDDATE - DAYS_CREDIT.",
            "Durée prévue moyenne des crédits pris ailleurs", "Mean planned length of the loans elsewhere",
            bureau => bureau.All.Mean(loan => loan.Duration)),
        Loans.Numeric("B_ENDSLIP_MEAN", Duration, Unclear, "Mean DAYS_CREDIT_ENDDATE - DAYS_ENDDATE_FACT.",
            "Avance moyenne sur la fin prévue des crédits ailleurs", "Mean time ahead of the planned end, loans elsewhere",
            bureau => bureau.All.Mean(loan => loan.DaysEarly)),
        Loans.Numeric("B_GAP_MEAN", Duration, Unclear, "Mean difference of DAYS_CREDIT from a loan to the next; two or more.",
            "Délai moyen entre deux crédits pris ailleurs", "Mean time between two loans elsewhere", bureau => bureau.MeanGap),

        Debt.Numeric("BA_DEBT_MAX", Money, Rises, "Greatest AMT_CREDIT_SUM_DEBT of the active loans.",
            "Plus grosse dette d’un crédit en cours ailleurs", "Largest debt of a running loan elsewhere",
            bureau => bureau.Active.Max(loan => loan.Debt)),
        Debt.Numeric("BA_PAID_MIN", Money, Unclear, "Least AMT_CREDIT_SUM - AMT_CREDIT_SUM_DEBT of the active loans.",
            "Plus petit remboursement, crédits en cours ailleurs", "Smallest amount repaid, running loans elsewhere",
            bureau => bureau.Active.Min(loan => loan.Paid)),
        Debt.Numeric("BA_PAID_MEAN", Money, Falls, "Mean AMT_CREDIT_SUM - AMT_CREDIT_SUM_DEBT of the active loans.",
            "Remboursement moyen, crédits en cours ailleurs", "Mean amount repaid, running loans elsewhere",
            bureau => bureau.Active.Mean(loan => loan.Paid)),
        Arrears.Numeric("BA_MAXOVERDUE_MEAN", Money, Rises, "Mean AMT_CREDIT_MAX_OVERDUE of the active loans.",
            "Impayé maximal moyen, crédits en cours ailleurs", "Mean of the largest overdue amounts, running loans",
            bureau => bureau.Active.Mean(loan => loan.MaxOverdue)),
        Running.Numeric("BA_ANNUITY_SUM", Money, Rises, "Sum of AMT_ANNUITY of the active loans.",
            "Mensualités des crédits en cours ailleurs", "Instalments of the running loans elsewhere",
            bureau => bureau.Active.Sum(loan => loan.Annuity)),

        Loans.Numeric("BC_DAYS_CREDIT_MAX", Days, Unclear, "Greatest DAYS_CREDIT of the loans with CREDIT_ACTIVE = Closed.",
            "Ancienneté du dernier crédit pris ailleurs et soldé", "Time since the latest loan elsewhere now closed was taken",
            bureau => bureau.Closed.Max(loan => loan.DaysCredit)),
        Loans.Numeric("BC_ENDFACT_MAX", Days, Unclear, "Greatest DAYS_ENDDATE_FACT of the closed loans.",
            "Date de la dernière clôture d’un crédit ailleurs", "When a loan elsewhere was last closed",
            bureau => bureau.Closed.Max(loan => loan.EndFact)),
        Arrears.Numeric("BC_MAXOVERDUE_MEAN", Money, Rises, "Mean AMT_CREDIT_MAX_OVERDUE of the closed loans.",
            "Impayé maximal moyen des crédits soldés ailleurs", "Mean of the largest overdue amounts, closed loans",
            bureau => bureau.Closed.Mean(loan => loan.MaxOverdue)),
        Running.Numeric("BCARD_LIMIT_SUM", Money, Unclear, "Sum of AMT_CREDIT_SUM_LIMIT, CREDIT_TYPE = Credit card.",
            "Plafonds cumulés des cartes prises ailleurs", "Limits of the credit cards elsewhere",
            bureau => bureau.Cards.Sum(loan => loan.Limit)),
        Debt.Numeric("BCARD_UTIL", Ratio, Rises,
            "Sum of AMT_CREDIT_SUM_DEBT / sum of (AMT_CREDIT_SUM_DEBT + AMT_CREDIT_SUM_LIMIT), credit cards where both are known.",
            "Utilisation des cartes prises ailleurs", "Use of the credit cards elsewhere",
            bureau => Divide(
                bureau.Cards.Sum(loan => double.IsNaN(loan.Limit) ? double.NaN : loan.Debt),
                bureau.Cards.Sum(loan => loan.Debt + loan.Limit))),
        Loans.Numeric("BCONS_DAYS_CREDIT_MAX", Days, Unclear, "Greatest DAYS_CREDIT, CREDIT_TYPE = Consumer credit.",
            "Ancienneté du dernier crédit à la consommation ailleurs", "Time since the latest consumer credit elsewhere",
            bureau => bureau.Consumer.Max(loan => loan.DaysCredit)),

        Loans.Numeric("B12_COUNT", Count, Rises, "Number of loans with DAYS_CREDIT >= -365.",
            "Nombre de crédits pris ailleurs, 12 derniers mois", "Number of loans elsewhere, last 12 months",
            bureau => bureau.Last365Days.Count),
        Debt.Numeric("B12_DEBT_SUM", Money, Rises, "Sum of AMT_CREDIT_SUM_DEBT, loans with DAYS_CREDIT >= -365.",
            "Dette des crédits pris ailleurs, 12 derniers mois", "Debt of the loans taken elsewhere, last 12 months",
            bureau => bureau.Last365Days.Sum(loan => loan.Debt)),
        Debt.Numeric("B12_UTIL_MEAN", Ratio, Rises,
            "Mean AMT_CREDIT_SUM_DEBT / AMT_CREDIT_SUM, each kept within 0 and 5, loans with DAYS_CREDIT >= -365.",
            "Part restant due, crédits ailleurs de moins de 12 mois", "Mean part still owed, loans elsewhere of last 12 months",
            bureau => bureau.Last365Days.Mean(loan => loan.Utilisation)),
        Debt.Numeric("BLAST_UTIL", Ratio, Rises,
            "AMT_CREDIT_SUM_DEBT / AMT_CREDIT_SUM, kept within 0 and 5, of the loan with the greatest DAYS_CREDIT.",
            "Part restant due du dernier crédit pris ailleurs", "Part still owed of the latest loan elsewhere",
            bureau => bureau.All.OfLast(loan => loan.Utilisation)),

        Months.Numeric("BB_SHARE_C", Share, Unclear, "Mean over loans with months of (months with STATUS = C / months).",
            "Part des mois soldés chez d’autres prêteurs", "Months closed with other lenders",
            bureau => bureau.All.Mean(loan => loan.Months?.ShareClosed ?? double.NaN)),
        Months.Numeric("BB_WORST12_MAX", None, Rises, "Greatest STATUS, 0 to 5, with MONTHS_BALANCE > -12; C and X count 0.",
            "Pire retard ailleurs sur 12 mois (0 à 5)", "Worst late status elsewhere, last 12 months (0 to 5)",
            bureau => bureau.All.Max(loan => loan.Months?.WorstLast12 ?? double.NaN)),
        Months.Numeric("BB_LASTBAD_MIN", FeatureUnit.Months, Falls, "Least -MONTHS_BALANCE with STATUS 1 to 5; missing when there is none.",
            "Mois depuis le dernier retard chez d’autres prêteurs", "Months since the latest delay with other lenders",
            bureau => bureau.All.Min(loan => loan.Months?.SinceLate ?? double.NaN)),
    ];

    static FeatureFamily<BureauHistory> Family(string source, Concept concept) => new(source, concept, BankHeld, client => client.Bureau);
}
