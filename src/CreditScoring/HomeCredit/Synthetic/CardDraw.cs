namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>Draws and writes the monthly balances of an earlier card, and its monthly payments among the instalments.</summary>
/// <remarks>
/// A card is drawn up to a part of its limit that the client's burden sets, carries 2.5 % of interest a month and asks for a twentieth of the
/// limit each month. A third of the cards is never used (public sample).
/// </remarks>
sealed class CardDraw(CsvRows rows, InstalmentDraw instalments)
{
    const double DaysOfMonth = 30.44, MonthlyInterest = 0.025;
    const int OldestMonth = 96, RecentMonths = 6;

    public void Write(Draws draws, ClientTraits traits, int client, PreviousLoan card, double lateness, History history)
    {
        var first = Math.Min((int)(card.DecisionDays / DaysOfMonth), OldestMonth);
        var latest = draws.Whole(1, Math.Min(first, 3));
        var isUsed = draws.Chance(first > 24 ? 0.80 : 0.54, 0.25 * traits.Burden);
        var limit = card.Credit > 0 ? card.Credit : 180000;
        var target = StableMath.Logistic(0.7 + 0.65 * traits.Burden - 0.20 * traits.Discipline + 1.1 * draws.Normal());
        var cashShare = StableMath.Logistic(0.4 + 0.15 * traits.Burden - 0.4 * traits.Ability);
        var start = isUsed ? first - draws.Whole(0, Math.Min(first / 6, 6)) : -1;
        var end = draws.Chance(0.38) ? draws.Whole(0, first) : 0;
        var late = StableMath.Logistic(lateness - 0.7);
        var balance = 0.0;
        var matured = 0;
        var dayOfMonth = draws.Whole(0, 29);
        for (var month = first; month >= latest; month--)
        {
            var state = new Month { Limit = month <= end && balance < 0.5 ? 0 : limit };
            if (balance > 0.5)
            {
                state.Minimum = Math.Min(Cents(balance), Cents(limit * 0.05));
                state.IsLate = draws.Chance(late);
                state.Payment = state.IsLate ? 0 : Math.Min(Cents(balance * 1.03), Cents(state.Minimum * (1 + draws.Exponential(0.9 * (1.15 - target)))));
                matured++;
                WritePayment(draws, client, card, matured, month, dayOfMonth, state, history);
            }

            balance = Math.Max(0, balance * (1 + MonthlyInterest) - state.Payment);
            var isOpen = isUsed && month <= start && month > end;
            if (isOpen && draws.Chance(balance < target * limit ? 0.55 : 0.12))
                balance += Draw(draws, ref state, limit, balance, target, cashShare);

            WriteMonth(draws, client, card, month, matured, balance, isUsed, first, state);
            Count(history, month, balance / limit, state);
        }
    }

    struct Month
    {
        public double Limit, Minimum, Payment, Cash, Shop, Other;
        public int CashCount, ShopCount, OtherCount;
        public bool IsLate;
    }

    static double Cents(double amount) => Math.Round(amount * 200) / 200;

    static double Draw(Draws draws, ref Month month, double limit, double balance, double target, double cashShare)
    {
        var room = Math.Max(0, limit * 1.02 - balance);
        var amount = Math.Min(room, limit * Math.Min(1, 0.30 * target * StableMath.Exp(0.9 * draws.Normal()) + 0.01));
        if (amount < 450)
            return 0;

        if (draws.Chance(cashShare))
        {
            month.Cash = Math.Max(450, Math.Floor(amount / 2250) * 2250);
            month.CashCount = 1 + draws.Count(0.6 + 1.2 * cashShare);
        }

        if (month.Cash == 0 || draws.Chance(0.35))
        {
            month.Shop = Cents(Math.Min(room, amount * draws.Between(0.1, 1)));
            month.ShopCount = 1 + (int)draws.Exponential(3);
        }

        if (draws.Chance(0.012))
        {
            month.Other = Cents(amount * 0.3);
            month.OtherCount = 1;
        }

        return month.Cash + month.Shop + month.Other;
    }

    void WritePayment(Draws draws, int client, PreviousLoan card, int number, int month, int dayOfMonth, in Month state, History history)
    {
        if (state.Payment <= 0 && !state.IsLate)
            return;

        var due = (int)(-month * DaysOfMonth) - dayOfMonth;
        var paid = state.IsLate ? Math.Min(due + draws.Whole(1, 25), -1) : Math.Max(due - (draws.Chance(0.45) ? 0 : (int)draws.Exponential(6)), -card.DecisionDays);
        var amount = state.IsLate ? state.Minimum : state.Payment;
        var part = draws.Chance(0.6) ? Cents(amount * draws.Between(0.1, 0.9)) : 0;
        if (part > 0)
            instalments.WriteCard(client, card.Identifier, number, due, paid, part, part, history);

        instalments.WriteCard(client, card.Identifier, number, due, paid, amount - part, amount - part, history);
    }

    void WriteMonth(Draws draws, int client, PreviousLoan card, int month, int matured, double balance, bool isUsed, int first, in Month state)
    {
        var drawn = state.Cash + state.Shop + state.Other;
        var total = Cents(balance);
        var days = state.IsLate ? draws.Chance(0.06) ? draws.Whole(10, 400) : 1 : 0;
        var isDetailed = isUsed && draws.Chance(0.98);
        rows.Whole(card.Identifier);
        rows.Whole(client);
        rows.Whole(-month);
        rows.Money(total);
        rows.Whole((long)state.Limit);
        rows.Money(isDetailed ? state.Cash : double.NaN);
        rows.Money(drawn);
        rows.Money(isDetailed ? state.Other : double.NaN);
        rows.Money(isDetailed ? state.Shop : double.NaN);
        rows.Money(isDetailed || draws.Chance(0.75) ? state.Minimum : double.NaN);
        rows.Money(isDetailed ? state.Payment : double.NaN);
        rows.Money(state.Payment);
        rows.Money(Cents(balance * 0.958));
        rows.Money(total);
        rows.Money(total);
        rows.Float(isDetailed ? state.CashCount : double.NaN);
        rows.Whole(state.CashCount + state.ShopCount + state.OtherCount);
        rows.Float(isDetailed ? state.OtherCount : double.NaN);
        rows.Float(isDetailed ? state.ShopCount : double.NaN);
        rows.Float(isDetailed || draws.Chance(0.75) ? matured : double.NaN);
        rows.Word(month == first && draws.Chance(0.06) ? "Signed"u8 : total == 0 && draws.Chance(0.055) ? "Completed"u8 : "Active"u8);
        rows.Whole(days);
        rows.Whole(days > 0 && draws.Chance(0.75) ? Math.Min(days, 30) : 0);
        rows.End();
    }

    static void Count(History history, int month, double utilisation, in Month state)
    {
        history.CardMonths++;
        history.CashWithdrawals += state.CashCount;
        if (month <= RecentMonths)
        {
            history.RecentCardMonths++;
            history.RecentUtilisation += utilisation;
        }
    }
}
