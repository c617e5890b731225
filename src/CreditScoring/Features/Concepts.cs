namespace CreditScoring.Features;

/// <summary>The concepts under which features are shown: an advisor reads these names, never raw columns.</summary>
public static class Concepts
{
    /// <summary>Scores bought from other institutions.</summary>
    public static Concept ExternalScores { get; } = new("external-scores", "Scores externes", "External scores");

    /// <summary>Kind and amount of the credit asked for.</summary>
    public static Concept RequestedCredit { get; } = new("requested-credit", "Crédit demandé", "Credit requested");

    /// <summary>How many instalments the credit amounts to.</summary>
    public static Concept CreditTerm { get; } = new("credit-term", "Durée et coût du crédit", "Term and cost of the credit");

    /// <summary>What the credit buys, and how much of it the client pays directly.</summary>
    public static Concept FinancedGoods { get; } = new("financed-goods", "Bien financé et apport", "Goods financed and down payment");

    /// <summary>What the client earns.</summary>
    public static Concept Income { get; } = new("income", "Revenus", "Income");

    /// <summary>The credit asked for, against income.</summary>
    public static Concept Burden { get; } = new("burden", "Poids du crédit dans le revenu", "Weight of the credit in income");

    /// <summary>Age, alone or compared with other durations.</summary>
    public static Concept Age { get; } = new("age", "Âge", "Age");

    /// <summary>Work: seniority, occupation, employer.</summary>
    public static Concept Employment { get; } = new("employment", "Emploi", "Employment");

    /// <summary>Level of education.</summary>
    public static Concept Education { get; } = new("education", "Niveau d’études", "Education");

    /// <summary>Family situation and household.</summary>
    public static Concept Family { get; } = new("family", "Situation familiale", "Family situation");

    /// <summary>Sex.</summary>
    public static Concept Gender { get; } = new("gender", "Sexe", "Sex");

    /// <summary>Where the client lives.</summary>
    public static Concept Residence { get; } = new("residence", "Lieu de résidence", "Place of residence");

    /// <summary>Stability of address, identity papers and telephone.</summary>
    public static Concept Stability { get; } = new("stability", "Stabilité des coordonnées", "Stability of contact details");

    /// <summary>The client's car.</summary>
    public static Concept Vehicle { get; } = new("vehicle", "Véhicule", "Vehicle");

    /// <summary>Defaults seen around the client.</summary>
    public static Concept SocialCircle { get; } = new("social-circle", "Défauts dans l’entourage", "Defaults in the social circle");

    /// <summary>How complete the application is.</summary>
    public static Concept File { get; } = new("file", "Dossier de demande", "Application file");

    /// <summary>Number, dates and kinds of loans from other lenders.</summary>
    public static Concept OtherLoans { get; } =
        new("other-loans", "Historique chez d’autres prêteurs", "History with other lenders");

    /// <summary>Loans from other lenders that are not repaid yet.</summary>
    public static Concept OtherRunningLoans { get; } =
        new("other-running-loans", "Crédits en cours chez d’autres prêteurs", "Running loans with other lenders");

    /// <summary>What is owed to other lenders.</summary>
    public static Concept OtherDebt { get; } = new("other-debt", "Dettes chez d’autres prêteurs", "Debt with other lenders");

    /// <summary>Late payments to other lenders.</summary>
    public static Concept OtherArrears { get; } =
        new("other-arrears", "Retards chez d’autres prêteurs", "Late payments to other lenders");

    /// <summary>Number, dates and outcome of earlier applications here.</summary>
    public static Concept EarlierApplications { get; } =
        new("earlier-applications", "Demandes précédentes", "Earlier applications");

    /// <summary>Earlier applications that were declined.</summary>
    public static Concept Refusals { get; } = new("refusals", "Refus précédents", "Earlier refusals");

    /// <summary>Amount, term and price of earlier credits here.</summary>
    public static Concept EarlierTerms { get; } =
        new("earlier-terms", "Conditions des crédits précédents", "Terms of earlier credits");

    /// <summary>Credits here that are not repaid yet.</summary>
    public static Concept RunningLoans { get; } = new("running-loans", "Crédits en cours chez nous", "Running credits with us");

    /// <summary>Late or unpaid instalments of earlier credits here.</summary>
    public static Concept LatePayments { get; } = new("late-payments", "Retards de paiement", "Late payments");

    /// <summary>Regular repayment: early, complete, how much.</summary>
    public static Concept Repayment { get; } = new("repayment", "Habitudes de remboursement", "Repayment habits");

    /// <summary>Use of credit cards here.</summary>
    public static Concept Cards { get; } = new("cards", "Utilisation des cartes de crédit", "Use of credit cards");

    /// <summary>All debts together, against income.</summary>
    public static Concept TotalDebt { get; } = new("total-debt", "Endettement total", "Total indebtedness");

    /// <summary>All concepts, in the order in which they are shown.</summary>
    public static IReadOnlyList<Concept> All { get; } =
    [
        ExternalScores, RequestedCredit, CreditTerm, FinancedGoods, Income, Burden, TotalDebt, Employment, Education, Age, Family, Gender,
        Residence, Stability, Vehicle, SocialCircle, File, OtherLoans, OtherRunningLoans, OtherDebt, OtherArrears, EarlierApplications,
        Refusals, EarlierTerms, RunningLoans, LatePayments, Repayment, Cards,
    ];
}
