namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>Writes the monthly balances of an earlier cash or consumer loan, which follow from its schedule.</summary>
sealed class PosDraw(CsvRows rows)
{
    const double DaysOfMonth = 30.44;
    const int OldestMonth = 96;

    public void Write(Draws draws, int client, PreviousLoan loan, History history)
    {
        var schedule = loan.Schedule!;
        var first = Math.Min((int)(loan.DecisionDays / DaysOfMonth), OldestMonth);
        var isSigned = draws.Chance(0.09);
        var isReturned = draws.Chance(0.006);
        for (var month = first; month >= 1; month--)
        {
            var day = (int)(-month * DaysOfMonth) + 20;
            var fallen = 0;
            while (fallen < schedule.Count && schedule.Due(fallen) <= day)
                fallen++;

            var isDone = schedule.IsOver && day >= schedule.Paid[schedule.Count - 1];
            var late = isDone ? 0 : schedule.DaysLate(day);
            var lateWithTolerance = late > 0 && draws.Chance(0.45) ? late : 0;
            rows.Whole(loan.Identifier);
            rows.Whole(client);
            rows.Whole(-month);
            rows.Float(isDone && schedule.IsRepaidEarly ? schedule.Count : loan.Instalments);
            rows.Float(isDone ? 0 : loan.Instalments - fallen);
            rows.Word(isDone ? isReturned ? "Returned to the store"u8 : "Completed"u8
                : late > 120 && draws.Chance(0.3) ? "Demand"u8
                : isSigned && month == first ? "Signed"u8
                : "Active"u8);
            rows.Whole(late);
            rows.Whole(lateWithTolerance);
            rows.End();
            history.PosMonths++;
            history.PosLateMonths += lateWithTolerance > 0 ? 1 : 0;
            if (isDone)
                break;
        }
    }
}
