using static CreditScoring.HomeCredit.Synthetic.ApplicationWords;

namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>Writes a client's application, in the order of the file.</summary>
static class ApplicationRow
{
    static ReadOnlySpan<byte> Yes => "Y"u8;

    static ReadOnlySpan<byte> No => "N"u8;

    /// <param name="rows">The table to write to.</param>
    /// <param name="client">Number of the client.</param>
    /// <param name="isDefault">Whether the client defaulted; null where the outcome is not known, and the column is not there.</param>
    /// <param name="application">What the client asked for.</param>
    /// <param name="building">The building lived in, already drawn.</param>
    /// <param name="draws">The client's draws.</param>
    public static void Write(CsvRows rows, int client, bool? isDefault, Application application, BuildingDraw building, Draws draws)
    {
        rows.Whole(client);
        if (isDefault is { } known)
            rows.Flag(known);

        WriteRequest(rows, application, draws);
        WritePerson(rows, application, draws);
        WritePlace(rows, application, draws);
        foreach (var score in application.ExternalScores)
            rows.Decimals(score, 6);

        building.Write(rows, draws);
        WriteCircle(rows, application);
        for (var document = 2; document <= 21; document++)
            rows.Flag(document == application.Document || document == application.SecondDocument);

        for (var window = 0; window < 6; window++)
            rows.Float(application.Enquiries.Length == 0 ? double.NaN : application.Enquiries[window]);

        rows.End();
    }

    static void WriteRequest(CsvRows rows, Application application, Draws draws)
    {
        rows.Word(application.IsRevolving ? "Revolving loans"u8 : "Cash loans"u8);
        rows.Word(application.IsMale ? "M"u8 : draws.Chance(0.00002) ? "XNA"u8 : "F"u8);
        rows.Word(application.OwnsCar ? Yes : No);
        rows.Word(application.OwnsRealty ? Yes : No);
        rows.Whole(application.Children);
        rows.Money(application.Income);
        rows.Money(application.Credit);
        rows.Money(application.Annuity);
        rows.Money(application.Goods);
        if (draws.Chance(0.0041))
            rows.Missing();
        else
            rows.Word(Suite[Suite.Pick(draws)]);
    }

    static void WritePerson(CsvRows rows, Application application, Draws draws)
    {
        rows.Word(IncomeType[application.IncomeType]);
        rows.Word(Education[application.Education]);
        rows.Word(Family[0][application.Family]);
        rows.Word(Housing[application.Housing]);
        rows.Decimals(application.RegionPopulation, 6);
        rows.Whole(-application.AgeDays);
        rows.Whole(application.IsEmployed ? -application.EmployedDays : 365243);
        rows.Float(-application.RegistrationDays);
        rows.Whole(-application.IdentityDays);
        rows.Float(application.CarAge);
        rows.Whole(1);
        rows.Flag(application.IsEmployed);
        rows.Flag(application.IsEmployed && draws.Chance(0.2405));
        rows.Flag(draws.Chance(0.9984));
        rows.Flag(draws.Chance(0.2762));
        rows.Flag(draws.Chance(0.0572));
        if (application.Occupation < 0)
            rows.Missing();
        else
            rows.Word(Occupation[application.IsMale ? 1 : 0][application.Occupation]);

        rows.Float(application.Children + (application.IsCouple ? 2 : 1));
    }

    static void WritePlace(CsvRows rows, Application application, Draws draws)
    {
        rows.Whole(application.RegionRating);
        rows.Whole(application.CityRating);
        rows.Word(Weekday[Weekday.Pick(draws)]);
        rows.Whole((int)Math.Clamp(Math.Round(12 + 3.1 * draws.Normal() - 1.4 * (application.RegionRating - 2)), 0, 23));
        var isRegionOfHomeAnother = application.IsCityOfHomeAnother && draws.Chance(0.2);
        var isRegionOfWorkAnother = application.IsCityOfWorkAnother && draws.Chance(0.21);
        rows.Flag(isRegionOfHomeAnother);
        rows.Flag(isRegionOfWorkAnother);
        rows.Flag(isRegionOfWorkAnother && draws.Chance(0.8));
        rows.Flag(application.IsCityOfHomeAnother);
        rows.Flag(application.IsCityOfWorkAnother);
        rows.Flag(application.IsCityOfWorkAnother && draws.Chance(0.77));
        rows.Word(application.Organization < 0 ? "XNA"u8 : Organization[application.Organization]);
    }

    static void WriteCircle(CsvRows rows, Application application)
    {
        var isKnown = application.CircleSeen >= 0;
        rows.Float(isKnown ? application.CircleSeen : double.NaN);
        rows.Float(isKnown ? application.CircleLate30 : double.NaN);
        rows.Float(isKnown ? application.CircleSeen : double.NaN);
        rows.Float(isKnown ? application.CircleLate60 : double.NaN);
        rows.Float(-application.PhoneDays);
    }
}
