namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>One client's application as drawn: what the table prints and what the other tables and the default model look at.</summary>
/// <remarks>Days count back from the application as positive numbers; the row writer turns their sign. Words are positions in <see cref="ApplicationWords"/>.</remarks>
sealed record Application
{
    public bool IsMale { get; init; }
    public int AgeDays { get; init; }
    public bool IsEmployed { get; init; }
    public int EmployedDays { get; init; }
    public int IncomeType { get; init; }
    public int Education { get; init; }
    public int Family { get; init; }
    public bool IsCouple { get; init; }
    public int Children { get; init; }
    public int Housing { get; init; }
    public int RegionRating { get; init; }
    public int CityRating { get; init; }
    public double RegionPopulation { get; init; }
    public int Occupation { get; init; }
    public int Organization { get; init; }
    public bool OwnsCar { get; init; }
    public double CarAge { get; init; }
    public bool OwnsRealty { get; init; }
    public double Income { get; init; }
    public int RegistrationDays { get; init; }
    public int IdentityDays { get; init; }
    public int PhoneDays { get; init; }

    /// <summary>Whether other lenders have reported on the client.</summary>
    public bool IsKnownToBureau { get; init; }

    public bool IsRevolving { get; set; }
    public double Credit { get; set; }
    public double Annuity { get; set; }
    public double Goods { get; set; }

    /// <summary>External scores in (0, 1), higher is safer; NaN when missing.</summary>
    public double[] ExternalScores { get; } = new double[3];

    /// <summary>The same scores on the normal scale; 0 when missing.</summary>
    public double[] ExternalNormals { get; } = new double[3];

    public bool IsCityOfWorkAnother { get; init; }
    public bool IsCityOfHomeAnother { get; init; }

    /// <summary>People around the client, and those of them who were 30 and 60 days late; -1 when not known.</summary>
    public int CircleSeen { get; init; }

    public int CircleLate30 { get; set; }
    public int CircleLate60 { get; set; }

    /// <summary>Enquiries at the bureau in the last hour, day, week, month, quarter and year; empty when not known.</summary>
    public int[] Enquiries { get; set; } = [];

    /// <summary>Position among the documents 2 to 21 of the one handed in, or 0 for none; and of a second one.</summary>
    public int Document { get; set; }

    public int SecondDocument { get; set; }
}
