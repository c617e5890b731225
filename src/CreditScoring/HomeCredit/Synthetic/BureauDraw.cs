using static CreditScoring.HomeCredit.Synthetic.BureauWords;

namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>Draws and writes the loans that other lenders reported, and the monthly statuses of each.</summary>
sealed class BureauDraw(CsvRows rows, BureauBalanceDraw balances)
{
    /// <summary>Identifiers of one client's loans start this far apart; no client has more loans.</summary>
    const int MostLoans = 64;

    const int FirstIdentifier = 5_000_001;

    // Loans of a client whom the bureau knows.
    static readonly QuantileCurve LoansOfClient = new(1, 1, 1, 1, 1, 2.3, 4.5, 8, 12.2, 15.2, 19, 23, 47);

    static readonly QuantileCurve Days = new(1, 25, 70, 140, 223, 476, 984, 1650, 2421, 2680, 2810, 2890, 2922);

    // Terms of consumer credits in days, with their shares.
    static readonly (int Days, double UpTo)[] Terms =
        [(90, 0.05), (184, 0.17), (304, 0.30), (365, 0.50), (548, 0.62), (730, 0.74), (1096, 0.86), (1461, 0.90), (1826, 1)];

    /// <summary>One loan of the client, as far as other columns depend on it.</summary>
    struct Loan
    {
        public int Type, Days, Term, EndFact;
        public double EndPlanned, Sum, Debt;
        public bool IsActive;
    }

    public void Draw(Draws draws, ClientTraits traits, Application application, long clientIndex, int client, History history)
    {
        if (!application.IsKnownToBureau)
            return;

        var loans = (int)LoansOfClient.At(draws.Normal(0.45 * traits.Experience + 0.30 * traits.Burden, 0.84));
        var isAnnuityReported = draws.Chance(0.62);
        var isBalanceReported = draws.Chance(0.42);
        var seasoning = 0.60 * traits.Experience - 0.25 * traits.Burden - 0.17;
        for (var loan = 0; loan < Math.Min(loans, MostLoans); loan++)
        {
            var identifier = (int)(FirstIdentifier + clientIndex * MostLoans + loan);
            var drawn = DrawLoan(draws, traits, application, seasoning);
            var lateMonths = isBalanceReported ? balances.Write(draws, traits, identifier, drawn.Days, drawn.IsActive ? 0 : drawn.EndFact, history) : 0;
            Write(draws, traits, client, identifier, drawn, isAnnuityReported, lateMonths, history);
            history.Loans++;
            history.LoanDays += drawn.Days;
            history.Microloans += drawn.Type == Microloan ? 1 : 0;
            if (drawn.IsActive)
            {
                history.ActiveLoans++;
                history.ActiveSum += drawn.Sum;
                history.ActiveDebt += double.IsNaN(drawn.Debt) ? 0 : drawn.Debt;
            }
        }
    }

    static Loan DrawLoan(Draws draws, ClientTraits traits, Application application, double seasoning)
    {
        var type = draws.Chance(0.0094, 0.5 * traits.Burden) ? Microloan : CreditType.Pick(draws);
        var days = Math.Max(1, (int)Days.At(draws.Normal(seasoning, 0.72)));
        if (type == Microloan)
            days = 1 + days / 8;

        var term = DrawTerm(draws, type);
        var loan = new Loan { Type = type, Days = days, Term = term, EndPlanned = term - days, Sum = DrawSum(draws, traits, application, type, term) };
        Close(draws, traits, ref loan);
        if (loan.IsActive)
            loan.Debt = DrawDebt(draws, traits, loan);
        if (type == Card && draws.Chance(0.22) || type == Microloan && draws.Chance(0.44) || draws.Chance(0.008))
            loan.EndPlanned = double.NaN;

        return loan;
    }

    static int DrawTerm(Draws draws, int type)
    {
        if (type == Card)
            return draws.Chance(0.12) ? draws.Whole(31000, 32000) : draws.Whole(1, 4) switch { 1 => 1096, 2 => 1461, 3 => 1826, _ => draws.Whole(365, 3650) };
        if (type == Microloan)
            return draws.Whole(7, draws.Chance(0.7) ? 35 : 365);
        if (type == Mortgage)
            return draws.Whole(7, 20) * 365;
        if (type == CarLoan)
            return draws.Chance(0.7) ? 1826 : 1096;

        var place = draws.Uniform();
        foreach (var (days, upTo) in Terms)
            if (place < upTo)
                return days;

        return 1826;
    }

    // Medians and spreads by type: measured on the public sample.
    static double DrawSum(Draws draws, ClientTraits traits, Application application, int type, int term)
    {
        var size = draws.Normal(0.25 * traits.Ability, 0.97) + (application.Income > 200000 ? 0.25 : 0);
        if (type == Card && draws.Chance(0.17))
            return 0;

        var (median, spread) = type switch
        {
            Card => (135000, 0.9),
            Microloan => (25000, 0.8),
            Mortgage => (4800000, 0.65),
            CarLoan => (1600000, 0.6),
            _ => (74000 * StableMath.Power(term / 365.0, 1.15), 0.95),
        };
        var sum = median * StableMath.Exp(spread * size);

        return draws.Chance(0.46) ? Math.Max(4500, Math.Round(sum / 4500) * 4500) : Math.Round(sum * 200) / 200;
    }

    // Half of the loans that are over were repaid before their term; burdened clients repay early less often and drag loans past the term more.
    static void Close(Draws draws, ClientTraits traits, ref Loan loan)
    {
        double last = loan.Days - loan.Term;
        if (loan.Type == Card)
            last = draws.Chance(0.40, 0.2 * traits.Experience - 0.25 * traits.Burden) ? loan.Days - draws.Exponential(900) : -1;
        else if (draws.Chance(0.42, -0.35 * traits.Burden + 0.15 * traits.Ability))
            last = loan.Days - loan.Term * draws.Between(0.2, 0.98);
        else if (last > 0)
            last -= draws.Chance(0.25) ? draws.Exponential(60) : 0;

        loan.IsActive = last < 1 || last >= loan.Days && loan.Type == Card || draws.Chance(0.025, 0.6 * traits.Burden);
        loan.EndFact = Math.Clamp((int)last, 1, loan.Days);
    }

    static double DrawDebt(Draws draws, ClientTraits traits, in Loan loan)
    {
        if (draws.Chance(0.11))
            return double.NaN;
        if (loan.Type == Card)
            return draws.Chance(0.39, -0.5 * traits.Burden)
                ? 0
                : Math.Round(loan.Sum * StableMath.Logistic(0.6 + 0.7 * traits.Burden + 1.3 * draws.Normal()) * 1.03 * 200) / 200;
        if (draws.Chance(0.06))
            return 0;

        var left = Math.Clamp(1 - loan.Days / (double)loan.Term, 0.02, 1);

        return Math.Round(loan.Sum * Math.Clamp(StableMath.Power(left, 0.75) * (1 + 0.10 * traits.Burden + 0.12 * draws.Normal()), 0, 1.4) * 200) / 200;
    }

    void Write(Draws draws, ClientTraits traits, int client, int identifier, in Loan loan, bool isAnnuityReported, int lateMonths, History history)
    {
        var risk = 0.5 * traits.Burden - 0.5 * traits.Discipline;
        var isOverdueNow = loan.IsActive && draws.Chance(0.004, 1.4 * risk);
        var wasOverdue = isOverdueNow || draws.Chance(lateMonths > 0 ? 0.50 : 0.13, 0.5 * risk);
        history.LateLoans += isOverdueNow ? 1 : 0;
        rows.Whole(client);
        rows.Whole(identifier);
        rows.Word(loan.IsActive ? "Active"u8 : draws.Chance(0.0058) ? "Sold"u8 : draws.Chance(0.00002) ? "Bad debt"u8 : "Closed"u8);
        rows.Word(Currency[Currency.Pick(draws)]);
        rows.Whole(-loan.Days);
        rows.Whole(isOverdueNow ? 1 + (int)draws.Exponential(120) : 0);
        rows.Float(loan.EndPlanned);
        rows.Float(loan.IsActive ? double.NaN : -loan.EndFact);
        if (draws.Chance(0.674))
            rows.Missing();
        else
            rows.Money(wasOverdue ? Math.Round(9000 * StableMath.Exp(1.1 * draws.Normal() + 0.3 * risk) * 200) / 200 : 0);

        rows.Whole(draws.Chance(0.0037, risk) ? 1 : draws.Chance(0.0003) ? 2 : 0);
        rows.Money(loan.Sum);
        rows.Money(loan.IsActive ? loan.Debt : draws.Chance(0.165) ? double.NaN : 0);
        rows.Money(Limit(draws, loan));
        rows.Money(isOverdueNow ? Math.Round(8000 * StableMath.Exp(1.2 * draws.Normal()) * 200) / 200 : 0);
        rows.Word(CreditType[loan.Type]);
        rows.Whole(-Updated(draws, loan));
        rows.Money(Annuity(draws, loan, isAnnuityReported));
        rows.End();
    }

    static double Limit(Draws draws, in Loan loan) =>
        draws.Chance(loan.IsActive ? 0.31 : 0.41) ? double.NaN
        : loan.Type == Card && loan.IsActive && draws.Chance(0.38) ? Math.Max(0, loan.Sum - (double.IsNaN(loan.Debt) ? 0 : loan.Debt))
        : 0;

    static int Updated(Draws draws, in Loan loan)
    {
        var days = loan.IsActive
            ? draws.Chance(0.85) ? draws.Exponential(24) : draws.Exponential(500)
            : draws.Chance(0.60) ? loan.EndFact - draws.Exponential(20) : draws.Between(0, loan.EndFact);

        return (int)Math.Clamp(days, 0, loan.Days);
    }

    static double Annuity(Draws draws, in Loan loan, bool isReported)
    {
        if (!isReported || draws.Chance(0.30))
            return double.NaN;
        if (!loan.IsActive && draws.Chance(0.70) || draws.Chance(0.10))
            return 0;

        var months = Math.Clamp(loan.Term / 30.4, 1, 240);
        var interest = 1.25 * (1 + 0.011 * Math.Min(months, 120));

        return Math.Round((loan.Type == Card ? loan.Sum * 0.05 : loan.Sum * interest / months) * StableMath.Exp(0.15 * draws.Normal()) * 200) / 200;
    }
}
