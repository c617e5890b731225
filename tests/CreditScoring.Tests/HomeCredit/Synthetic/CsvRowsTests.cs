using System.Text;
using CreditScoring.HomeCredit.Synthetic;

namespace CreditScoring.Tests.HomeCredit.Synthetic;

public sealed class CsvRowsTests
{
    [Fact]
    public void Prints_numbers_as_Kaggle_does()
    {
        var rows = new CsvRows();
        rows.Whole(-1087);
        rows.Float(-3648);
        rows.Money(24700.5);
        rows.Money(9946.485);
        rows.Decimals(-0.04, 1);
        rows.Decimals(0.018801, 6);
        rows.Float(double.NaN);
        rows.Word("\"Stone, brick\""u8);
        rows.Flag(true);
        rows.End();

        Assert.Equal("-1087,-3648.0,24700.5,9946.485,0.0,0.018801,,\"Stone, brick\",1\n", Encoding.UTF8.GetString(rows.Bytes));
        Assert.Equal(1, rows.Count);
    }

    [Fact]
    public void Grows_and_starts_again()
    {
        var rows = new CsvRows();
        for (var row = 0; row < 20_000; row++)
        {
            rows.Whole(row);
            rows.End();
        }

        Assert.EndsWith("19998\n19999\n", Encoding.UTF8.GetString(rows.Bytes), StringComparison.Ordinal);
        rows.Clear();
        Assert.True(rows.Bytes.IsEmpty);
    }
}
