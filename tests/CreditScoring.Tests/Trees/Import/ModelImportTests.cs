using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Trees.Import;

namespace CreditScoring.Tests.Trees.Import;

public class ModelImportTests
{
    // XGBoost adds up in 32 bits, LightGBM in 64.
    [Theory]
    [InlineData("xgboost-numbers.json", 1e-6)]
    [InlineData("xgboost-categories.json", 1e-6)]
    [InlineData("xgboost-categories.ubj.base64", 1e-6)]
    [InlineData("xgboost-dart.json", 1e-6)]
    [InlineData("xgboost-logitraw.json", 1e-6)]
    [InlineData("lightgbm-categories.txt", 1e-12)]
    [InlineData("lightgbm-missing-none.txt", 1e-12)]
    [InlineData("lightgbm-zero-as-missing.txt", 1e-12)]
    [InlineData("lightgbm-forest.txt", 1e-12)]
    public void Predicts_what_the_program_that_made_the_model_predicted(string file, double tolerance)
    {
        var model = ForeignModels.Import(file).Trees;
        var (rows, expected) = ForeignModels.Answers(file.Split('.')[0], model);

        Assert.Equal(50, rows.Length);
        Assert.True(expected.Distinct().Count() > 5);
        for (var row = 0; row < rows.Length; row++)
            Assert.Equal(expected[row], model.PredictLogOdds(rows[row]), tolerance);
    }

    [Theory]
    [InlineData("xgboost-categories.json")]
    [InlineData("lightgbm-zero-as-missing.txt")]
    public void Contributions_of_an_imported_model_sum_to_its_log_odds(string file)
    {
        var model = ForeignModels.Import(file).Trees;
        var shap = new TreeShap(model);
        foreach (var row in ForeignModels.Answers(file.Split('.')[0], model).Rows)
        {
            var contributions = new double[row.Length];
            shap.Contributions(row, contributions); // throws when they do not

            Assert.Contains(contributions, contribution => contribution != 0);
        }
    }

    [Fact]
    public void The_text_and_the_binary_form_of_a_model_are_the_same() => Assert.Equal(
        SomeTrees.Text(ForeignModels.Import("xgboost-categories.json").Trees), SomeTrees.Text(ForeignModels.Import("xgboost-categories.ubj.base64").Trees));

    [Theory]
    [InlineData("xgboost-numbers.json", "XGBoost 1.7.4", "JSON")]
    [InlineData("xgboost-categories.ubj.base64", "XGBoost 1.7.4", "UBJ")]
    [InlineData("lightgbm-forest.txt", "LightGBM (format v4)", "text")]
    public void Says_what_wrote_the_file(string file, string software, string format)
    {
        var imported = ForeignModels.Import(file);

        Assert.Equal((software, format), (imported.Software, imported.Format));
        Assert.Equal(["income", "balance", "late", "age", "region", "trade"], imported.Trees.Features.Select(feature => feature.Name));
    }

    [Theory]
    [InlineData("", "the end of the file")]
    [InlineData("binf", "'b'")]
    [InlineData("\u0080", "the byte 0xC2")]
    [InlineData("trees\n", "'t'")]
    public void Refuses_what_is_no_model_with_what_it_found(string content, string found)
    {
        var error = Assert.Throws<InvalidDataException>(() => ModelImport.Read(System.Text.Encoding.UTF8.GetBytes(content), "old.bin"));

        Assert.StartsWith("old.bin, byte 0: found " + found, error.Message, StringComparison.Ordinal);
        Assert.Contains("save_model(\"model.json\")", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_file_that_is_not_there() =>
        Assert.Contains("no such file", Assert.Throws<InvalidDataException>(() => ModelImport.Read("nowhere.json")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("xgboost-categories.json")]
    [InlineData("xgboost-categories.ubj.base64")]
    [InlineData("lightgbm-categories.txt")]
    public void A_damaged_file_is_refused_or_read_but_never_breaks_the_program(string file) => ForeignModels.SurvivesDamage(file);

    [Fact]
    public void Categories_bear_their_codes_up_to_the_greatest_that_the_model_knows()
    {
        var trade = ForeignModels.Import("lightgbm-categories.txt").Trees.Features[5];

        Assert.Equal(FeatureKind.Category, trade.Kind);
        Assert.Equal(Enumerable.Range(0, 40).Select(code => $"{code}"), trade.Levels);
    }

    [Fact]
    public void Features_of_the_catalog_take_its_levels_and_codes_split_as_numbers_become_levels()
    {
        // late, a number of small whole values, plays the codes of a category of the catalog.
        var model = ForeignModels.Import("xgboost-numbers.json", "\"late\"", "\"NAME_EDUCATION_TYPE\"").Trees;
        var asNumbers = ForeignModels.Import("xgboost-numbers.json").Trees;
        var (rows, _) = ForeignModels.Answers("xgboost-numbers", asNumbers);

        Assert.Equal(FeatureCatalog.Find("NAME_EDUCATION_TYPE")!.Levels, model.Features[2].Levels);
        Assert.Contains(model.Trees.SelectMany(tree => tree.Splits), split => split is { Feature: 2, LeftLevels.Count: > 0 });
        foreach (var row in rows)
            for (var code = 0; code <= model.Features[2].Levels.Count; code++)
            {
                row[2] = code;
                Assert.Equal(asNumbers.PredictLogOdds(row), model.PredictLogOdds(row));
            }
    }

    [Fact]
    public void Refuses_codes_that_the_catalog_does_not_have() => Assert.Contains(
        "NAME_EDUCATION_TYPE has the code 39, but the catalog's NAME_EDUCATION_TYPE has 5 levels",
        ForeignModels.Refusal("lightgbm-categories.txt", "trade", "NAME_EDUCATION_TYPE"), StringComparison.Ordinal);

    [Fact]
    public void Refuses_two_features_of_one_name() =>
        Assert.Contains("2 features have the name 'late'", ForeignModels.Refusal("xgboost-numbers.json", "\"age\"", "\"late\""), StringComparison.Ordinal);
}
