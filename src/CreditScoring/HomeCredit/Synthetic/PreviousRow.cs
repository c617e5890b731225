using static CreditScoring.HomeCredit.Synthetic.PreviousWords;

namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>Writes the client's earlier applications, in the order of the file.</summary>
sealed class PreviousRow(CsvRows rows)
{
    const int Never = 365243;

    public void Write(Draws draws, int client, List<PreviousLoan> loans, History history)
    {
        for (var position = 0; position < loans.Count; position++)
        {
            WriteOne(draws, client, loans[position], position);
            Count(loans[position], history);
        }
    }

    static void Count(PreviousLoan loan, History history)
    {
        history.Applications++;
        history.DecisionDays += loan.DecisionDays;
        history.Refused += loan.Outcome == Outcome.Refused ? 1 : 0;
        history.WalkIns += loan.IsWalkIn && loan.HasOffer ? 1 : 0;
        history.HighYield += loan.Contract != Contract.Revolving && loan.HasOffer && loan.Yield == 0 ? 1 : 0;
        if (!double.IsNaN(loan.DownPayment) && loan.Asked > 0)
        {
            history.DownPayments++;
            history.DownPaymentRate += loan.DownPayment / loan.Asked;
        }

        if (loan.Schedule is { IsOver: false })
            history.RunningAnnuity += loan.Annuity;
    }

    void WriteOne(Draws draws, int client, PreviousLoan loan, int position)
    {
        var isConsumer = loan.Contract == Contract.Consumer;
        var isNothing = loan.Contract == Contract.Cash && loan.Outcome == Outcome.Canceled && draws.Chance(0.0017);
        rows.Whole(loan.Identifier);
        rows.Whole(client);
        rows.Word(isNothing ? "XNA"u8 : loan.Contract switch { Contract.Cash => "Cash loans"u8, Contract.Consumer => "Consumer loans"u8, _ => "Revolving loans"u8 });
        var hasAnnuity = loan.HasOffer && loan.Credit > 0;
        rows.Money(hasAnnuity ? loan.Annuity : double.NaN);
        rows.Money(loan.Asked);
        rows.Money(loan.Credit);
        var hasDownPayment = isConsumer && draws.Chance(0.985) || loan.Contract == Contract.Cash && loan.HasOffer && draws.Chance(0.15);
        rows.Money(hasDownPayment ? double.IsNaN(loan.DownPayment) ? 0 : loan.DownPayment : double.NaN);
        rows.Money(loan.Asked > 0 ? loan.Asked : loan.Contract == Contract.Revolving && loan.Credit > 0 && draws.Chance(0.3) ? loan.Credit : double.NaN);
        rows.Word(Weekday[Weekday.Pick(draws)]);
        rows.Whole((int)Math.Clamp(Math.Round(12.5 + 3.3 * draws.Normal()), 0, 23));
        rows.Word(draws.Chance(0.9958) ? "Y"u8 : "N"u8);
        rows.Whole(draws.Chance(0.9967) ? 1 : 0);
        rows.Decimals(hasDownPayment ? double.IsNaN(loan.DownPayment) || loan.Asked <= 0 ? 0 : Math.Min(0.99, 1.089 * loan.DownPayment / loan.Asked) : double.NaN, 6);
        var hasRates = isConsumer && draws.Chance(0.010);
        rows.Decimals(hasRates ? draws.Between(0.142, 0.197) : double.NaN, 6);
        rows.Decimals(hasRates ? draws.Between(0.638, 0.867) : double.NaN, 6);
        WriteOutcome(draws, loan, position);
        WriteProduct(draws, loan);
        WriteDates(draws, loan);
        rows.End();
    }

    void WriteOutcome(Draws draws, PreviousLoan loan, int position)
    {
        rows.Word(loan.Contract != Contract.Cash ? "XAP"u8 : loan.IsWalkIn && loan.HasOffer ? Purpose[Purpose.Pick(draws)] : "XNA"u8);
        rows.Word(loan.Outcome switch { Outcome.Approved => "Approved"u8, Outcome.Refused => "Refused"u8, Outcome.Canceled => "Canceled"u8, _ => "Unused offer"u8 });
        rows.Whole(-loan.DecisionDays);
        var isByBank = loan.Contract != Contract.Revolving && (loan.HasOffer ? draws.Chance(0.88) : loan.Outcome == Outcome.Unused);
        rows.Word(isByBank ? "Cash through the bank"u8 : loan.HasOffer && draws.Chance(0.04) ? "Non-cash from your account"u8
            : draws.Chance(0.001) ? "Cashless from the account of the employer"u8 : "XNA"u8);
        rows.Word(loan.Outcome switch { Outcome.Refused => Reject[Reject.Pick(draws)], Outcome.Unused => "CLIENT"u8, _ => "XAP"u8 });
        if (loan.HasOffer ? draws.Chance(0.36) : draws.Chance(0.92))
            rows.Missing();
        else
            rows.Word(Suite[Suite.Pick(draws)]);

        var place = draws.Uniform();
        rows.Word(place < 0.0011 ? "XNA"u8 : position switch
        {
            0 => place < 0.80 ? "New"u8 : place < 0.87 ? "Refreshed"u8 : "Repeater"u8,
            1 => place < 0.08 ? "New"u8 : place < 0.24 ? "Refreshed"u8 : "Repeater"u8,
            2 => place < 0.02 ? "New"u8 : place < 0.15 ? "Refreshed"u8 : "Repeater"u8,
            _ => place < 0.005 ? "New"u8 : place < 0.06 ? "Refreshed"u8 : "Repeater"u8,
        });
    }

    void WriteProduct(Draws draws, PreviousLoan loan)
    {
        var isConsumer = loan.Contract == Contract.Consumer;
        var isCash = loan.Contract == Contract.Cash;
        var industry = isConsumer ? IndustryOfGoods[loan.Goods] : Industry.Find("XNA");
        rows.Word(isConsumer ? Goods[loan.Goods] : "XNA"u8);
        rows.Word(!loan.HasOffer ? "XNA"u8 : isCash ? "Cash"u8 : isConsumer ? loan.Goods == Goods.Find("Vehicles") && draws.Chance(0.1) ? "Cars"u8 : "POS"u8 : "Cards"u8);
        rows.Word(isConsumer || !loan.HasOffer ? "XNA"u8 : loan.IsWalkIn ? "walk-in"u8 : "x-sell"u8);
        var channel = 0;
        for (var place = draws.Uniform(); place >= ChannelOfContract[(int)loan.Contract][channel] && channel < 7;)
            channel++;

        rows.Word(Channel[channel]);
        rows.Whole(isConsumer ? (int)Math.Clamp(110 * StableMath.Exp(1.9 * draws.Normal()), 0, 8000) : draws.Chance(0.88) ? -1 : draws.Whole(0, 40));
        rows.Word(Industry[industry]);
        var hasTerms = loan.HasOffer && loan.Credit > 0;
        rows.Float(hasTerms ? loan.Contract == Contract.Revolving ? 0 : loan.Instalments : double.NaN);
        var yieldGroup = loan.Contract == Contract.Revolving ? 0 : loan.Yield;
        rows.Word(loan.HasOffer && loan.Contract != Contract.Revolving ? Yield[(int)loan.Contract][yieldGroup] : "XNA"u8);
        rows.Word(Combination[loan.Contract switch
        {
            Contract.Revolving => loan.IsWalkIn || loan.Outcome == Outcome.Canceled ? 0 : 1,
            Contract.Cash => !loan.HasOffer ? 2 : (loan.IsWalkIn ? 3 : 6) + Math.Min(yieldGroup, 2),
            _ => PosCombination + 2 * GroupOfIndustry[industry] + (yieldGroup == 3 || yieldGroup == 2 && draws.Chance(0.25) ? 1 : 0),
        }]);
    }

    void WriteDates(Draws draws, PreviousLoan loan)
    {
        if (loan.IsCard && draws.Chance(0.95))
        {
            var drawing = loan.DecisionDays > 60 && draws.Chance(0.65) ? -(int)draws.Between(10, loan.DecisionDays) : Never;
            rows.Float(drawing);
            rows.Float(drawing == Never ? Never : Math.Min(drawing + 30, -1));
            rows.Float(Never);
            rows.Float(Never);
            rows.Float(Never);
            rows.Float(0);
            return;
        }

        if (loan.Schedule is not { } schedule)
        {
            for (var column = 0; column < 6; column++)
                rows.Missing();
            return;
        }

        rows.Float(Never);
        rows.Float(schedule.FirstDue);
        rows.Float(schedule.Due(schedule.Planned - 1));
        var lastDue = schedule.Due(schedule.Count - 1);
        rows.Float(schedule.IsOver ? lastDue : Never);
        rows.Float(schedule.IsOver && lastDue + 5 < 0 ? Math.Min(lastDue + draws.Whole(2, 10), -1) : Never);
        rows.Float(loan.IsInsured ? 1 : 0);
    }
}
