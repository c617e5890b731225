namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>What an earlier application asked for.</summary>
enum Contract
{
    Cash,
    Consumer,
    Revolving,
}

/// <summary>What became of an earlier application.</summary>
enum Outcome
{
    Approved,
    Refused,
    Canceled,
    Unused,
}

/// <summary>One earlier application of the client, as drawn; days count back from the current application as positive numbers.</summary>
sealed class PreviousLoan
{
    public int Identifier { get; set; }
    public required Contract Contract { get; init; }
    public required Outcome Outcome { get; init; }

    /// <summary>Days since the decision.</summary>
    public required int DecisionDays { get; init; }

    /// <summary>Whether the application got as far as an offer: those that did not carry no amounts.</summary>
    public bool HasOffer { get; set; }

    public bool IsWalkIn { get; set; }
    public int Yield { get; set; }
    public int Goods { get; set; }
    public double Asked { get; set; }
    public double Credit { get; set; }
    public double DownPayment { get; set; } = double.NaN;
    public double Annuity { get; set; } = double.NaN;

    /// <summary>Planned number of monthly instalments.</summary>
    public int Instalments { get; set; }

    public bool IsInsured { get; set; }

    /// <summary>How it is and was repaid, for approved cash and consumer loans that were paid out.</summary>
    public LoanSchedule? Schedule { get; set; }

    public bool IsLoan => Outcome == Outcome.Approved && Contract != Contract.Revolving;

    public bool IsCard => Outcome == Outcome.Approved && Contract == Contract.Revolving;
}
