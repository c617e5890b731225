using CreditScoring.Imbalance;
using CreditScoring.Learning;
using CreditScoring.Numerics;
using CreditScoring.Selection;

namespace CreditScoring.Tests.Selection;

public sealed class GridFileTests : IDisposable
{
    readonly string file = Path.Combine(Directory.CreateTempSubdirectory("grid-").FullName, "grid.json");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    [Fact]
    public void Candidates_are_all_combinations_and_the_last_option_varies_fastest()
    {
        var candidates = Read("""{ "leaves": [7, 15], "l2": [1, 10] }""").All();

        Assert.Equal([(7, 1.0), (7, 10.0), (15, 1.0), (15, 10.0)], candidates.Select(candidate => (candidate.Pipeline.Trees.Leaves, candidate.Pipeline.Trees.L2)));
        Assert.Equal("leaves 7, l2 10", SearchCandidate.Of(candidates[1]).ToString());
    }

    [Fact]
    public void Every_step_of_the_pipeline_can_be_searched()
    {
        var candidates = Read("""{ "features": ["given", "learned"], "resampler": ["none", "twice"], "monotoneDirections": [true], "calibration": ["platt", "isotonic"], "cutOff": ["costs", "empirical"] }""").All();

        Assert.Equal(16, candidates.Count);
        Assert.Equal(("twice", CalibrationMethod.Isotonic, CutOffChoice.Empirical), (candidates[7].Pipeline.Resampler!.Name, candidates[7].Pipeline.Calibration, candidates[7].Pipeline.CutOff));
        Assert.True(candidates[0].Pipeline.Trees.MonotoneDirections);
        Assert.Single(candidates[^1].Pipeline.Features.Learners);
    }

    [Fact]
    public void A_list_of_grids_is_tried_one_after_the_other()
    {
        var candidates = Read("""[{ "leaves": [7] }, { "l2": [1, 2], "rounds": [9] }]""").All();

        Assert.Equal(["leaves 7", "l2 1, rounds 9", "l2 2, rounds 9"], candidates.Select(candidate => SearchCandidate.Of(candidate).ToString()));
    }

    [Fact]
    public void A_distribution_can_be_drawn_from_but_not_tried_whole()
    {
        var grid = Read("""{ "learningRate": { "from": 0.01, "to": 0.3, "scale": "log" }, "leaves": { "from": 7, "to": 64 }, "l2": [1, 10] }""");
        var drawn = grid.Draw(40, seed: 5);

        Assert.All(drawn, candidate => Assert.InRange(candidate.Pipeline.Trees.LearningRate, 0.01, 0.3));
        Assert.All(drawn, candidate => Assert.InRange(candidate.Pipeline.Trees.Leaves, 7, 63));
        Assert.Equal(drawn.Select(candidate => candidate.Pipeline.Key), grid.Draw(40, seed: 5).Select(candidate => candidate.Pipeline.Key));
        Assert.NotEqual(drawn.Select(candidate => candidate.Pipeline.Key), grid.Draw(40, seed: 6).Select(candidate => candidate.Pipeline.Key));
        Assert.Contains("search at random", Assert.Throws<ArgumentException>(() => grid.All()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draw_from_lists_repeats_nothing()
    {
        var drawn = Read("""{ "leaves": [3, 5, 7, 9], "l2": [1, 2, 3] }""").Draw(12, seed: 2);

        Assert.Equal(12, drawn.Select(candidate => candidate.Pipeline.Key).Distinct().Count());
    }

    [Theory]
    [InlineData("""{ "leafs": [7] }""", "no option 'leafs'")]
    [InlineData("""{ "threads": [7] }""", "no option 'threads'")]
    [InlineData("""{ "leaves": [] }""", "no value to try")]
    [InlineData("""{ "leaves": [7.5] }""", "a whole number")]
    [InlineData("""{ "leaves": ["many"] }""", "a number is expected")]
    [InlineData("""{ "leaves": [1] }""", "option 'leaves' cannot be 1")]
    [InlineData("""{ "learningRate": [0.1, -1] }""", "option 'learningRate' cannot be -1")]
    [InlineData("""{ "featureFraction": [2] }""", "option 'featureFraction' cannot be 2")]
    [InlineData("""{ "l2": [-5] }""", "option 'l2' cannot be -5")]
    [InlineData("""{ "leaves": 7 }""", "not a grid")]
    [InlineData("""{ "leaves": [7], "leaves": [8] }""", "not a grid")]
    [InlineData("""[7]""", "not a grid")]
    [InlineData("""{ "calibration": ["beta-ish"] }""", "allowed are none, platt, beta, isotonic")]
    [InlineData("""{ "calibration": [1] }""", "a word is expected")]
    [InlineData("""{ "resampler": ["thrice"] }""", "allowed are none, twice")]
    [InlineData("""{ "leaves": { "from": 9, "to": 3 } }""", "has the distribution")]
    [InlineData("""{ "leaves": { "from": 0, "to": 3 } }""", "option 'leaves' cannot be")]
    [InlineData("{}", "the grid is empty")]
    [InlineData("[]", "the grid is empty")]
    public void A_grid_that_cannot_be_searched_is_refused_before_the_search(string grid, string named) =>
        Assert.Contains(named, Assert.Throws<InvalidDataException>(() => Read(grid)).Message, StringComparison.Ordinal);

    SearchGrid Read(string grid)
    {
        File.WriteAllText(file, grid);

        return GridFile.Read(file, new PipelineCandidate(), new SearchChoices
        {
            Features = new Dictionary<string, FeatureRecipe> { ["given"] = FeatureRecipe.Plain, ["learned"] = new() { Learners = [Learners.All[0]] } },
            Resamplers = new Dictionary<string, IResampler> { ["twice"] = new DefaultedTwice() },
        });
    }
}

/// <summary>Clients who defaulted count twice.</summary>
sealed class DefaultedTwice : IResampler
{
    public string Name => "twice";

    public ResampledRows Resample(TrainingRows rows, Random64 random)
    {
        int[] origins = [.. Enumerable.Range(0, rows.Matrix.RowCount).SelectMany(row => rows.Defaults[row] == 1 ? [row, row] : new[] { row })];

        return new ResampledRows(rows.Matrix.Rows(origins), Array.ConvertAll(origins, row => rows.Defaults[row]), origins);
    }
}
