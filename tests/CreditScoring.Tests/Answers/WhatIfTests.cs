using CreditScoring.Answers;
using CreditScoring.Data;
using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Answers;

public sealed class WhatIfTests(AnswerableClients clients) : IClassFixture<AnswerableClients>
{
    [Fact]
    public void A_client_as_is_has_the_features_of_the_batch()
    {
        var expected = new float[clients.Model.Inputs.Count];
        for (var row = 0; row < 60; row++)
        {
            for (var input = 0; input < expected.Length; input++)
                expected[input] = clients.Matrix.Column(clients.Matrix.IndexOf(clients.Model.Inputs[input].Name))[row];

            Assert.Equal(expected, clients.Case(row).Inputs.ToArray());
        }
    }

    [Fact]
    public void Changed_answers_give_what_the_one_definition_of_features_gives_of_changed_rows()
    {
        var random = new Random64(5);
        var all = new float[FeatureCatalog.All.Count];
        for (var row = 0; row < 120; row++)
        {
            var client = clients.Case(row);
            if (client.Loan is null)
                continue;

            var answers = new Dictionary<string, string>
            {
                ["amount"] = $"{Math.Round(client.Loan.Amount * (0.5 + 0.4 * random.NextDouble()))}",
                ["income"] = $"{50_000 + random.NextInt32(200_000)}",
                ["children"] = $"{random.NextInt32(4)}",
                ["education"] = "Higher education",
                ["ownsCar"] = "no",
            };
            var sheet = AnswerChange.Apply(client.Sheet, answers, out var faults);
            Assert.Empty(faults);

            var original = ApplicationRow.Copy(clients.Tables.Applications, row);
            Overwrite(sheet.Row, row);
            FeatureBuilder.Compute(clients.Tables, row, all);
            Overwrite(original, row);

            var inputs = client.InputsWith(sheet);
            for (var input = 0; input < inputs.Length; input++)
                Assert.Equal(all[IndexOf(clients.Model.Inputs[input].Name)], inputs[input]);
        }
    }

    [Fact]
    public void Scores_again_with_learned_features_too_and_names_what_moved()
    {
        var client = clients.Case(Enumerable.Range(0, 500).First(row => clients.Case(row).Loan is { Term: > 0 }));
        var amount = Math.Round(client.Loan!.Amount * 0.6);
        var result = WhatIf.Of(client, new Dictionary<string, string> { ["AMT_CREDIT"] = $"{amount}" }, out _)!;

        Assert.Equal(client.Assess(), result.Before);
        Assert.Equal(["amount", "instalment"], result.Answers.Take(2).Select(moved => moved.Answer.Id));
        var names = result.Features.Select(moved => moved.Feature.Name).ToList();
        Assert.Contains("GRP1_CREDIT_DEV", names);
        Assert.Contains("AMT_CREDIT", names);
        Assert.DoesNotContain("B_COUNT", names);
        Assert.DoesNotContain("DAYS_BIRTH", names);
    }

    [Theory]
    [InlineData("amount", "-5", "a number from €1,000 to €10,000,000")]
    [InlineData("amount", "NaN", "is not possible")]
    [InlineData("amount", "1e999", "is not possible")]
    [InlineData("amount", "lots", "is not possible")]
    [InlineData("children", "1.5", "a whole number from 0 to 20")]
    [InlineData("education", "Magic", "one of these words: Lower secondary")]
    [InlineData("ownsCar", "perhaps", "yes or no")]
    [InlineData("DAYS_BIRTH", "-9000", "is no answer that can be changed")]
    [InlineData("yearsInJob", "55", "at the age of")]
    public void Refuses_what_is_impossible_and_says_what_is_allowed(string answer, string value, string why)
    {
        var working = Enumerable.Range(0, 500).First(row =>
            clients.Tables.Applications.Numbers("IS_NOT_WORKING")[row] == 0 && clients.Tables.Applications.Numbers("DAYS_BIRTH")[row] > -60 * 365);

        Assert.Null(WhatIf.Of(clients.Case(working), new Dictionary<string, string> { [answer] = value }, out var faults));
        Assert.Contains(why, Assert.Single(faults).English, StringComparison.Ordinal);
        Assert.Equal(answer, faults[0].Answer);
    }

    [Fact]
    public void Refuses_no_change_at_all_and_the_same_answer_twice()
    {
        Assert.Null(WhatIf.Of(clients.Case(0), new Dictionary<string, string>(), out var none));
        Assert.Null(WhatIf.Of(clients.Case(0), new Dictionary<string, string> { ["amount"] = "200000", ["AMT_CREDIT"] = "200000" }, out var twice));

        Assert.Contains("give at least one", Assert.Single(none).English, StringComparison.Ordinal);
        Assert.Contains("given twice", Assert.Single(twice).English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_who_stops_working_has_no_job_and_one_who_starts_needs_its_length()
    {
        var marks = clients.Tables.Applications.Numbers("IS_NOT_WORKING");
        var working = clients.Case(Array.IndexOf(marks, 0f));
        var retired = clients.Case(Array.IndexOf(marks, 1f));

        var sheet = AnswerChange.Apply(working.Sheet, new Dictionary<string, string> { ["incomeSource"] = "Pensioner" }, out var faults);
        Assert.Empty(faults);
        Assert.True(float.IsNaN(sheet.Row.Numbers("DAYS_EMPLOYED")[0]));
        Assert.Null(sheet.Row.Word("ORGANIZATION_TYPE", 0));
        Assert.Equal(1, sheet.Row.Numbers("IS_NOT_WORKING")[0]);

        Assert.Null(WhatIf.Of(retired, new Dictionary<string, string> { ["incomeSource"] = "Working" }, out faults));
        Assert.Contains("give yearsInJob too", Assert.Single(faults).English, StringComparison.Ordinal);
        Assert.Null(WhatIf.Of(retired, new Dictionary<string, string> { ["yearsInJob"] = "2" }, out faults));
        Assert.Contains("has no job", Assert.Single(faults).English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_household_grows_with_its_children_and_keeps_an_adult()
    {
        var client = clients.Case(0);
        var adults = client.Sheet.Value(AnswerCatalog.Of("people")) - client.Sheet.Value(AnswerCatalog.Of("children"));
        var sheet = AnswerChange.Apply(client.Sheet, new Dictionary<string, string> { ["children"] = "3" }, out _);

        Assert.Equal(3 + adults, sheet.Row.Numbers("CNT_FAM_MEMBERS")[0]);
        Assert.Null(WhatIf.Of(client, new Dictionary<string, string> { ["children"] = "3", ["people"] = "3" }, out var faults));
        Assert.Contains("there must be an adult", Assert.Single(faults).English, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_alone_what_was_not_asked_about()
    {
        var client = clients.Case(Enumerable.Range(0, 500).First(row => clients.Case(row).Loan is not null));
        var row = ApplicationRow.Copy(client.Sheet.Row, 0);
        ApplicationRow.SetWord(row, "FLAG_OWN_CAR", "N");
        row.Numbers("OWN_CAR_AGE")[0] = 7; // the source contradicts itself
        var odd = AnswerSheet.Of(row, client.Loan);

        Assert.Equal(7, Changed("amount", $"{Math.Round(client.Loan!.Amount * 0.8)}"));
        Assert.Equal(float.NaN, Changed("ownsCar", "no"));

        float Changed(string answer, string value) => AnswerChange.Apply(odd, new Dictionary<string, string> { [answer] = value }, out _).Row.Numbers("OWN_CAR_AGE")[0];
    }

    void Overwrite(Table cells, int row)
    {
        var applications = clients.Tables.Applications;
        foreach (var column in applications.Schema.Columns)
            if (column.Kind == ColumnKind.Category)
                applications.Codes(column.Name)[row] = cells.Codes(column.Name)[0];
            else if (column.Kind == ColumnKind.Number)
                applications.Numbers(column.Name)[row] = cells.Numbers(column.Name)[0];
        applications.Numbers(ApplicationRow.NotWorking)[row] = cells.Numbers(ApplicationRow.NotWorking)[0];
    }

    static int IndexOf(string feature) => FeatureCatalog.All.Select(definition => definition.Name).ToList().IndexOf(feature);
}
