using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.HomeCredit.Synthetic;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features;

public sealed class FeatureBuilderReadTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("csv", 1)]
    [InlineData("csv", 2)]
    [InlineData("csv", -1)]
    [InlineData("gzip", 2)]
    [InlineData("zip", 2)]
    public void Gives_the_same_bits_and_report_as_reading_whole_and_computing_then(string form, int threads)
    {
        var path = Write(form, clients: 700);
        var whole = HomeCreditFolder.Read(path);
        var expected = FeatureBuilder.Build(whole.Tables);

        var (features, applications, report) = FeatureBuilder.Read(path, new() { Threads = threads });

        Assert.Equal(expected.Clients, features.Clients);
        Assert.All(Enumerable.Range(0, expected.Columns.Count), column =>
            Assert.True(FeatureValues.AreSame(expected.Column(column), features.Column(column))));
        Assert.Equal(whole.Tables.Applications.Numbers("TARGET"), applications.Numbers("TARGET"));
        Assert.Equal(Described(whole.Report), Described(report));
    }

    [Fact]
    public void Names_the_same_fault_as_reading_whole()
    {
        var path = Write("csv", clients: 20);
        foreach (var file in new[] { "previous_application.csv", "credit_card_balance.csv" })
            File.AppendAllText(Path.Combine(path, file), "1,2,3\n");

        var expected = Assert.Throws<InvalidDataException>(() => HomeCreditFolder.Read(path)).Message;

        Assert.StartsWith("previous_application.csv, line", expected);
        foreach (var threads in new[] { 1, 2, -1 })
            Assert.Equal(expected, Assert.Throws<InvalidDataException>(() => FeatureBuilder.Read(path, new() { Threads = threads })).Message);
    }

    [Fact]
    public void Names_the_client_that_stands_in_both_files_only_when_each_file_is_right()
    {
        folder.Write("application_train.csv", SomeCsv.Train(1, 2));
        folder.Write("application_test.csv", SomeCsv.Test(2));
        Assert.StartsWith(
            "application_test.csv, row 1, column SK_ID_CURR: found client 2",
            Assert.Throws<InvalidDataException>(() => FeatureBuilder.Read(folder.Path)).Message);

        folder.Write("bureau_balance.csv", SomeCsv.Of(BureauBalanceSchema.Table, "MONTHS_BALANCE=soon"));
        Assert.StartsWith(
            "bureau_balance.csv, line 2, column MONTHS_BALANCE",
            Assert.Throws<InvalidDataException>(() => FeatureBuilder.Read(folder.Path)).Message);
    }

    [Theory]
    [InlineData("I_DPD_MEAN", "application_train application_test installments_payments")]
    [InlineData("BB_SHARE_BAD", "application_train application_test bureau bureau_balance")]
    [InlineData("BB_SHARE_BAD DAYS_BIRTH", "application_train application_test bureau bureau_balance")]
    public void Gives_the_same_bits_from_the_tables_that_are_needed_alone(string names, string tables)
    {
        var path = Write("csv", clients: 300);
        var columns = names.Split(' ').Select(name => FeatureCatalog.Find(name)!.Column).ToList();
        var expected = FeatureBuilder.Read(path, columns: columns);
        File.AppendAllText(Path.Combine(path, "credit_card_balance.csv"), "not looked at\n");

        var (features, applications, report) = FeatureBuilder.Read(path, new() { OnlyNeeded = true }, columns);

        Assert.Equal(expected.Features.Clients, features.Clients);
        Assert.All(Enumerable.Range(0, columns.Count), column =>
            Assert.True(FeatureValues.AreSame(expected.Features.Column(column), features.Column(column))));
        Assert.Equal(expected.Applications.Numbers("TARGET"), applications.Numbers("TARGET"));
        Assert.Equal(tables, string.Join(' ', report.Tables.Select(table => table.Table)));
        Assert.Equal(names.Contains("DAYS_BIRTH", StringComparison.Ordinal), applications.Has("DAYS_BIRTH"));
        Assert.Empty(report.Absent);
    }

    [Fact]
    public void Finds_faults_in_tables_that_no_feature_needs_unless_told_otherwise()
    {
        folder.Write("application_train.csv", SomeCsv.Train(1, 2));
        folder.Write("credit_card_balance.csv", SomeCsv.Of(CreditCardSchema.Table, "MONTHS_BALANCE=soon"));
        var columns = new[] { FeatureCatalog.Find("DAYS_BIRTH")!.Column };

        Assert.Throws<InvalidDataException>(() => FeatureBuilder.Read(folder.Path, columns: columns));
        FeatureBuilder.Read(folder.Path, new() { OnlyNeeded = true }, columns);
    }

    [Fact]
    public void Refuses_tables_that_are_not_to_be_cleaned() =>
        Assert.Throws<ArgumentException>(() => FeatureBuilder.Read(folder.Path, new() { Clean = false }));

    string Write(string form, int clients)
    {
        SyntheticData.Write(folder.Path, new() { Clients = clients });
        if (form == "csv")
            return folder.Path;

        foreach (var path in Directory.GetFiles(folder.Path, "*.csv"))
        {
            var (name, text) = (Path.GetFileName(path), File.ReadAllText(path));
            File.Delete(path);
            if (form == "gzip")
                folder.Write(name + ".gz", text);
            else
                folder.WriteZip(name + ".zip", (name, text));
        }

        return folder.Path;
    }

    static IEnumerable<string> Described(ReadReport report) =>
    [
        .. report.Tables.Select(table => $"{table.Table} {table.File} {table.Rows} {table.Orphans}"),
        .. report.Cleaning.Select(count => count.ToString()),
        .. report.Notes(),
    ];
}
