using static CreditScoring.Features.Missing;

namespace CreditScoring.Features;

/// <summary>An earlier application of the client to this lender. Days count from the application being scored; NaN is missing.</summary>
sealed record PreviousLoan
{
    public required int Id { get; init; }

    public bool IsApproved { get; init; }

    public bool IsRefused { get; init; }

    /// <summary>Whether the source says that the last instalment lies in the future.</summary>
    public bool HasNoEnd { get; init; }

    public bool IsRejectedByScofr { get; init; }

    public bool IsRejectedByHc { get; init; }

    /// <summary>Whether the reason of the refusal is the limit of what the client may owe.</summary>
    public bool IsRejectedByLimit { get; init; }

    public bool IsCash { get; init; }

    public bool IsConsumer { get; init; }

    public bool IsWalkIn { get; init; }

    public bool IsCanceled { get; init; }

    /// <summary>Category code, as a feature value.</summary>
    public double ContractType { get; init; } = double.NaN;

    /// <summary>Category code, as a feature value.</summary>
    public double RejectReason { get; init; } = double.NaN;

    /// <summary>Category code, as a feature value.</summary>
    public double ProductType { get; init; } = double.NaN;

    /// <summary>Category code, as a feature value.</summary>
    public double ClientType { get; init; } = double.NaN;

    /// <summary>Who came along, as a feature value.</summary>
    public double Suite { get; init; } = double.NaN;

    /// <summary>Area of the place of sale, as the source gives it, at least 0; missing without a place of sale.</summary>
    public double SellerArea { get; init; } = double.NaN;

    /// <summary>1 when the client asked for insurance, 0 when not.</summary>
    public double IsInsured { get; init; } = double.NaN;

    public bool IsHighYield { get; init; }

    public bool IsLowNormalYield { get; init; }

    /// <summary>Category code, as a feature value.</summary>
    public double ProductCombination { get; init; } = double.NaN;

    /// <summary>Category code, as a feature value.</summary>
    public double YieldGroup { get; init; } = double.NaN;

    /// <summary>Category code, as a feature value.</summary>
    public double Status { get; init; } = double.NaN;

    /// <summary>Category code, as a feature value.</summary>
    public double GoodsCategory { get; init; } = double.NaN;

    /// <summary>Category code, as a feature value.</summary>
    public double Channel { get; init; } = double.NaN;

    public required double DaysDecision { get; init; }

    /// <summary>Hour of the day at which it was made, 0 to 23.</summary>
    public double Hour { get; init; } = double.NaN;

    public double Annuity { get; init; } = double.NaN;

    /// <summary>Amount asked for.</summary>
    public double Asked { get; init; } = double.NaN;

    /// <summary>Amount granted.</summary>
    public double Credit { get; init; } = double.NaN;

    public double GoodsPrice { get; init; } = double.NaN;

    public double DownPayment { get; init; } = double.NaN;

    public double DownPaymentRate { get; init; } = double.NaN;

    /// <summary>Number of monthly instalments.</summary>
    public double Term { get; init; } = double.NaN;

    public double DaysFirstDrawing { get; init; } = double.NaN;

    public double DaysFirstDue { get; init; } = double.NaN;

    /// <summary>Day of the last instalment as first planned.</summary>
    public double DaysLastDuePlanned { get; init; } = double.NaN;

    public double DaysLastDue { get; init; } = double.NaN;

    /// <summary>Amount asked for over amount granted.</summary>
    public double GrantRatio => Divide(IfZero(Asked), Credit);

    /// <summary>Amount asked for less amount granted, in money.</summary>
    public double GrantDifference => Asked - Credit;

    /// <summary>The credit counted in instalments.</summary>
    public double CreditInInstalments => Divide(IfZero(Credit), Annuity);

    /// <summary>All instalments together, in money.</summary>
    public double TotalDue => Annuity * IfZero(Term);

    /// <summary>Credit over all instalments: the less, the dearer the loan.</summary>
    public double CreditShare => Divide(IfZero(Credit), TotalDue);

    /// <summary>Price of the goods over all instalments.</summary>
    public double GoodsShare => Divide(GoodsPrice, TotalDue);

    /// <summary>Simple rate per month: interest over credit, divided by the term.</summary>
    public double SimpleRate => Divide(Divide(TotalDue, Credit) - 1, Term);

    /// <summary>Rate per month that makes the instalments worth the credit, in [0, 1].</summary>
    public double MonthlyRate => InternalRate.PerMonth(IfZero(Credit), Annuity, IfZero(Term));

    /// <summary>Days between the planned and the actual last instalment; above 0 when repaid early.</summary>
    public double DaysEarly => DaysLastDuePlanned - DaysLastDue;

    /// <summary>Days from the first to the last instalment.</summary>
    public double DaysOfRepayment => DaysLastDue - DaysFirstDue;

    /// <summary>Instalments paid so far, had each been paid on its day.</summary>
    public double PaidCount => Math.Max(0, Math.Min(Math.Ceiling(-DaysFirstDue / 30), Term));

    /// <summary>Instalments still to pay.</summary>
    public double LeftCount => Term - PaidCount;

    /// <summary>Money still to pay.</summary>
    public double LeftAmount => LeftCount * Annuity;

    /// <summary>Money due in one month to come: the instalment while some are left, then 0.</summary>
    /// <param name="month">Months after the application, from 1.</param>
    public double DueInMonth(int month) => LeftCount >= month ? Annuity : 0;

    /// <summary>Money paid so far.</summary>
    public double PaidAmount => PaidCount * Annuity;

    /// <summary>Whether instalments are still due.</summary>
    public bool IsRunning => IsApproved && (HasNoEnd || LeftCount > 0);
}
