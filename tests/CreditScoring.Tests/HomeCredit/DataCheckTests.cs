using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.HomeCredit;

public sealed class DataCheckTests
{
    [Fact]
    public void Reports_what_the_tables_hold()
    {
        using var folder = new TemporaryFolder();
        folder.Write("application_train.csv", SomeCsv.Of(ApplicationSchema.Train,
            "SK_ID_CURR=1;TARGET=1;DAYS_EMPLOYED=365243;DAYS_BIRTH=-12000", "SK_ID_CURR=2;TARGET=0;DAYS_EMPLOYED=-100;DAYS_BIRTH=-9000"));

        var result = DataCheck.Run(folder.Path);

        Assert.False(result.HasErrors);
        Assert.Contains("application_train.csv: 2 rows read", result.Lines);
        Assert.Contains("application: 2 rows, 122 columns", result.Lines);
        Assert.Contains("  cleaned: employed-365243-is-missing, 1 cell", result.Lines);
        var employed = result.Tables.Single().Columns.Single(column => column.Name == "DAYS_EMPLOYED");
        Assert.Equal((0.5, -100f, -100f), (employed.MissingShare, employed.Least, employed.Most));
    }

    [Fact]
    public void Warns_of_values_out_of_range_with_their_row()
    {
        using var folder = new TemporaryFolder();
        folder.Write("application_train.csv", SomeCsv.Of(ApplicationSchema.Train,
            "SK_ID_CURR=1;TARGET=1;EXT_SOURCE_2=1", "SK_ID_CURR=2;TARGET=0;EXT_SOURCE_2=1.5", "SK_ID_CURR=3;TARGET=0;EXT_SOURCE_2=-2"));

        var result = DataCheck.Run(folder.Path);

        Assert.False(result.HasErrors);
        Assert.Contains("application, row 2, column EXT_SOURCE_2: found 2 values out of range (from -2 to 1.5), expected from 0 to 1.", result.Warnings);
    }

    [Fact]
    public void Gathers_the_faults_of_every_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("application_train.csv", SomeCsv.Of(ApplicationSchema.Train, "SK_ID_CURR=1;TARGET=2", "SK_ID_CURR=x;TARGET=0"));
        folder.Write("bureau.csv", "SK_ID_CURR\n1\n");
        folder.Write("bureau_balance.csv", "SK_ID_BUREAU,MONTHS_BALANCE,STATUS\n1,a,C\n1\n");

        var result = DataCheck.Run(folder.Path);

        Assert.Equal(
            ["application_train.csv, line 2, column TARGET", "application_train.csv, line 3, column SK_ID_CURR", "bureau.csv, line 1",
             "bureau_balance.csv, line 2, column MONTHS_BALANCE", "bureau_balance.csv, line 3"],
            result.Errors.Select(error => error.Split(':')[0]));
        Assert.Equal($"5 errors in {folder.Path}.", result.Lines[^1]);
    }

    [Fact]
    public void Stops_a_file_after_twenty_faults()
    {
        using var folder = new TemporaryFolder();
        folder.Write("application_train.csv", SomeCsv.Of(ApplicationSchema.Train, [.. Enumerable.Range(1, 30).Select(client => $"SK_ID_CURR={client};TARGET=2")]));

        var result = DataCheck.Run(folder.Path);

        Assert.Equal(21, result.Errors.Count);
        Assert.Equal("application_train.csv: Reading stopped after 20 faults; correct these first, then check again.", result.Errors[^1]);
    }

    [Fact]
    public void Warns_when_no_model_can_be_trained()
    {
        using var folder = new TemporaryFolder();
        folder.Write("application_test.csv", SomeCsv.Test(1));

        var result = DataCheck.Run(folder.Path);

        Assert.False(result.HasErrors);
        Assert.Contains("Absent: application_train. Clients can be scored, but no model can be trained.", result.Warnings);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error() =>
        Assert.Equal(
            ["error: no/such/folder: no such folder or zip file; give a folder with the tables, or Kaggle's zip file.", "1 error in no/such/folder."],
            DataCheck.Run("no/such/folder").Lines);

    [RealSampleFact]
    public void Finds_no_fault_in_the_real_rows()
    {
        var result = DataCheck.Run(RealSample.Folder!);

        Assert.Empty(result.Errors);
        Assert.Equal(7, result.Tables.Count);
        Assert.Equal(["Ignored, for they are none of the tables: application_train_more.csv.gz."], result.Warnings);
    }
}
