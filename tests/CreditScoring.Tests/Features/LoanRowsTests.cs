using CreditScoring.Features.Loans;
using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features;

public sealed class LoanRowsTests
{
    static readonly HomeCreditTables Tables = RandomTables.Of(seed: 1, clients: 200);

    [Fact]
    public void Gives_a_row_per_loan_and_names_its_client()
    {
        Assert.Equal(Tables.Bureau!.RowCount - HomeCreditFolder.OrphansOf("bureau", Tables), LoanRowsBuilder.Bureau(Tables).Matrix.RowCount);

        var previous = LoanRowsBuilder.Previous(Tables, threads: 2);
        var ids = Tables.Applications.Identifiers("SK_ID_CURR");
        Assert.All(Enumerable.Range(0, ids.Length), client =>
            Assert.Equal(Tables.PreviousOfClient!.Of(client).Length, previous.Of($"{ids[client]}").Count));
    }

    [Fact]
    public void Puts_the_latest_loan_last()
    {
        var previous = LoanRowsBuilder.Previous(Tables);
        var days = previous.Matrix.Column(previous.Matrix.IndexOf("DAYS_DECISION"));

        Assert.All(previous.Matrix.Clients.Distinct(), client =>
        {
            var (first, count) = previous.Of(client);
            var known = days.AsSpan(first, count).ToArray().Where(day => !float.IsNaN(day)).ToArray();
            Assert.Equal(known.Order(), known);
        });
    }

    [Fact]
    public void Keeps_the_instalments_of_two_years()
    {
        var rows = LoanRowsBuilder.Instalments(Tables).Matrix;

        Assert.All(rows.Column(rows.IndexOf("DAYS_INSTALMENT")), day => Assert.True(day >= -730));
        Assert.True(rows.RowCount > 0);
    }

    [Fact]
    public void Sums_up_the_instalments_of_the_loan_alone()
    {
        var previous = LoanRowsBuilder.Previous(Tables).Matrix;
        var all = Tables.Instalments!;

        // Merged payments are at most the rows; every loan's count is of its own rows.
        Assert.InRange(previous.Column(previous.IndexOf("I_COUNT")).Sum(), 1, all.RowCount);
    }
}
