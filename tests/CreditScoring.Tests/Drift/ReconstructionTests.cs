using System.Text;
using CreditScoring.Drift;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Drift;

public sealed class ReconstructionTests
{
    const int Rows = 300;
    const int Features = 8;

    [Fact]
    public void Agrees_with_the_reference()
    {
        var expected = DriftReference.Json("extras.json").GetProperty("pca_reconstruction");
        var model = Reconstruction.Of(Sample("reference"));

        Assert.Equal(expected.GetProperty("n_components").GetInt32(), model.Explained.Count);
        Assert.All(expected.GetProperty("explained").EnumerateArray().Zip(model.Explained), pair => Assert.Equal(pair.First.GetDouble(), pair.Second, 1e-12));
        foreach (var (part, shift) in new[] { ("reference", 0.0), ("current_null", 0), ("current_drift", 0.25) })
        {
            var errors = model.Errors(Sample(part, shift));
            var mean = errors.Average();

            Assert.Equal(expected.GetProperty(part).GetProperty("mean_error").GetDouble(), mean, 1e-11);
            Assert.Equal(expected.GetProperty(part).GetProperty("std_error").GetDouble(), Math.Sqrt(errors.Average(error => (error - mean) * (error - mean))), 1e-11);
        }
    }

    [Fact]
    public void A_client_off_the_line_of_two_features_lies_as_far_as_worked_by_hand()
    {
        // Both features are -1, 0, 1 over sqrt(2/3); (1, -1) lies off their line by the length of (1, -1) over sqrt(2/3): sqrt(3).
        var model = Reconstruction.Of([[-1, 0, 1], [-1, 0, 1]]);

        Assert.Equal([0, Math.Sqrt(3)], model.Errors([[1, 1], [1, -1]]), (left, right) => Math.Abs(left - right) < 1e-12);
    }

    [Fact]
    public void Missing_values_and_constant_features_add_nothing()
    {
        var model = Reconstruction.Of([[-1, 0, 1], [-1, 0, 1], [5, 5, 5]]);

        Assert.Equal(0, model.Errors([[double.NaN], [double.NaN], [9]])[0]);
    }

    [Fact]
    public void Refuses_what_has_no_direction()
    {
        Assert.Throws<ArgumentException>(() => Reconstruction.Of([[1, 1]]));
        Assert.Throws<ArgumentException>(() => Reconstruction.Of([]));
        Assert.Throws<ArgumentException>(() => Reconstruction.Of([[1, 2], [1]]));
        Assert.Throws<ArgumentException>(() => Reconstruction.Of([[1, 2]]).Errors([[1], [2]]));
    }

    // Drawn as the reference folder's recipe says: a stream a column, seeded by the FNV-1a hash of its name.
    static double[][] Sample(string part, double shift = 0) =>
    [
        .. Enumerable.Range(0, Features).Select(feature =>
        {
            var random = new Random64(Hash($"emb_{part}:e{feature}"));

            return Enumerable.Range(0, Rows)
                .Select(_ => Math.Round((random.NextNormal() * (1 + 0.1 * feature) + (feature % 2 == 0 ? shift : 0)) * 1e4) / 1e4).ToArray();
        }),
    ];

    static ulong Hash(string text)
    {
        var hash = 0xcbf29ce484222325UL;
        foreach (var each in Encoding.UTF8.GetBytes(text))
            hash = (hash ^ each) * 0x100000001b3UL;

        return hash;
    }
}
