namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>Writes the instalments of earlier loans and cards, and counts those that were late or short.</summary>
sealed class InstalmentDraw(CsvRows rows)
{
    const int RecentDays = 365;

    /// <summary>Writes the instalments of a loan that fell due before the application.</summary>
    public void Write(Draws draws, int client, PreviousLoan loan, History history)
    {
        var schedule = loan.Schedule!;
        for (var instalment = 0; instalment < schedule.Count; instalment++)
        {
            var due = schedule.Due(instalment);
            var paid = schedule.Paid[instalment];
            var isEarlyEnd = schedule.IsRepaidEarly && instalment == schedule.Count - 1;
            var amount = isEarlyEnd ? Rounded(loan.Annuity * (1 + 0.85 * (schedule.Planned - schedule.Count))) : loan.Annuity;
            var version = isEarlyEnd ? 2 : 1;
            if (schedule.IsSplit[instalment] && paid < 0)
            {
                var part = Rounded(amount * draws.Between(0.01, 0.99));
                WriteOne(loan, client, version, instalment + 1, due, Math.Max(Math.Min(paid, due) - (int)draws.Exponential(6), -loan.DecisionDays), amount, part);
                WriteOne(loan, client, version, instalment + 1, due, paid, amount, schedule.IsShort[instalment] ? Rounded((amount - part) * draws.Between(0.2, 0.95)) : amount - part);
            }
            else
            {
                WriteOne(loan, client, version, instalment + 1, due, paid, amount, amount);
            }

            Count(history, due, paid, schedule.IsShort[instalment]);
        }
    }

    /// <summary>Writes one monthly payment on a card.</summary>
    public void WriteCard(int client, int identifier, int number, int due, int paid, double amount, double payment, History history)
    {
        rows.Whole(identifier);
        rows.Whole(client);
        rows.Float(0);
        rows.Whole(number);
        rows.Float(due);
        rows.Float(paid);
        rows.Money(amount);
        rows.Money(payment);
        rows.End();
        Count(history, due, paid, payment < amount - 0.01);
    }

    static void Count(History history, int due, int paid, bool isShort)
    {
        var isLate = paid > due;
        history.Instalments++;
        history.LateInstalments += isLate ? 1 : 0;
        history.ShortInstalments += isShort ? 1 : 0;
        if (due >= -RecentDays)
        {
            history.RecentInstalments++;
            history.RecentLate += isLate ? 1 : 0;
        }
    }

    void WriteOne(PreviousLoan loan, int client, int version, int number, int due, int paid, double amount, double payment)
    {
        rows.Whole(loan.Identifier);
        rows.Whole(client);
        rows.Float(version);
        rows.Whole(number);
        rows.Float(due);
        rows.Float(paid < 0 ? paid : double.NaN);
        rows.Money(amount);
        rows.Money(paid < 0 ? payment : double.NaN);
        rows.End();
    }

    static double Rounded(double amount) => Math.Round(amount * 200 / 9) * 9 / 200;
}
