using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests;

/// <summary>Random samples for properties.</summary>
static class Samples
{
    /// <summary>Predictions with many ties and outcomes of both kinds.</summary>
    public static Arbitrary<(double[] Predictions, float[] Outcomes)> Predictions() =>
    (
        from size in Gen.Choose(4, 60)
        from predictions in Gen.Choose(0, 12).ArrayOf(size)
        from outcomes in Gen.Choose(0, 1).ArrayOf(size)
        where outcomes.Sum() >= 2 && outcomes.Sum() <= size - 2
        select (Array.ConvertAll(predictions, value => value / 12.0), Array.ConvertAll(outcomes, value => (float)value))).ToArbitrary();
}
