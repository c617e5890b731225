using CreditScoring.Drift;
using CreditScoring.Drift.Evidently;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Drift.Evidently;

public sealed class ScorePropertiesTests
{
    static readonly string[] Distances = ["wasserstein", "psi", "jensenshannon", "kl_div", "hellinger", "ed"];
    static readonly string[] Directionless = ["ks", "cramer_von_mises", "psi", "jensenshannon", "hellinger", "ed", "t_test", "anderson", "es", "z"];

    static readonly Arbitrary<(double[] Reference, double[] Current)> Samples =
        Gen.Zip(Values(), Values()).Select(pair => (pair.Item1, pair.Item2)).ToArbitrary();

    [Fact]
    public void A_p_value_lies_between_0_and_1_and_a_distance_is_never_below_0() =>
        Prop.ForAll(Samples, samples => CompatibilityTests.All.Where(test => test.Name is not ("TVD" or "empirical_mmd"))
            .Select(test => test.Run(Pair(samples.Reference, samples.Current)))
            .All(verdict => verdict.Score is null || verdict.Score >= -1e-12 && (!verdict.Test.IsPValue || verdict.Score <= 1))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sample_has_not_drifted_from_itself() =>
        Prop.ForAll(Samples, samples => Distances
            .All(name => CompatibilityTests.Named(name).Run(Pair(samples.Reference, samples.Reference)).Score is < 1e-7)).QuickCheckThrowOnFailure();

    [Fact]
    public void Samples_change_places_without_changing_the_score() =>
        Prop.ForAll(Samples, samples => samples.Reference.Length != samples.Current.Length || Directionless.All(name =>
        {
            var there = CompatibilityTests.Named(name).Run(Pair(samples.Reference, samples.Current)).Score;
            var back = CompatibilityTests.Named(name).Run(Pair(samples.Current, samples.Reference)).Score;

            return there is null ? back is null : Math.Abs(there.Value - back!.Value) <= 1e-7;
        })).QuickCheckThrowOnFailure();

    static Gen<double[]> Values() => Gen.Choose(-40, 40).Select(tenth => tenth / 10.0).ArrayOf(12);

    static SamplePair Pair(double[] reference, double[] current) => SamplePair.Of(ColumnSample.OfNumbers(reference), ColumnSample.OfNumbers(current));
}
