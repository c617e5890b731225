using CreditScoring.Features;
using CreditScoring.Imbalance;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Imbalance;

public sealed class SmoteTests
{
    public static TheoryData<IResampler> Inventing => [new Smote(), new SmoteNc(), new BorderlineSmote { DangerNeighbourCount = 9 }, new Adasyn()];

    // The numbers of imbalanced-learn 0.10.0 (Debian python3-imblearn) on the values of SomeImbalance.Formula after StandardScaler: n_samples_generate of
    // ADASYN(), and the clients whom BorderlineSMOTE() finds in danger.
    [Fact]
    public void Adasyn_shares_the_new_clients_as_imbalanced_learn_does() =>
        Assert.Equal([3, 1, 1, 2, 1, 3, 3, 3, 1, 1, 3, 3, 1, 3, 2], new Adasyn().Counts(SomeImbalance.Formula()));

    [Fact]
    public void Borderline_smote_finds_the_same_clients_in_danger_as_imbalanced_learn() =>
        Assert.Equal([0, 12, 20, 24, 28, 40, 44, 52, 56], new BorderlineSmote().InDanger(SomeImbalance.Formula()));

    [Fact]
    public void A_client_with_nothing_but_the_other_outcome_around_is_noise_and_not_in_danger()
    {
        // Of two neighbours: at 0 both repaid (noise), at 50 and 51 one did (danger), from 100 on none (safe).
        var rows = SomeImbalance.OnALine([0, 1, 2, 49.5f, 50, 51, 100, 100.1f, 100.2f, 200, 201, 202, 203], [1, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0]);

        Assert.Equal([4, 5], new BorderlineSmote { DangerNeighbourCount = 2 }.InDanger(rows));
    }

    [Theory]
    [MemberData(nameof(Inventing), DisableDiscoveryEnumeration = true)]
    public void Changes_no_client_that_is_there(IResampler resampler)
    {
        var rows = SomeImbalance.Mixed(200, seed: 1);
        var resampled = resampler.Resample(rows, new Random64(7));

        Assert.True(resampled.Defaults.Length > 200);
        Assert.Equal(rows.Defaults, resampled.Defaults.Take(200));
        Assert.All(resampled.Defaults.Skip(200), outcome => Assert.Equal(1, outcome));
        Assert.Equal(Enumerable.Range(0, 200), resampled.Origins.Take(200));
        Assert.All(resampled.Origins.Skip(200), origin => Assert.Equal(-1, origin));
        for (var column = 0; column < rows.Matrix.Columns.Count; column++)
            Assert.Equal(rows.Matrix.Column(column), resampled.Matrix.Column(column).Take(200));
    }

    [Theory]
    [MemberData(nameof(Inventing), DisableDiscoveryEnumeration = true)]
    public void Every_invented_client_lies_between_two_neighbours_and_misses_what_one_of_them_misses(IResampler resampler)
    {
        var rows = SomeImbalance.Mixed(200, seed: 2);
        var resampled = resampler.Resample(rows, new Random64(3));
        int[] minority = [.. Enumerable.Range(0, 200).Where(row => rows.Defaults[row] == 1)];
        var near = Neighbours.Of(ClientSpace.Of(rows.Matrix, resampler is not Smote), minority, minority, 5).Rows;

        for (var row = 200; row < resampled.Defaults.Length; row++)
            Assert.Contains(minority.Select((parent, place) => (parent, place)), each => near[each.place].Any(other => IsBetween(rows.Matrix, each.parent, other, resampled.Matrix, row)));
    }

    [Theory]
    [MemberData(nameof(Inventing), DisableDiscoveryEnumeration = true)]
    public void Whole_numbers_and_flags_stay_whole_and_levels_exist(IResampler resampler)
    {
        var rows = SomeImbalance.Mixed(200, seed: 4);
        var resampled = resampler.Resample(rows, new Random64(5));
        float[] Invented(int column) => [.. resampled.Matrix.Column(column).Skip(200).Where(value => !float.IsNaN(value))];

        Assert.All(Invented(1), days => Assert.Equal(MathF.Round(days), days));
        Assert.All(Invented(2), flag => Assert.True(flag is 0 or 1));
        var levels = rows.Matrix.Column(3).Where((_, row) => rows.Defaults[row] == 1).ToHashSet();
        Assert.All(resampled.Matrix.Column(3).Skip(200), level => Assert.Contains(level, levels));
        Assert.Contains(Invented(0), income => income != MathF.Round(income));
    }

    [Theory]
    [MemberData(nameof(Inventing), DisableDiscoveryEnumeration = true)]
    public void The_seed_gives_the_rows_whatever_the_number_of_threads(IResampler resampler)
    {
        var rows = SomeImbalance.Mixed(200, seed: 6);
        IResampler threaded = resampler switch
        {
            Smote smote => smote with { Threads = 3 },
            SmoteNc smote => smote with { Threads = 3 },
            BorderlineSmote smote => smote with { Threads = 3 },
            _ => (Adasyn)resampler with { Threads = 3 },
        };
        ResampledRows one = resampler.Resample(rows, new Random64(8)), many = threaded.Resample(rows, new Random64(8)), other = resampler.Resample(rows, new Random64(9));

        for (var column = 0; column < rows.Matrix.Columns.Count; column++)
            Assert.Equal(one.Matrix.Column(column), many.Matrix.Column(column));
        Assert.NotEqual(one.Matrix.Column(0), other.Matrix.Column(0));
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.5)]
    public void Invents_as_many_as_asked(double ratio)
    {
        var resampled = new SmoteNc { Ratio = ratio }.Resample(SomeImbalance.Formula(), new Random64(1)); // 15 of 60 defaulted

        Assert.Equal(Math.Round(45 * ratio), resampled.Defaults.Sum());
        Assert.Equal(45, resampled.Defaults.Count(outcome => outcome == 0));
    }

    [Fact]
    public void Neighbours_vote_on_a_level_and_it_is_never_a_mean()
    {
        // Three defaulted clients with the level 2 and two with 0: were levels averaged, 1 would appear.
        var rows = SomeImbalance.Rows(
            [FeatureColumn.Numeric("number"), FeatureColumn.Category("job", ["a", "b", "c"])],
            [[1, 2, 3, 4, 5, 90, 91, 92, 93, 94, 95, 96, 97, 98], [2, 2, 2, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1]], [1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        var resampled = new SmoteNc { NeighbourCount = 4 }.Resample(rows, new Random64(1));

        // Of the four others of a client with 2, two have it and two have 0: the nearest decides. Of those of a client with 0, three have 2.
        Assert.Equal(18, resampled.Defaults.Length);
        Assert.All(resampled.Matrix.Column(1).Skip(14), level => Assert.Equal(2, level));
    }

    [Fact]
    public void Says_how_many_clients_it_needs()
    {
        var error = Assert.Throws<ArgumentException>(() => new Smote().Resample(SomeImbalance.OnALine([1, 2, 3, 4, 5, 6], [1, 1, 0, 0, 0, 0]), new Random64(1)));

        Assert.Contains("smote needs at least 6 clients who defaulted; there are 2", error.Message, StringComparison.Ordinal);
    }

    // The numeric features that are not whole (0 and 4): the same share of the way in both where both parents have a value; else the pattern of one parent.
    static bool IsBetween(FeatureMatrix rows, int parent, int other, FeatureMatrix resampled, int row)
    {
        var shares = new List<double>();
        var (likeParent, likeOther) = (true, true);
        foreach (var column in (int[])[0, 1, 2, 4])
        {
            var (from, to, value) = (rows.Column(column)[parent], rows.Column(column)[other], resampled.Column(column)[row]);
            likeParent &= float.IsNaN(from) == float.IsNaN(value);
            likeOther &= float.IsNaN(to) == float.IsNaN(value);
            if (float.IsNaN(from) || float.IsNaN(to))
            {
                if (!value.Equals(from) && !value.Equals(to))
                    return false;
            }
            else if (column is 0 or 4)
                shares.Add(((double)value - from) / ((double)to - from));
            else if (value < Math.Min(from, to) || value > Math.Max(from, to))
                return false;
        }

        return (likeParent || likeOther) && shares.TrueForAll(share => share is > -1e-4 and < 1.0001 && Math.Abs(share - shares[0]) < 1e-3);
    }
}
