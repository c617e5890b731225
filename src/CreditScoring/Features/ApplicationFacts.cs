using CreditScoring.Data;
using CreditScoring.HomeCredit;
using static CreditScoring.Features.Missing;

namespace CreditScoring.Features;

/// <summary>What a client asks for and declares: one cleaned row of the application table.</summary>
/// <remarks>Each quantity is that of the column named; NaN is missing.</remarks>
sealed class ApplicationFacts(Table applications, int row)
{
    /// <summary>Number of levels of <see cref="Region"/>.</summary>
    public const int RegionCount = 251;

    static readonly string[] Documents = [.. Enumerable.Range(2, 20).Select(number => $"FLAG_DOCUMENT_{number}")];

    static readonly string[] Mismatches =
    [
        "REG_REGION_NOT_LIVE_REGION", "REG_REGION_NOT_WORK_REGION", "LIVE_REGION_NOT_WORK_REGION",
        "REG_CITY_NOT_LIVE_CITY", "REG_CITY_NOT_WORK_CITY", "LIVE_CITY_NOT_WORK_CITY",
    ];

    static readonly string[] Contacts =
        ["FLAG_MOBIL", "FLAG_EMP_PHONE", "FLAG_WORK_PHONE", "FLAG_CONT_MOBILE", "FLAG_PHONE", "FLAG_EMAIL"];

    static readonly string[] Requests =
        [.. new[] { "HOUR", "DAY", "WEEK", "MON", "QRT", "YEAR" }.Select(period => $"AMT_REQ_CREDIT_BUREAU_{period}")];

    static readonly string[] RequestsOfMonth = Requests[..4]; // to MON

    static readonly ColumnSchema[] Building =
    [
        .. ApplicationSchema.Test.Columns.Where(column =>
            column.Name.EndsWith("_AVG", StringComparison.Ordinal) || column.Name.EndsWith("_MODE", StringComparison.Ordinal)
            || column.Name.EndsWith("_MEDI", StringComparison.Ordinal)),
    ];

    static readonly string[] BuildingMeans =
        [.. Building.Select(column => column.Name).Where(name => name.EndsWith("_AVG", StringComparison.Ordinal))];

    public double Credit => Number("AMT_CREDIT");

    public double Annuity => Number("AMT_ANNUITY");

    public double GoodsPrice => Number("AMT_GOODS_PRICE");

    public double Income => Number("AMT_INCOME_TOTAL");

    public double DaysBirth => Number("DAYS_BIRTH");

    /// <summary>The client's age in years of 365.25 days.</summary>
    public double YearsOfAge => -DaysBirth / 365.25;

    public double DaysEmployed => Number("DAYS_EMPLOYED");

    public double DaysRegistration => Number("DAYS_REGISTRATION");

    public double DaysIdPublish => Number("DAYS_ID_PUBLISH");

    public double DaysLastPhoneChange => Number("DAYS_LAST_PHONE_CHANGE");

    public double ExternalScore3 => Number("EXT_SOURCE_3");

    /// <summary>The credit counted in instalments: a proxy of term and rate together.</summary>
    public double CreditInInstalments => Divide(Credit, Annuity);

    /// <summary>The three external scores.</summary>
    public ExternalScores Scores => new(Number("EXT_SOURCE_1"), Number("EXT_SOURCE_2"), ExternalScore3);

    /// <summary>Number of people in the household, children among them.</summary>
    public double People => Number("CNT_FAM_MEMBERS");

    public double Children => Number("CNT_CHILDREN");

    /// <summary>Number of people in the household who are no children.</summary>
    public double Adults => People - Children;

    /// <summary>Number of documents given.</summary>
    public double DocumentCount => SumOf(Documents);

    /// <summary>Number of disagreements between registered, actual and work addresses, 0 to 6.</summary>
    public double AddressMismatches => SumOf(Mismatches);

    /// <summary>Number of ways to reach the client: telephones and mail, 0 to 6.</summary>
    public double ContactCount => SumOf(Contacts);

    /// <summary>Number of enquiries at the credit bureau, over all six periods.</summary>
    public double BureauRequests => SumOf(Requests);

    /// <summary>Number of them in the month before the application.</summary>
    public double BureauRequestsOfMonth => SumOf(RequestsOfMonth);

    /// <summary>Mean of the known measures of the building the client lives in; each is scaled to [0, 1] by the source.</summary>
    public double BuildingMean => Divide(
        SumOf(BuildingMeans), BuildingMeans.Count(column => !double.IsNaN(Number(column))));

    /// <summary>Number of empty cells among the 47 columns on the building.</summary>
    public double BuildingEmptyCells => EmptyAmong(Building);

    /// <summary>A stable number for the region, from 0: its relative population in millionths, modulo <see cref="RegionCount"/>.</summary>
    /// <remarks>
    /// The source does not name the region, but its population tells regions apart. A remainder needs no list fitted on other clients, and
    /// a prime divisor spreads the regions; two regions may share a number.
    /// </remarks>
    public double Region => Number("REGION_POPULATION_RELATIVE") is var population && double.IsNaN(population)
        ? double.NaN
        : Math.Round(Math.Abs(population) * 1e6) % RegionCount;

    /// <summary>Number of empty cells of the cleaned row; identifier, outcome and added columns are not counted.</summary>
    public double EmptyCells => EmptyAmong(ApplicationSchema.Test.Columns);

    /// <summary>Value of a number column.</summary>
    public double Number(string column) => applications.Numbers(column)[row];

    /// <summary>Value of a category column, as a feature.</summary>
    public double Category(string column, int levelCount) => Levels.Value(applications.Codes(column)[row], levelCount);

    int EmptyAmong(IReadOnlyList<ColumnSchema> columns)
    {
        var count = 0;
        foreach (var column in columns)
            if (column.Kind == ColumnKind.Category
                ? applications.Codes(column.Name)[row] == CategoryCode.Missing
                : column.Kind == ColumnKind.Number && float.IsNaN(applications.Numbers(column.Name)[row]))
                count++;

        return count;
    }

    double SumOf(string[] columns)
    {
        var sum = double.NaN;
        foreach (var column in columns)
            if (Number(column) is var value && !double.IsNaN(value))
                sum = AsZero(sum) + value;

        return sum;
    }
}
