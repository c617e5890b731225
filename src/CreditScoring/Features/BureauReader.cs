using CreditScoring.Data;
using CreditScoring.HomeCredit;

namespace CreditScoring.Features;

/// <summary>Reads a client's bureau loans, with the months of each.</summary>
sealed class BureauReader(Table bureau, RowGroups ofClient, Table? balance, RowGroups? monthsOfLoan)
{
    const int MonthsInYear = 12;

    static readonly byte Active = Levels.Code(BureauSchema.Table, "CREDIT_ACTIVE", "Active");
    static readonly byte Closed = Levels.Code(BureauSchema.Table, "CREDIT_ACTIVE", "Closed");
    static readonly byte Card = Levels.Code(BureauSchema.Table, "CREDIT_TYPE", "Credit card");
    static readonly byte Mortgage = Levels.Code(BureauSchema.Table, "CREDIT_TYPE", "Mortgage");
    static readonly byte Microloan = Levels.Code(BureauSchema.Table, "CREDIT_TYPE", "Microloan");
    static readonly byte Consumer = Levels.Code(BureauSchema.Table, "CREDIT_TYPE", "Consumer credit");
    static readonly byte Car = Levels.Code(BureauSchema.Table, "CREDIT_TYPE", "Car loan");
    static readonly int TypeCount = Levels.Of(BureauSchema.Table, "CREDIT_TYPE").Count;
    static readonly byte OnTime = Levels.Code(BureauBalanceSchema.Table, "STATUS", "0");
    static readonly byte Worst = Levels.Code(BureauBalanceSchema.Table, "STATUS", "5");
    static readonly byte ClosedMonth = Levels.Code(BureauBalanceSchema.Table, "STATUS", "C");
    static readonly byte UnknownMonth = Levels.Code(BureauBalanceSchema.Table, "STATUS", "X");

    readonly int[] id = bureau.Identifiers("SK_ID_BUREAU");
    readonly byte[] status = bureau.Codes("CREDIT_ACTIVE");
    readonly byte[] type = bureau.Codes("CREDIT_TYPE");
    readonly float[] daysCredit = bureau.Numbers("DAYS_CREDIT");
    readonly float[] daysOverdue = bureau.Numbers("CREDIT_DAY_OVERDUE");
    readonly float[] endDate = bureau.Numbers("DAYS_CREDIT_ENDDATE");
    readonly float[] endFact = bureau.Numbers("DAYS_ENDDATE_FACT");
    readonly float[] daysUpdate = bureau.Numbers("DAYS_CREDIT_UPDATE");
    readonly float[] amount = bureau.Numbers("AMT_CREDIT_SUM");
    readonly float[] debt = bureau.Numbers("AMT_CREDIT_SUM_DEBT");
    readonly float[] limit = bureau.Numbers("AMT_CREDIT_SUM_LIMIT");
    readonly float[] annuity = bureau.Numbers("AMT_ANNUITY");
    readonly float[] overdue = bureau.Numbers("AMT_CREDIT_SUM_OVERDUE");
    readonly float[] maxOverdue = bureau.Numbers("AMT_CREDIT_MAX_OVERDUE");
    readonly float[] prolonged = bureau.Numbers("CNT_CREDIT_PROLONG");
    readonly float[]? month = balance?.Numbers("MONTHS_BALANCE");
    readonly byte[]? monthStatus = balance?.Codes("STATUS");

    /// <summary>A reader of the tables, or null when there is no bureau table.</summary>
    public static BureauReader? Of(HomeCreditTables tables) => tables.Bureau is null
        ? null
        : new(tables.Bureau, tables.BureauOfClient!, tables.BureauBalance, tables.BalanceOfLoan);

    public BureauHistory Read(int client)
    {
        var rows = ofClient.Of(client);
        var loans = new BureauLoan[rows.Length];

        for (var loan = 0; loan < loans.Length; loan++)
            loans[loan] = Loan(rows[loan]);

        return new BureauHistory(loans);
    }

    BureauLoan Loan(int row) => new()
    {
        Id = id[row],
        IsActive = status[row] == Active,
        IsClosed = status[row] == Closed,
        Type = Levels.Value(type[row], TypeCount),
        IsCard = type[row] == Card,
        IsMortgage = type[row] == Mortgage,
        IsMicroloan = type[row] == Microloan,
        IsConsumer = type[row] == Consumer,
        IsCar = type[row] == Car,
        DaysCredit = daysCredit[row],
        DaysOverdue = daysOverdue[row],
        EndDate = endDate[row],
        EndFact = endFact[row],
        DaysUpdate = daysUpdate[row],
        Amount = amount[row],
        Debt = debt[row],
        Limit = limit[row],
        Annuity = annuity[row],
        Overdue = overdue[row],
        MaxOverdue = maxOverdue[row],
        Prolonged = prolonged[row],
        Months = Months(row),
    };

    BureauMonths? Months(int loan)
    {
        if (monthsOfLoan is null || monthsOfLoan.Of(loan) is not { Length: > 0 } rows)
            return null;

        var (onTime, late, lateByOne, closed, unknown) = (0, 0, 0, 0, 0);
        var (worst, worstLast12, sinceLate) = (0, double.NaN, double.NaN);
        foreach (var row in rows)
        {
            // Codes of statuses 0 to 5 follow each other; those of C and X come after.
            var overdue = monthStatus![row] <= Worst ? Math.Max(0, monthStatus[row] - OnTime) : 0;
            if (monthStatus[row] == OnTime)
                onTime++;
            else if (monthStatus[row] == ClosedMonth)
                closed++;
            else if (monthStatus[row] == UnknownMonth)
                unknown++;
            else if (overdue > 0)
                (late, lateByOne, worst, sinceLate) = (
                    late + 1, overdue == 1 ? lateByOne + 1 : lateByOne, Math.Max(worst, overdue),
                    double.MinNumber(sinceLate, -month![row]));

            if (month![row] > -MonthsInYear && monthStatus[row] != CategoryCode.Missing)
                worstLast12 = double.MaxNumber(worstLast12, overdue);
        }

        return new BureauMonths(rows.Length, onTime, late, lateByOne, closed, unknown, worst, worstLast12, sinceLate);
    }
}
