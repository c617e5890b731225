using CreditScoring.Data;
using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.HomeCredit;

public sealed class HomeCreditFolderTests
{
    static readonly string bureau = SomeCsv.Of(BureauSchema.Table,
        "SK_ID_CURR=2;SK_ID_BUREAU=70", "SK_ID_CURR=9;SK_ID_BUREAU=71", "SK_ID_CURR=2;SK_ID_BUREAU=72");

    [Theory]
    [InlineData("csv")]
    [InlineData("gzip")]
    [InlineData("zip in a folder")]
    [InlineData("zip")]
    [InlineData("zip for each table")]
    public void Reads_every_form_alike(string form)
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, form, SomeCsv.Train(1, 2), bureau);

        var (tables, report) = HomeCreditFolder.Read(path);

        Assert.Equal([1, 2], tables.Applications.Identifiers("SK_ID_CURR"));
        Assert.Equal([70, 71, 72], tables.Bureau!.Identifiers("SK_ID_BUREAU"));
        Assert.Equal([0, 2], tables.BureauOfClient!.Of(1).ToArray());
        Assert.Equal(["application_train 2 0", "bureau 3 1"], report.Tables.Select(table => $"{table.Table} {table.Rows} {table.Orphans}"));
        Assert.Equal(["bureau_balance", "previous_application", "POS_CASH_balance", "installments_payments", "credit_card_balance"], report.Absent);
    }

    [Fact]
    public void Clients_without_an_outcome_follow_those_with_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("application_train.csv", SomeCsv.Of(ApplicationSchema.Train, "SK_ID_CURR=5;TARGET=1;CODE_GENDER=F;AMT_CREDIT=10", "SK_ID_CURR=4;TARGET=0"));
        folder.Write("application_test.csv", SomeCsv.Of(ApplicationSchema.Test, "SK_ID_CURR=3;CODE_GENDER=M;AMT_CREDIT=20", "SK_ID_CURR=2;CODE_GENDER=?"));

        var applications = HomeCreditFolder.Read(folder.Path).Tables.Applications;

        Assert.Equal([5, 4, 3, 2], applications.Identifiers("SK_ID_CURR"));
        Assert.Equal([1, 0, float.NaN, float.NaN], applications.Numbers("TARGET"));
        Assert.Equal([10, float.NaN, 20, float.NaN], applications.Numbers("AMT_CREDIT"));
        Assert.Equal([1, 0, 2, 255], applications.Codes("CODE_GENDER").Select(code => (int)code));
        Assert.Equal(1, applications.UnknownWords["CODE_GENDER"]["?"]);
    }

    [Fact]
    public void Reads_the_clients_alone_as_it_reads_them_with_the_rest()
    {
        using var folder = new TemporaryFolder();
        folder.Write("application_train.csv.gz", SomeCsv.Of(ApplicationSchema.Train, "SK_ID_CURR=5;TARGET=1;DAYS_EMPLOYED=365243", "SK_ID_CURR=4;TARGET=0"));
        folder.Write("application_test.csv", SomeCsv.Test(3));
        var all = HomeCreditFolder.Read(folder.Path).Tables.Applications;
        folder.Write("bureau.csv", "not a table");

        var alone = HomeCreditFolder.ReadApplications(folder.Path);

        Assert.Equal(all.Identifiers("SK_ID_CURR"), alone.Identifiers("SK_ID_CURR"));
        foreach (var column in (string[])["TARGET", "DAYS_EMPLOYED", "IS_NOT_WORKING"])
            Assert.Equal(all.Numbers(column), alone.Numbers(column));
        Assert.Throws<InvalidDataException>(() => HomeCreditFolder.Read(folder.Path));
    }

    [Fact]
    public void Names_the_fault_in_the_clients_read_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bureau.csv", bureau);
        Assert.Contains("found bureau.csv, expected application_train", Assert.Throws<InvalidDataException>(() => HomeCreditFolder.ReadApplications(folder.Path)).Message, StringComparison.Ordinal);

        folder.Write("application_train.csv", SomeCsv.Train(1, 1));
        Assert.StartsWith("application_train.csv, line 3", Assert.Throws<InvalidDataException>(() => HomeCreditFolder.ReadApplications(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scoring_needs_no_outcome_but_training_does()
    {
        using var folder = new TemporaryFolder();
        folder.Write("application_test.csv", SomeCsv.Test(8));

        Assert.Equal([8], HomeCreditFolder.Read(folder.Path, new HomeCreditReadOptions { ForScoring = true }).Tables.Applications.Identifiers("SK_ID_CURR"));
        Assert.Throws<InvalidDataException>(() => HomeCreditFolder.Read(folder.Path));
    }

    [Fact]
    public void A_table_without_rows_is_there_but_empty()
    {
        using var folder = new TemporaryFolder();
        folder.Write("application_train.csv", SomeCsv.Train(1));
        folder.Write("bureau.csv", SomeCsv.Of(BureauSchema.Table));

        var (tables, report) = HomeCreditFolder.Read(folder.Path);

        Assert.Equal(0, tables.Bureau!.RowCount);
        Assert.DoesNotContain("bureau", report.Absent);
    }

    [Fact]
    public void Cleans_unless_told_not_to()
    {
        using var folder = new TemporaryFolder();
        folder.Write("application_train.csv", SomeCsv.Of(ApplicationSchema.Train, "SK_ID_CURR=1;TARGET=0;DAYS_EMPLOYED=365243"));

        var cleaned = HomeCreditFolder.Read(folder.Path);
        var raw = HomeCreditFolder.Read(folder.Path, new HomeCreditReadOptions { Clean = false });

        Assert.Equal(1, cleaned.Report.Cleaning.Single(count => count.Rule == "employed-365243-is-missing").Cells);
        Assert.Equal([float.NaN], cleaned.Tables.Applications.Numbers("DAYS_EMPLOYED"));
        Assert.Equal([365243f], raw.Tables.Applications.Numbers("DAYS_EMPLOYED"));
        Assert.Empty(raw.Report.Cleaning);
    }

    [Fact]
    public void Notes_say_once_what_a_user_should_know()
    {
        using var folder = new TemporaryFolder();
        folder.Write("application_train.csv", SomeCsv.Of(ApplicationSchema.Train, "SK_ID_CURR=1;TARGET=0;NAME_INCOME_TYPE=Robber"));
        folder.Write("bureau.csv", bureau);
        folder.Write("sample_submission.csv", "SK_ID_CURR,TARGET\n1,0.5\n");
        folder.Write("README.md", "Nothing to see.");

        Assert.Equal(
            [
                "Absent: bureau_balance, previous_application, POS_CASH_balance, installments_payments, credit_card_balance. The features of these tables are missing.",
                "Ignored, for they are none of the tables: sample_submission.csv.",
                "application_train.csv, column NAME_INCOME_TYPE: 1 cell holds a word that is not known ('Robber'); it is kept as unknown.",
                "bureau.csv: 3 of 3 rows belong to no client that was read; they are not used.",
            ],
            HomeCreditFolder.Read(folder.Path).Report.Notes());
    }

    [Fact]
    public void The_first_wrong_table_is_named_whatever_the_number_of_threads()
    {
        using var folder = new TemporaryFolder();
        folder.Write("application_train.csv", SomeCsv.Of(ApplicationSchema.Train, "SK_ID_CURR=1;TARGET=7"));
        folder.Write("bureau.csv", bureau.Replace("70", "seventy"));

        foreach (var threads in new[] { 1, 2, -1 })
            Assert.StartsWith("application_train.csv, line 2, column TARGET", Assert.Throws<InvalidDataException>(() =>
                HomeCreditFolder.Read(folder.Path, new HomeCreditReadOptions { Threads = threads })).Message);
    }

    [Fact]
    public void Progress_ends_with_all_bytes()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "csv", SomeCsv.Train(1, 2), bureau);
        var progress = new Reports();

        HomeCreditFolder.Read(folder.Path, new HomeCreditReadOptions { Progress = progress, Threads = 1 });

        Assert.Equal(["bureau.csv 3", "application_train.csv 2"], progress.Seen.OrderBy(seen => seen.BytesRead).Select(seen => $"{seen.File} {seen.Rows}").Order().Reverse());
        Assert.Equal(progress.Seen[^1].BytesTotal, progress.Seen[^1].BytesRead);
    }

    static string Write(TemporaryFolder folder, string form, string train, string bureau)
    {
        switch (form)
        {
            case "csv":
                folder.Write("application_train.csv", train);
                folder.Write("bureau.csv", bureau);
                return folder.Path;
            case "gzip":
                folder.Write("application_train.csv.gz", train);
                folder.Write("bureau.csv.gz", bureau);
                return folder.Path;
            case "zip for each table":
                folder.WriteZip("application_train.csv.zip", ("application_train.csv", train));
                folder.WriteZip("bureau.csv.zip", ("bureau.csv", bureau));
                return folder.Path;
            default:
                var zip = folder.WriteZip("home-credit-default-risk.zip", ("data/application_train.csv", train), ("data/bureau.csv", bureau));
                return form == "zip" ? zip : folder.Path;
        }
    }

    sealed class Reports : IProgress<ReadProgress>
    {
        public List<ReadProgress> Seen { get; } = [];

        public void Report(ReadProgress value) => Seen.Add(value);
    }
}
