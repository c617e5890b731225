using static CreditScoring.HomeCredit.Synthetic.PreviousWords;

namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>Draws the client's earlier applications, oldest first.</summary>
static class PreviousDraw
{
    /// <summary>Identifiers of one client's earlier applications start this far apart; no client has more.</summary>
    public const int MostLoans = 64;

    const int FirstIdentifier = 1_000_001;

    /// <summary>A contract and what became of it, its share, and the days since the decision.</summary>
    sealed record Kind(Contract Contract, Outcome Outcome, double Share, QuantileCurve Days);

    static readonly QuantileCurve LoansOfClient = new(1, 1, 1, 1, 1, 2.2, 4.2, 7, 10.9, 13.9, 18, 23.5, 50);

    // The first application of nearly every client was accepted: that is how the client came to be known.
    static readonly Kind[] FirstKinds =
    [
        new(Contract.Consumer, Outcome.Approved, 0.80, new(5, 30, 80, 160, 250, 524, 1060, 1925, 2500, 2712, 2830, 2890, 2922)),
        new(Contract.Cash, Outcome.Approved, 0.20, new(5, 50, 100, 186, 270, 473, 774, 1159, 1850, 2386, 2640, 2800, 2922)),
    ];

    // At most one card a client (99 % of those who have any, in the public sample).
    static readonly Kind CardKind =
        new(Contract.Revolving, Outcome.Approved, 1, new(60, 120, 170, 200, 250, 350, 620, 1520, 2780, 2880, 2900, 2915, 2922));

    // The others: chosen so that first, card and others together have the shares of the public sample.
    static readonly Kind[] OtherKinds =
    [
        new(Contract.Consumer, Outcome.Approved, 0.240, FirstKinds[0].Days),
        new(Contract.Cash, Outcome.Approved, 0.187, FirstKinds[1].Days),
        new(Contract.Cash, Outcome.Canceled, 0.226, new(2, 4, 9, 21, 60, 148, 258, 375, 470, 526, 560, 590, 2700)),
        new(Contract.Cash, Outcome.Refused, 0.129, new(2, 8, 20, 51, 110, 224, 397, 667, 1300, 1926, 2400, 2650, 2922)),
        new(Contract.Consumer, Outcome.Refused, 0.055, new(5, 40, 110, 213, 320, 590, 1204, 2235, 2600, 2726, 2820, 2880, 2922)),
        new(Contract.Consumer, Outcome.Unused, 0.020, new(10, 35, 70, 136, 200, 378, 753, 1357, 1850, 2073, 2190, 2270, 2400)),
        new(Contract.Consumer, Outcome.Canceled, 0.0012, new(10, 35, 70, 136, 200, 378, 753, 1357, 1850, 2073, 2190, 2270, 2400)),
        new(Contract.Revolving, Outcome.Canceled, 0.040, new(5, 15, 40, 77, 120, 214, 330, 520, 800, 1200, 1700, 2300, 2800)),
        new(Contract.Revolving, Outcome.Refused, 0.037, new(5, 20, 60, 133, 180, 270, 454, 803, 1200, 1599, 2200, 2755, 2900)),
    ];

    // Cumulative shares of the number of instalments of cash and of consumer loans.
    static readonly (int Count, double UpTo)[][] Terms =
    [
        [(6, 0.077), (12, 0.350), (18, 0.489), (24, 0.675), (30, 0.711), (36, 0.839), (42, 0.856), (48, 0.938), (54, 0.944), (60, 1)],
        [(3, 0.002), (4, 0.040), (5, 0.045), (6, 0.289), (8, 0.333), (10, 0.529), (12, 0.850), (14, 0.862), (16, 0.869), (18, 0.910), (24, 0.993), (36, 1)],
    ];

    // Flat monthly interest by yield group, of cash and of consumer loans: medians of the public sample.
    static readonly double[][] MonthlyInterest = [[0.0298, 0.0206, 0.0141, 0.0094], [0.0356, 0.0192, 0.0111, 0.0045]];

    /// <param name="draws">The client's draws.</param>
    /// <param name="traits">The client's traits.</param>
    /// <param name="application">The current application.</param>
    /// <param name="clientIndex">Position of the client, from 0.</param>
    /// <param name="shift">Strength of the drift: a unit multiplies the odds that goods bought are mobile telephones by 1.5.</param>
    public static List<PreviousLoan> Draw(Draws draws, ClientTraits traits, Application application, long clientIndex, double shift)
    {
        var loans = new List<PreviousLoan>();
        if (draws.Chance(0.031, -0.4 * traits.Experience))
            return loans;

        var count = (int)LoansOfClient.At(draws.Normal(0.30 * traits.Experience + 0.25 * traits.Burden, 0.92));
        var risk = 0.5 * traits.Burden - 0.4 * traits.Discipline;
        loans.Add(DrawOne(draws, traits, application, draws.Chance(0.97) ? Pick(draws, FirstKinds, 0) : Pick(draws, OtherKinds, risk), risk, shift));
        if (draws.Chance(0.30, 0.3 * (traits.Experience + Math.Min(count - 4, 4) * 0.3)))
            loans.Add(DrawOne(draws, traits, application, CardKind, risk, shift));

        while (loans.Count < count)
            loans.Add(DrawOne(draws, traits, application, Pick(draws, OtherKinds, risk), risk, shift));

        loans.Sort((one, other) => other.DecisionDays.CompareTo(one.DecisionDays));
        for (var loan = 0; loan < loans.Count; loan++)
            loans[loan].Identifier = (int)(FirstIdentifier + clientIndex * MostLoans + loan);

        return loans;
    }

    // Riskier clients are refused more often.
    static Kind Pick(Draws draws, Kind[] kinds, double risk)
    {
        var refusal = StableMath.Exp(risk - 0.2);
        var total = 0.0;
        foreach (var kind in kinds)
            total += Weight(kind);

        var place = draws.Uniform() * total;
        foreach (var kind in kinds)
            if ((place -= Weight(kind)) < 0)
                return kind;

        return kinds[^1];

        double Weight(Kind kind) => kind.Share * (kind.Outcome == Outcome.Refused ? refusal : 1);
    }

    static PreviousLoan DrawOne(Draws draws, ClientTraits traits, Application application, Kind kind, double risk, double shift)
    {
        var (contract, outcome, _, days) = kind;
        var loan = new PreviousLoan
        {
            Contract = contract,
            Outcome = outcome,
            DecisionDays = (int)days.At(draws.Normal(0.35 * traits.Experience + 0.10 * traits.Stability, 0.93)),
        };
        loan.HasOffer = outcome switch
        {
            Outcome.Approved => true,
            Outcome.Refused => draws.Chance(0.83),
            Outcome.Canceled => contract == Contract.Cash && draws.Chance(0.034),
            _ => false,
        };
        loan.IsWalkIn = contract switch
        {
            Contract.Cash => draws.Chance(outcome == Outcome.Approved ? 0.14 : 0.31, 0.5 * risk),
            Contract.Revolving => draws.Chance(outcome == Outcome.Approved ? 0.29 : 0.44, 0.5 * risk),
            _ => false,
        };
        DrawTerms(draws, traits, application, loan, risk, shift);

        return loan;
    }

    static void DrawTerms(Draws draws, ClientTraits traits, Application application, PreviousLoan loan, double risk, double shift)
    {
        var size = draws.Normal(0.25 * traits.Ability, 0.95) + 0.45 * StableMath.Log(application.Income / 150000);
        if (loan.Contract == Contract.Revolving)
        {
            DrawLimit(draws, loan, size);
            return;
        }

        var kind = (int)loan.Contract;
        loan.Yield = Yield[kind].PickAt(draws.Normal(-0.30 * risk + 0.12 * traits.Experience - (loan.IsWalkIn ? 0.8 : 0), 0.94));
        loan.Goods = draws.Chance(0.08 * shift) ? 0 : Goods.Pick(draws);
        var place = draws.Uniform();
        loan.Instalments = Terms[kind].First(term => place < term.UpTo || term.UpTo >= 1).Count;
        if (loan.Contract == Contract.Cash && !loan.HasOffer)
            return;

        var isCash = loan.Contract == Contract.Cash;
        var median = isCash ? 95000 * StableMath.Power(loan.Instalments / 6.0, 0.75) * (loan.Outcome == Outcome.Refused ? 1.25 : 1) : 68000;
        var price = median * StableMath.Exp(0.72 * size);
        loan.Asked = isCash ? Math.Max(45000, Math.Round(price / 4500) * 4500) : Math.Round(Math.Max(price, 9000) * 200 / 9) * 9 / 200;
        if (!isCash)
            loan.DownPayment = draws.Chance(0.45) ? 0 : Math.Round(loan.Asked * Math.Clamp(0.11 * StableMath.Exp(0.65 * draws.Normal() - 0.35 * risk), 0.01, 0.8) / 4.5) * 4.5;

        loan.IsInsured = draws.Chance(isCash ? 0.76 : 0.165);
        var insurance = loan.IsInsured || !isCash && draws.Chance(0.2) ? draws.Between(1.05, 1.18) : isCash ? 1 : draws.Between(1, 1.06);
        loan.Credit = Math.Round((loan.Asked - (isCash ? 0 : loan.DownPayment)) * insurance * 2) / 2;
        if (loan.Outcome is Outcome.Unused or Outcome.Canceled && !isCash)
            loan.Credit = loan.Asked;

        var interest = MonthlyInterest[kind][loan.Yield] * StableMath.Exp(0.10 * draws.Normal());
        loan.Annuity = Math.Round(loan.Credit * (1 + interest * loan.Instalments) / loan.Instalments * 200 / 9) * 9 / 200;
    }

    // Limits are multiples of 45,000, a fifth of them the smallest; the annuity is a twentieth.
    static void DrawLimit(Draws draws, PreviousLoan loan, double size)
    {
        if (loan.Outcome == Outcome.Refused && !draws.Chance(0.95) || loan.Outcome == Outcome.Canceled)
            return;

        var step = draws.Chance(0.7) ? 45000 : 22500;
        loan.Credit = Math.Clamp(Math.Round(135000 * StableMath.Exp(0.85 * size) / step), 45000 / step, 1_350_000 / step) * step;
        loan.Asked = draws.Chance(loan.IsWalkIn ? 0.85 : 0.45) ? loan.Credit : 0;
        loan.Annuity = loan.Credit / 20;
    }
}
