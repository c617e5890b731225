using System.Globalization;
using CreditScoring.Data;
using CreditScoring.HomeCredit;
using CreditScoring.HomeCredit.Synthetic;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.HomeCredit.Synthetic;

/// <summary>Compares synthetic clients with the real rows, where these are there: marginals, missing shares, counts of rows, links with default.</summary>
public sealed class ShapeTests(ShapeTests.TwoSamples samples) : IClassFixture<ShapeTests.TwoSamples>
{
    [RealSampleFact]
    public void Numbers_have_the_quantiles_and_the_missing_shares_of_the_real_rows()
    {
        string[] columns =
        [
            "CNT_CHILDREN", "AMT_INCOME_TOTAL", "AMT_CREDIT", "AMT_ANNUITY", "AMT_GOODS_PRICE", "REGION_POPULATION_RELATIVE", "DAYS_BIRTH",
            "DAYS_EMPLOYED", "DAYS_REGISTRATION", "DAYS_ID_PUBLISH", "OWN_CAR_AGE", "CNT_FAM_MEMBERS", "REGION_RATING_CLIENT",
            "HOUR_APPR_PROCESS_START", "EXT_SOURCE_1", "EXT_SOURCE_2", "EXT_SOURCE_3", "APARTMENTS_AVG", "YEARS_BUILD_AVG", "FLOORSMAX_AVG",
            "LANDAREA_AVG", "NONLIVINGAREA_AVG", "TOTALAREA_MODE", "OBS_30_CNT_SOCIAL_CIRCLE", "DAYS_LAST_PHONE_CHANGE", "AMT_REQ_CREDIT_BUREAU_YEAR",
        ];

        Assert.All(columns, column => AssertAlike(column, OfKnown(samples.Real, column), OfKnown(samples.Drawn, column)));
        Assert.All(
            ["DAYS_CREDIT", "DAYS_ENDDATE_FACT", "AMT_CREDIT_SUM", "AMT_CREDIT_MAX_OVERDUE"],
            column => AssertAlike(column, samples.Real.Bureau!.Numbers(column), samples.Drawn.Bureau!.Numbers(column)));
        Assert.All(
            ["AMT_ANNUITY", "AMT_APPLICATION", "AMT_CREDIT", "DAYS_DECISION", "CNT_PAYMENT", "RATE_DOWN_PAYMENT"],
            column => AssertAlike(column, samples.Real.PreviousApplications!.Numbers(column), samples.Drawn.PreviousApplications!.Numbers(column)));
        Assert.All(
            ["MONTHS_BALANCE", "CNT_INSTALMENT", "CNT_INSTALMENT_FUTURE"],
            column => AssertAlike(column, samples.Real.PosCash!.Numbers(column), samples.Drawn.PosCash!.Numbers(column), tolerance: 0.5)); // long cash loans weigh too much
        Assert.All(
            ["MONTHS_BALANCE", "AMT_BALANCE"],
            column => AssertAlike(column, samples.Real.CreditCards!.Numbers(column), samples.Drawn.CreditCards!.Numbers(column)));
    }

    [RealSampleFact]
    public void Clients_have_as_many_rows_as_the_real_ones()
    {
        AssertNear("bureau", samples.Real.Bureau!.RowCount, samples.Drawn.Bureau!.RowCount);
        AssertNear("previous", samples.Real.PreviousApplications!.RowCount, samples.Drawn.PreviousApplications!.RowCount);
        AssertNear("pos", samples.Real.PosCash!.RowCount, samples.Drawn.PosCash!.RowCount);
        AssertNear("cards", samples.Real.CreditCards!.RowCount, samples.Drawn.CreditCards!.RowCount);

        // The real rows hold few instalments and the balances of the first clients: Kaggle's whole files have 38.2 and 76.6 rows a client.
        AssertNear("instalments", 38.2 * samples.Drawn.Applications.RowCount, samples.Drawn.Instalments!.RowCount);
        AssertNear("balances", 76.6 * samples.Drawn.Applications.RowCount, samples.Drawn.BureauBalance!.RowCount);

        static void AssertNear(string table, double real, double drawn) =>
            Assert.True(drawn / real is > 0.75 and < 1.25, string.Create(CultureInfo.InvariantCulture, $"{table}: {real:F0} real rows, {drawn:F0} drawn"));
    }

    [RealSampleFact]
    public void Columns_go_with_default_as_in_the_real_rows()
    {
        string[] columns = ["EXT_SOURCE_1", "EXT_SOURCE_2", "EXT_SOURCE_3", "DAYS_BIRTH", "REGION_RATING_CLIENT", "DAYS_ID_PUBLISH", "DAYS_LAST_PHONE_CHANGE", "AMT_GOODS_PRICE"];

        Assert.All(columns, column => AssertSameLink(column, samples.Real, samples.Drawn, tables => tables.Applications.Numbers(column)));
        AssertSameLink("mean DAYS_CREDIT", samples.Real, samples.Drawn, tables => MeanByClient(tables.BureauOfClient!, tables.Bureau!.Numbers("DAYS_CREDIT")));
        AssertSameLink("share refused", samples.Real, samples.Drawn, tables => MeanByClient(tables.PreviousOfClient!, Is(tables.PreviousApplications!, PreviousApplicationSchema.Table, "NAME_CONTRACT_STATUS", "Refused")));
        AssertSameLink("share active", samples.Real, samples.Drawn, tables => MeanByClient(tables.BureauOfClient!, Is(tables.Bureau!, BureauSchema.Table, "CREDIT_ACTIVE", "Active")));
        AssertSameLink("mean AMT_BALANCE", samples.Real, samples.Drawn, tables => MeanByClient(tables.CardsOfClient!, tables.CreditCards!.Numbers("AMT_BALANCE")));
    }

    // Quartiles within a third (or what is said) of the real distance between quartiles, missing shares within 5 points.
    static void AssertAlike(string column, float[] real, float[] drawn, double tolerance = 0.34)
    {
        var (expected, actual) = (Present(real), Present(drawn));
        var missing = 1 - expected.Length / (double)real.Length - (1 - actual.Length / (double)drawn.Length);
        var spread = Math.Max(Quantile(expected, 0.75) - Quantile(expected, 0.25), (Quantile(expected, 0.95) - Quantile(expected, 0.05)) / 5);
        Assert.True(Math.Abs(missing) < 0.05, string.Create(CultureInfo.InvariantCulture, $"{column}: missing shares differ by {missing:F3}"));
        foreach (var share in (double[])[0.25, 0.5, 0.75])
        {
            var difference = (Quantile(actual, share) - Quantile(expected, share)) / spread;
            Assert.True(Math.Abs(difference) <= tolerance, string.Create(CultureInfo.InvariantCulture, $"{column}: quantile {share} is {Quantile(actual, share)}, not {Quantile(expected, share)}"));
        }
    }

    // The standard error of a correlation is 0.014 among the 5,000 real clients.
    static void AssertSameLink(string name, HomeCreditTables real, HomeCreditTables drawn, Func<HomeCreditTables, float[]> values)
    {
        var (expected, actual) = (Correlation(values(real), real.Applications.Numbers("TARGET")), Correlation(values(drawn), drawn.Applications.Numbers("TARGET")));
        Assert.True(
            Math.Abs(expected - actual) < 0.05 && Math.Sign(expected) == Math.Sign(actual),
            string.Create(CultureInfo.InvariantCulture, $"{name}: correlation with default {actual:F3}, in the real rows {expected:F3}"));
    }

    static double Correlation(float[] values, float[] defaults)
    {
        var known = Enumerable.Range(0, values.Length).Where(row => !float.IsNaN(values[row]) && !float.IsNaN(defaults[row])).ToArray();
        var (meanValue, meanDefault) = (known.Average(row => (double)values[row]), known.Average(row => (double)defaults[row]));
        var covariance = known.Sum(row => (values[row] - meanValue) * (defaults[row] - meanDefault));

        return covariance / Math.Sqrt(known.Sum(row => Math.Pow(values[row] - meanValue, 2)) * known.Sum(row => Math.Pow(defaults[row] - meanDefault, 2)));
    }

    static float[] MeanByClient(RowGroups rows, float[] values) =>
        [.. Enumerable.Range(0, rows.OwnerCount).Select(client => Mean(rows.Of(client), values))];

    static float Mean(ReadOnlySpan<int> rows, float[] values)
    {
        double sum = 0;
        foreach (var row in rows)
            sum += values[row];

        return (float)(sum / rows.Length);
    }

    static float[] Is(Table table, TableSchema schema, string column, string word)
    {
        var code = CategoryCode.OfLevel(schema.Columns.Single(known => known.Name == column).Levels.ToList().IndexOf(word));

        return [.. table.Codes(column).Select(value => value == code ? 1f : 0f)];
    }

    static float[] Present(float[] values) => [.. values.Where(value => !float.IsNaN(value)).Order()];

    // Kaggle's clients without outcome come from a later month, where EXT_SOURCE_1 is missing less often.
    static float[] OfKnown(HomeCreditTables tables, string column)
    {
        var defaults = tables.Applications.Numbers("TARGET");

        return [.. tables.Applications.Numbers(column).Where((_, row) => !float.IsNaN(defaults[row]))];
    }

    static double Quantile(float[] ordered, double share) => ordered[(int)(share * (ordered.Length - 1))];

    /// <summary>The real rows and 10,000 synthetic clients, read once for all tests and cleaned by the same rules.</summary>
    public sealed class TwoSamples
    {
        public TwoSamples()
        {
            if (RealSample.Folder is null)
                return;

            using var folder = new TemporaryFolder();
            var path = Path.Combine(folder.Path, "data");
            SyntheticData.Write(path, new() { Clients = 10_000 });
            Real = HomeCreditFolder.Read(RealSample.Folder).Tables;
            Drawn = HomeCreditFolder.Read(path).Tables;
        }

        public HomeCreditTables Real { get; } = null!;

        public HomeCreditTables Drawn { get; } = null!;
    }
}
