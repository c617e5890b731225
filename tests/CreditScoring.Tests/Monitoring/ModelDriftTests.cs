using System.Text;
using CreditScoring.Drift;
using CreditScoring.Features;
using CreditScoring.Monitoring;

namespace CreditScoring.Tests.Monitoring;

public sealed class ModelDriftTests
{
    static readonly (FeatureMatrix Matrix, float[] Defaults) now = SomeModel.Sample(2000, seed: 8);
    static readonly FeatureMatrix moved = Moved(now.Matrix);
    static readonly ModelDrift same = Of(now.Matrix), other = Of(moved);

    [Fact]
    public void Clients_of_the_same_kind_give_no_drift_and_cannot_be_told_apart()
    {
        Assert.False(same.Columns.IsDrift);
        Assert.False(same.Domain.IsDrift);
        Assert.InRange(same.Domain.Auc.Auc, 0.46, 0.54);
        Assert.True(same.Reconstruction.PValue > 0.01);
    }

    [Fact]
    public void A_move_of_a_feature_counts_by_its_weight_in_the_model()
    {
        var external = other.Columns.Columns.First(column => column.Name == "EXT_MEAN");

        Assert.True(other.Columns.IsDrift);
        Assert.True(external.IsDrift);
        Assert.True(external.WeightShare > 0.3); // it decides most in this sample
        Assert.Equal(1, other.Columns.Columns.Sum(column => column.WeightShare ?? 0), 1e-9);
        Assert.True(other.Columns.Columns.First(column => column.Name == ModelDrift.ScoreColumn).IsDrift);
    }

    [Fact]
    public void The_shifts_of_the_concepts_sum_to_that_of_the_score()
    {
        Assert.Equal(other.Score.Current - other.Score.Reference, other.Concepts.Sum(concept => concept.Shift), 1e-9);
        Assert.Equal(FeatureCatalog.Find("EXT_MEAN")!.Concept.Id, other.Concepts[0].Concept.Id);
        Assert.True(other.Concepts[0].Shift > 0); // lower external scores raise the risk
    }

    [Fact]
    public void Trees_tell_the_clients_apart_and_name_the_feature()
    {
        Assert.True(other.Domain.IsDrift);
        Assert.Equal("EXT_MEAN", other.Domain.Drivers[0].Feature);
    }

    [Fact]
    public void What_the_model_expects_is_beside_what_was_observed()
    {
        var seen = same.Realised!;

        Assert.Equal(2000, seen.Clients);
        Assert.InRange(seen.Auc.Auc, same.Current.Auc.Low - 0.03, same.Current.Auc.High + 0.03);
        Assert.InRange(seen.DefaultRate, same.Current.DefaultRate.Low - 0.03, same.Current.DefaultRate.High + 0.03);
        Assert.Null(ModelDrift.Of(SomeModel.Trained.Model, SomeModel.Sample().Matrix, now.Matrix, null, new DriftOptions()).Realised);
    }

    [Fact]
    public void Segments_by_age_hold_all_clients_and_say_what_changed_within_them()
    {
        var ages = other.Segments.Where(segment => segment.Feature == "DAYS_BIRTH").ToList();

        Assert.Equal(["30-39", "40-49", "50-59", "60+", "<30"], ages.Select(segment => segment.Name));
        Assert.Equal(1, ages.Sum(segment => segment.CurrentShare), 1e-9);
        Assert.Contains(ages, segment => segment.Drifted?.Contains("EXT_MEAN") == true);
        Assert.All(ages, segment => Assert.True(segment.Drifted is null || !segment.Drifted.Contains("P_REFUSED_SHARE")));
    }

    [Fact]
    public void Threads_change_nothing() => Assert.Equal(Json(other), Json(Of(moved, threads: 2)));

    [Fact]
    public void Refuses_too_few_clients() => Assert.Contains("at least 100", Assert.Throws<ArgumentException>(() => Of(now.Matrix.Rows([1, 2, 3]))).Message, StringComparison.Ordinal);

    static ModelDrift Of(FeatureMatrix current, int threads = 1) => ModelDrift.Of(
        SomeModel.Trained.Model, SomeModel.Sample().Matrix, current, now.Defaults[..current.RowCount], new DriftOptions(), threads: threads);

    static string Json(ModelDrift drift)
    {
        using var stream = new MemoryStream();
        ModelDriftJson.Write(stream, drift, "a model 1");

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    // External scores a third lower.
    static FeatureMatrix Moved(FeatureMatrix matrix) => new(
        matrix.Columns, matrix.Clients, [.. matrix.Columns.Select((column, place) => column.Name == "EXT_MEAN" ? Array.ConvertAll(matrix.Column(place), value => value * 0.67f) : matrix.Column(place))]);
}
