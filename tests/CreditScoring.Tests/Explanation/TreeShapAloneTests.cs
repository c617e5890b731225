using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Tests.Trees;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Explanation;

public class TreeShapAloneTests
{
    [Fact]
    public void Gives_each_of_many_callers_at_once_what_it_gives_one()
    {
        var model = SomeTrees.Model(seed: 7, rounds: 20, out var matrix);
        var shap = new TreeShap(model);
        double[] Explain(int client)
        {
            var (row, contributions) = (new float[matrix.Columns.Count], new double[matrix.Columns.Count]);
            matrix.CopyRow(client, row);
            shap.Contributions(row, contributions);

            return contributions;
        }

        var expected = Enumerable.Range(0, matrix.RowCount).Select(Explain).ToArray();
        Parallel.For(0, 20 * matrix.RowCount, new ParallelOptions { MaxDegreeOfParallelism = 4 }, call =>
            Assert.Equal(expected[call % expected.Length], Explain(call % expected.Length)));
    }

    [Fact]
    public void Allocates_nothing_once_it_has_explained_a_client()
    {
        var model = SomeTrees.Model(seed: 7, rounds: 20, out var matrix);
        var (shap, row, contributions) = (new TreeShap(model), new float[matrix.Columns.Count], new double[matrix.Columns.Count]);
        matrix.CopyRow(0, row);
        shap.Contributions(row, contributions);
        var before = GC.GetAllocatedBytesForCurrentThread();
        shap.Contributions(row, contributions);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Equals_the_sum_over_all_sets_when_a_way_needs_two_vectors_of_points()
    {
        // 18 features on a way need 9 points, one more than a vector has lanes; every other client fails, so both sides of each question are asked.
        const int Depth = 18;
        var random = new Random64(3);
        var splits = Enumerable.Range(0, Depth).Select(split => new TreeSplit { Feature = split, Left = ~split, Right = split + 1 < Depth ? split + 1 : ~Depth });
        var leaves = Enumerable.Range(0, Depth + 1).Select(_ => new TreeLeaf(random.NextNormal(), 1 + random.NextInt32(50)));
        var model = new BoostedTrees([.. Enumerable.Range(0, Depth).Select(feature => FeatureColumn.Numeric("f" + feature))], 0.5, [new Tree([.. splits], [.. leaves])]);
        var row = Enumerable.Range(0, Depth).Select(feature => feature % 5 == 4 ? -1f : 1f).ToArray();
        var contributions = new double[Depth];
        new TreeShap(model).Contributions(row, contributions);
        var expected = BruteForceShapley.Contributions(Depth, BruteForceShapley.ByCover(model, row), out _);

        Assert.All(contributions.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-10));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(37)]
    public void Each_vector_fills_one_line_of_the_cache(int count)
    {
        var vectors = new AlignedVectors(count);

        Assert.Equal(0, Unsafe.ByteOffset(ref Unsafe.NullRef<Vector512<double>>(), ref vectors.First) % 64);
        Assert.Equal(count, vectors.Span.Length);
        Assert.All(vectors.Span.ToArray(), vector => Assert.Equal(Vector512<double>.Zero, vector));
    }
}
