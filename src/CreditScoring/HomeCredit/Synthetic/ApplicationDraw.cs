using static CreditScoring.HomeCredit.Synthetic.ApplicationCurves;
using static CreditScoring.HomeCredit.Synthetic.ApplicationWords;

namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>Draws a client's application from the client's traits.</summary>
static class ApplicationDraw
{
    const double DaysOfYear = 365.25;

    /// <param name="draws">The client's draws.</param>
    /// <param name="traits">The client's traits.</param>
    /// <param name="shift">
    /// Strength of the drift, 0 for none. A unit makes clients about two years younger, incomes 6 % higher, telephones newer, and the external scores
    /// lower by 0.2 standard deviations.
    /// </param>
    public static Application Draw(Draws draws, ClientTraits traits, double shift)
    {
        var age = draws.Normal(0.45 * traits.Stability + 0.25 * traits.Experience, 0.80) - 0.15 * shift;
        var ageDays = (int)AgeDays.At(age);
        var years = ageDays / DaysOfYear;
        var isMale = draws.Chance(0.3376, -0.33 * age);
        var isPensioner = draws.Chance(PensionerShare(years, isMale));
        var incomeType = isPensioner ? IncomeType.Find("Pensioner") : IncomeType.PickAt(draws.Normal(0.2 * traits.Ability, 0.98));
        var isEmployed = !isPensioner && incomeType != IncomeType.Find("Pensioner") && incomeType != IncomeType.Find("Unemployed");
        var education = draws.Normal(0.60 * traits.Ability + 0.08 * traits.Region - 0.15 * age, 0.78);
        var income = draws.Normal(0.45 * traits.Ability + 0.22 * traits.Region, 0.83) + (isMale ? 0.32 : -0.12) - (isPensioner ? 0.45 : -0.1);
        var work = draws.Normal(0.45 * education + 0.1 * traits.Stability, 0.88);
        var employed = draws.Normal(0.38 * age + 0.22 * traits.Stability, 0.85) + 0.2;
        var isCarOwner = draws.Chance(0.3400, 0.45 * income + (isMale ? 0.85 : -0.45));
        var childrenMean = ChildrenMean(years);
        var family = Family[Math.Clamp((int)((years - 20) / 10), 0, 4)].Pick(draws);
        var rating = traits.Region > 1.24 ? 1 : traits.Region < -0.997 ? 3 : 2;
        var application = new Application
        {
            IsMale = isMale,
            AgeDays = ageDays,
            IsEmployed = isEmployed,
            EmployedDays = Math.Min((int)EmployedDays.At(employed), Math.Max(ageDays - 6200, 20)),
            IncomeType = incomeType,
            Education = Education.PickAt(education),
            Family = family,
            IsCouple = Family[0].Words[family] is "Married" or "Civil marriage",
            Children = Math.Min(draws.Count(childrenMean), 7),
            Housing = Housing.PickAt(draws.Normal(0.45 * age, 0.893)),
            RegionRating = rating,
            CityRating = Math.Clamp(rating + (draws.Chance(0.02) ? -1 : 0), 1, 3),
            RegionPopulation = RegionPopulation.At(Math.Round(draws.Normal(0.6 * traits.Region, 0.8) * 16) / 16),
            Occupation = isEmployed && draws.Chance(0.842) ? Occupation[isMale ? 1 : 0].PickAt(work) : -1,
            Organization = isEmployed ? Organization.PickAt(draws.Normal(0.25 * work, 0.968)) : -1,
            OwnsCar = isCarOwner,
            CarAge = isCarOwner ? Math.Floor(CarAge.At(draws.Normal(-0.3 * income, 0.954))) : double.NaN,
            OwnsRealty = draws.Chance(0.7018, 0.25 * age),
            Income = RoundIncome(draws, Income.At(income) * (1 + 0.06 * shift)),
            RegistrationDays = Math.Min((int)RegistrationDays.At(draws.Normal(0.36 * age + 0.1 * traits.Stability, 0.92)), ageDays),
            IdentityDays = Math.Min((int)IdentityDays.At(draws.Normal(0.27 * age + 0.1 * traits.Stability, 0.95)), ageDays),
            PhoneDays = draws.Chance(0.122, -0.3 * traits.Stability + 0.3 * shift)
                ? 0
                : (int)PhoneDays.At(draws.Normal(0.3 * traits.Stability + 0.15 * traits.Experience, 0.94) - 0.1 * shift),
            IsKnownToBureau = draws.Chance(0.863, 0.45 * traits.Experience + 0.15 * traits.Ability),
            IsCityOfWorkAnother = isEmployed && draws.Chance(0.281, -0.35 * age),
            IsCityOfHomeAnother = draws.Chance(0.072, -0.55 * age),
            CircleSeen = draws.Chance(0.0032) ? -1 : (int)CircleSeen.At(draws.Normal()),
        };
        RequestDraw.Fill(draws, traits, application, income);
        DrawScores(draws, traits, application, age, income, shift);

        return application;
    }

    static double PensionerShare(double years, bool isMale) => years switch
    {
        < 40 => 0.005,
        < 50 => isMale ? 0.037 : 0.018,
        < 55 => isMale ? 0.09 : 0.14,
        < 60 => isMale ? 0.27 : 0.68,
        < 62 => isMale ? 0.75 : 0.83,
        _ => isMale ? 0.81 : 0.88,
    };

    static double ChildrenMean(double years) => years switch
    {
        < 25 => 0.212,
        < 30 => 0.534,
        < 35 => 0.802,
        < 40 => 0.851,
        < 45 => 0.573,
        < 50 => 0.287,
        < 60 => 0.069,
        _ => 0.012,
    };

    // Three incomes in four are multiples of 22,500, nearly all the others of 4,500.
    static double RoundIncome(Draws draws, double income)
    {
        var step = income > 60000 && draws.Chance(0.75) ? 22500 : draws.Chance(0.9) ? 4500 : 450;

        return Math.Max(25650, Math.Round(income / step) * step);
    }

    // Weights chosen so that the scores correlate with age, with one another and with the histories as in the public sample.
    static void DrawScores(Draws draws, ClientTraits traits, Application application, double age, double income, double shift)
    {
        var phone = application.PhoneDays == 0 ? -0.4 : 0.05;
        double[] normals =
        [
            draws.Normal(0.55 * age + 0.15 * traits.Discipline + 0.26 * traits.Ability - 0.08 * traits.Burden, 0.76) - (application.IsMale ? 0.30 : -0.15),
            draws.Normal(0.33 * traits.Region + 0.10 * income + 0.20 * traits.Discipline + 0.16 * traits.Stability, 0.88) + phone,
            draws.Normal(0.06 * age + 0.38 * traits.Experience - 0.38 * traits.Burden + 0.22 * traits.Discipline, 0.79),
        ];
        bool[] isMissing =
        [
            draws.Chance(0.5642, 0.60 * age),
            draws.Chance(0.0024),
            draws.Chance(application.IsKnownToBureau ? 0.066 : 0.976),
        ];
        for (var score = 0; score < 3; score++)
        {
            var normal = normals[score] - 0.2 * shift;
            application.ExternalNormals[score] = isMissing[score] ? 0 : normal;
            application.ExternalScores[score] = isMissing[score] ? double.NaN : ApplicationCurves.ExternalScores[score].At(normal);
        }
    }
}
