using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Models;

namespace CreditScoring.Tests.Models;

public sealed class FairnessStudyTests
{
    static readonly FairnessMetrics Study = SomeFairness.Study();

    [Fact]
    public void The_variants_leave_out_what_is_protected_and_nothing_else()
    {
        Assert.Equal([FairnessStudy.Shipped, FairnessStudy.WithoutSexAndAge, FairnessStudy.WithoutProtected], Study.Models.Select(model => model.Name));
        Assert.Equal([6, 3, 3], Study.Models.Select(model => model.Features)); // EXT_MEAN, OWN_CAR_AGE and AMT_CREDIT stay
        Assert.Equal(["EXT_MEAN", "OWN_CAR_AGE", "AMT_CREDIT"], Study.Register.Where(feature => feature.KeptIn.Count == 3).Select(feature => feature.Name));
        Assert.All(Study.Register.Where(feature => feature.Name is "CODE_GENDER" or "DAYS_BIRTH" or "EMP_BIRTH"), feature => Assert.Equal([FairnessStudy.Shipped], feature.KeptIn));
    }

    [Fact]
    public void The_shipped_model_is_that_of_training()
    {
        var (matrix, defaults) = SomeFairness.Sample();
        var trained = SomeModel.Train(matrix, defaults).Metrics;

        Assert.Equal(trained.Auc.Cv.Low, Study.Models[0].Auc.Low, 1e-12);
        Assert.Equal(trained.Cost.PerClient, Study.Models[0].Cost.Value, 1e-12);
        Assert.Equal(trained.Groups[0].Groups[1].SelectionRatio, Study.Models[0].Groups[0].Groups[1].SelectionRatio);
    }

    [Fact]
    public void The_price_is_the_difference_to_the_shipped_model()
    {
        Assert.Null(Study.Models[0].Price);
        var (shipped, variant) = (Study.Models[0], Study.Models[1]);

        Assert.Equal(variant.Auc.Auc - shipped.Auc.Auc, variant.Price!.Auc.Difference, 1e-12);
        Assert.Equal(variant.Cost.Value - shipped.Cost.Value, variant.Price.Cost.Value, 1e-12);
        Assert.Equal(variant.Brier.Value - shipped.Brier.Value, variant.Price.Brier.Value, 1e-12);
        Assert.InRange(variant.Price.Cost.Value, variant.Price.Cost.Low, variant.Price.Cost.High);
    }

    [Fact]
    public void A_feature_that_gives_the_sex_away_is_found_out()
    {
        var guess = Study.Models[1].Guesses.First(guess => guess.Characteristic == "gender");
        var blind = Study.Models[1].Guesses.First(guess => guess.Characteristic == "age");

        Assert.True(guess.Auc.Low > 0.95); // OWN_CAR_AGE: 3 standard deviations apart
        Assert.InRange(blind.Auc.Auc, 0.42, 0.58);
        Assert.True(Study.Register.First(feature => feature.Name == "OWN_CAR_AGE") is { Role: CreditScoring.Fairness.FeatureRole.Proxy, Gender: > 0.6, Age: < 0.1 });
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_study_and_a_file_gives_it_back()
    {
        var (one, three) = (Bytes(Study), Bytes(SomeFairness.Study(threads: 3)));
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, one);

        Assert.Equal(one, three);
        Assert.Equal(one, Bytes(FairnessFile.Read(file)));
        File.WriteAllText(file, "{}");
        Assert.Contains("credit fairness", Assert.Throws<InvalidDataException>(() => FairnessFile.Read(file)).Message, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public void Features_without_sex_and_age_are_refused()
    {
        var (matrix, defaults) = SomeFairness.Sample(200);
        var blind = new FeatureMatrix([matrix.Columns[2]], matrix.Clients, [matrix.Column(2)]);

        Assert.Throws<ArgumentException>(() => FairnessStudy.Run(blind, defaults, new DataDescription("", "", "", ""), SomeModel.Options with { Recipe = FeatureRecipe.Plain }, TimeProvider.System));
    }

    static byte[] Bytes(FairnessMetrics study)
    {
        using var stream = new MemoryStream();
        FairnessFile.Write(stream, study);

        return stream.ToArray();
    }
}
