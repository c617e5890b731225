using CreditScoring.Checks;
using CreditScoring.Data;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Checks;

public sealed class PointCheckerTests(SyntheticClients clients) : IClassFixture<SyntheticClients>
{
    [Theory]
    [InlineData("DAYS_EMPLOYED", -9000f, "DAYS_BIRTH", -10000f, "avant 14 ans", "first job")]
    [InlineData("DAYS_REGISTRATION", -12000f, "DAYS_BIRTH", -10000f, "plus ancien que le client", "older than the client")]
    [InlineData("CNT_CHILDREN", 3f, "CNT_FAM_MEMBERS", 3f, "Enfants", "Children")]
    [InlineData("AMT_ANNUITY", 5000f, "AMT_CREDIT", 5000f, "atteint le montant", "reaches the amount")]
    [InlineData("DEF_30_CNT_SOCIAL_CIRCLE", 2f, "OBS_30_CNT_SOCIAL_CIRCLE", 1f, "observés", "observed")]
    public void Says_that_two_numbers_do_not_go_together(string first, float firstValue, string second, float secondValue, string french, string english)
    {
        var table = Copy((first, firstValue), (second, secondValue));

        var points = new PointChecker(table, clients.Batch).Of(0).Where(point => point.Kind == PointKind.Contradiction).ToList();

        Assert.Contains(points, point => point.French.Contains(french, StringComparison.Ordinal) && point.English.Contains(english, StringComparison.Ordinal));
        var other = new PointChecker(Copy((first, float.NaN), (second, float.NaN)), clients.Batch).Of(0);
        Assert.DoesNotContain(other, point => point.French.Contains(french, StringComparison.Ordinal) && point.Kind == PointKind.Contradiction);
    }

    [Theory]
    [InlineData("NAME_FAMILY_STATUS", "Married", "CNT_FAM_MEMBERS", 1f, "seul au foyer")]
    [InlineData("FLAG_OWN_CAR", "N", "OWN_CAR_AGE", 7f, "en déclare l’âge")]
    [InlineData("NAME_INCOME_TYPE", "Pensioner", "DAYS_EMPLOYED", -700f, "retraité ou sans emploi")]
    public void Says_that_a_word_and_a_number_do_not_go_together(string column, string word, string number, float value, string french)
    {
        var table = Copy((number, value));
        SetWord(table, column, word);

        var points = new PointChecker(table, clients.Batch).Of(0);

        Assert.Contains(points, point => point.Kind == PointKind.Contradiction && point.French.Contains(french, StringComparison.Ordinal));
    }

    [Fact]
    public void Says_that_a_figure_is_higher_than_nearly_all_others_and_which_side_of_time_is_rare()
    {
        var points = new PointChecker(Copy(("AMT_INCOME_TOTAL", 9e6f), ("DAYS_BIRTH", -39000f)), clients.Batch).Of(0);

        Assert.Contains(points, point => point.Kind == PointKind.Rare && point.French.Contains("Revenu déclaré", StringComparison.Ordinal) && point.French.Contains("aussi élevé", StringComparison.Ordinal));
        Assert.Contains(points, point => point.Kind == PointKind.Rare && point.English.Contains("107 years", StringComparison.Ordinal) && point.English.Contains("as high", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_that_nearly_all_others_state_what_a_client_does_not_and_that_a_word_is_unknown()
    {
        var table = Copy(("AMT_INCOME_TOTAL", float.NaN), ("OWN_CAR_AGE", float.NaN));
        table.Codes("NAME_EDUCATION_TYPE")[0] = CategoryCode.Unknown;

        var points = new PointChecker(table, clients.Batch).Of(0);

        var missing = Assert.Single(points, point => point.Kind == PointKind.Missing);
        Assert.Contains("Revenu déclaré", missing.French, StringComparison.Ordinal);
        Assert.Contains("Niveau d’études", Assert.Single(points, point => point.Kind == PointKind.UnknownWord).French, StringComparison.Ordinal);
        Assert.Equal(points.OrderBy(point => point.Kind), points);
    }

    [Fact]
    public void Calls_rare_what_fewer_than_five_in_a_thousand_have()
    {
        var incomes = clients.Tables.Applications.Numbers("AMT_INCOME_TOTAL");
        var checker = new PointChecker(clients.Tables.Applications, clients.Batch);

        for (var row = 0; row < incomes.Length; row++)
        {
            var (higher, lower) = (incomes.Count(income => income >= incomes[row]), incomes.Count(income => income <= incomes[row]));
            var isSaid = checker.Of(row).Any(point => point.Kind == PointKind.Rare && point.French.Contains("Revenu déclaré", StringComparison.Ordinal));

            Assert.Equal(Math.Min(higher, lower) <= 0.005 * incomes.Count(income => !float.IsNaN(income)), isSaid);
        }
    }

    Table Copy(params (string Column, float Value)[] changes)
    {
        var source = clients.Tables.Applications;
        var copy = new Table(source.Schema, source.RowCount);
        foreach (var column in source.Schema.Columns.Where(column => source.Has(column.Name)))
            switch (column.Kind)
            {
                case ColumnKind.Number: copy.Set(column.Name, [.. source.Numbers(column.Name)]); break;
                case ColumnKind.Category: copy.Set(column.Name, (byte[])[.. source.Codes(column.Name)]); break;
                default: copy.Set(column.Name, (int[])[.. source.Identifiers(column.Name)]); break;
            }

        foreach (var (column, value) in changes)
            copy.Numbers(column)[0] = value;

        return copy;
    }

    static void SetWord(Table table, string column, string word) =>
        table.Codes(column)[0] = CategoryCode.OfLevel(table.Schema.Columns.First(schema => schema.Name == column).Levels.Index().First(level => level.Item == word).Index);
}
