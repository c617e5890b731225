namespace CreditScoring.Features;

/// <summary>The concepts under which features are shown: an advisor reads these names, never raw columns.</summary>
public static class Concepts
{
    /// <summary>Scores bought from other institutions.</summary>
    public static Concept ExternalScores { get; } = Concept.Named("external-scores");

    /// <summary>Kind and amount of the credit asked for.</summary>
    public static Concept RequestedCredit { get; } = Concept.Named("requested-credit");

    /// <summary>How many instalments the credit amounts to.</summary>
    public static Concept CreditTerm { get; } = Concept.Named("credit-term");

    /// <summary>What the credit buys, and how much of it the client pays directly.</summary>
    public static Concept FinancedGoods { get; } = Concept.Named("financed-goods");

    /// <summary>What the client earns.</summary>
    public static Concept Income { get; } = Concept.Named("income");

    /// <summary>The credit asked for, against income.</summary>
    public static Concept Burden { get; } = Concept.Named("burden");

    /// <summary>Age, alone or compared with other durations.</summary>
    public static Concept Age { get; } = Concept.Named("age");

    /// <summary>Work: seniority, occupation, employer.</summary>
    public static Concept Employment { get; } = Concept.Named("employment");

    /// <summary>Level of education.</summary>
    public static Concept Education { get; } = Concept.Named("education");

    /// <summary>Family situation and household.</summary>
    public static Concept Family { get; } = Concept.Named("family");

    /// <summary>Sex.</summary>
    public static Concept Gender { get; } = Concept.Named("gender");

    /// <summary>Where the client lives.</summary>
    public static Concept Residence { get; } = Concept.Named("residence");

    /// <summary>Stability of address, identity papers and telephone.</summary>
    public static Concept Stability { get; } = Concept.Named("stability");

    /// <summary>The client's car.</summary>
    public static Concept Vehicle { get; } = Concept.Named("vehicle");

    /// <summary>Defaults seen around the client.</summary>
    public static Concept SocialCircle { get; } = Concept.Named("social-circle");

    /// <summary>How complete the application is.</summary>
    public static Concept File { get; } = Concept.Named("file");

    /// <summary>Number, dates and kinds of loans from other lenders.</summary>
    public static Concept OtherLoans { get; } = Concept.Named("other-loans");

    /// <summary>Loans from other lenders that are not repaid yet.</summary>
    public static Concept OtherRunningLoans { get; } = Concept.Named("other-running-loans");

    /// <summary>What is owed to other lenders.</summary>
    public static Concept OtherDebt { get; } = Concept.Named("other-debt");

    /// <summary>Late payments to other lenders.</summary>
    public static Concept OtherArrears { get; } = Concept.Named("other-arrears");

    /// <summary>Number, dates and outcome of earlier applications here.</summary>
    public static Concept EarlierApplications { get; } = Concept.Named("earlier-applications");

    /// <summary>Earlier applications that were declined.</summary>
    public static Concept Refusals { get; } = Concept.Named("refusals");

    /// <summary>Amount, term and price of earlier credits here.</summary>
    public static Concept EarlierTerms { get; } = Concept.Named("earlier-terms");

    /// <summary>Credits here that are not repaid yet.</summary>
    public static Concept RunningLoans { get; } = Concept.Named("running-loans");

    /// <summary>Late or unpaid instalments of earlier credits here.</summary>
    public static Concept LatePayments { get; } = Concept.Named("late-payments");

    /// <summary>Regular repayment: early, complete, how much.</summary>
    public static Concept Repayment { get; } = Concept.Named("repayment");

    /// <summary>Use of credit cards here.</summary>
    public static Concept Cards { get; } = Concept.Named("cards");

    /// <summary>All debts together, against income.</summary>
    public static Concept TotalDebt { get; } = Concept.Named("total-debt");

    /// <summary>All concepts, in the order in which they are shown.</summary>
    public static IReadOnlyList<Concept> All { get; } =
    [
        ExternalScores, RequestedCredit, CreditTerm, FinancedGoods, Income, Burden, TotalDebt, Employment, Education, Age, Family, Gender,
        Residence, Stability, Vehicle, SocialCircle, File, OtherLoans, OtherRunningLoans, OtherDebt, OtherArrears, EarlierApplications,
        Refusals, EarlierTerms, RunningLoans, LatePayments, Repayment, Cards,
    ];
}
