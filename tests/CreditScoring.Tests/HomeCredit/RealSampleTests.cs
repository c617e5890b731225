using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.HomeCredit;

public sealed class RealSampleTests
{
    [RealSampleFact]
    public void Reads_every_row_of_the_eight_tables()
    {
        var (tables, report) = HomeCreditFolder.Read(RealSample.Folder!);

        Assert.Equal(
            ["application_train 5000", "application_test 5000", "bureau 49227", "bureau_balance 1207059", "previous_application 49100",
             "POS_CASH_balance 287697", "installments_payments 7347", "credit_card_balance 113392"],
            report.Tables.Select(table => $"{table.Table} {table.Rows}"));
        Assert.Equal(10_000, tables.Applications.RowCount);
        Assert.Empty(report.Absent);
        Assert.Equal(["application_train_more.csv.gz"], report.Ignored);
        Assert.All(report.Tables, table => Assert.Empty(table.UnknownWords));
    }
}
