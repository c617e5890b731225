using CreditScoring.Cli.Fleet;
using CreditScoring.Cli.Models;
using CreditScoring.Learning;
using CreditScoring.Models;
using CreditScoring.Selection;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Cli.Tests.Fleet;

/// <summary>Shares of a piece of work, and their parts in a folder.</summary>
public sealed class ShardTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    [Theory]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("1")]
    [InlineData("-1/4")]
    [InlineData("1/4/4")]
    [InlineData("a/b")]
    [InlineData("")]
    public void What_names_no_share_is_refused(string text) =>
        Assert.Contains("such as 1/4", Assert.Throws<ArgumentException>(() => Shard.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Shares_hold_every_position_once_and_in_order_and_differ_by_one_at_most() =>
        Prop.ForAll(Gen.Choose(0, 500).Two().ToArbitrary(), pair =>
        {
            var (length, count) = (pair.Item1, pair.Item2 + 1);
            var shares = Enumerable.Range(1, count).Select(number => new Shard(number, count).Of(length)).ToList();

            return shares.SelectMany(share => share).SequenceEqual(Enumerable.Range(0, length))
                && shares.Max(share => share.Length) - shares.Min(share => share.Length) <= 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Scores_of_any_number_of_shards_are_those_of_one_run_to_the_last_byte()
    {
        var input = ModelInput.Of(run.Model);
        var clients = input.FromTables(run.Data);
        (string Scores, string Why) Files(string name) => (In($"{name}.csv"), In($"{name}-why.csv"));
        var one = Files("one");
        new ScoreRun(input, clients, one.Scores, one.Why).Whole();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(8), Prop.ForAll(Gen.Choose(1, 40).ToArbitrary(), count =>
        {
            var (store, name) = NewStore();
            foreach (var number in Enumerable.Range(1, count).Reverse())
                new ScoreRun(input, clients, null, "").MakeAsync(store, name, new Shard(number, count)).GetAwaiter().GetResult();
            var merged = Files("merged");
            new ScoreRun(input, clients, merged.Scores, merged.Why).MergeAsync(store, name, count).GetAwaiter().GetResult();

            return Same(one.Scores, merged.Scores) && Same(one.Why, merged.Why) && Same(one.Scores + ".provenance.json", merged.Scores + ".provenance.json");
        }));
    }

    [Fact]
    public void Results_of_any_number_of_shards_are_those_of_one_run_to_the_last_byte()
    {
        Search("one", new Shard(1, 1), run.Grid).Whole(In("one"));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(4), Prop.ForAll(Gen.Choose(1, 12).ToArbitrary(), count =>
        {
            var (store, name) = NewStore();
            foreach (var number in Enumerable.Range(1, count))
                Search(Path.GetRandomFileName(), new Shard(number, count), run.Grid).MakeAsync(store, name).GetAwaiter().GetResult();
            Search("merged", new Shard(1, 1), run.Grid).MergeAsync(store, name, count).GetAwaiter().GetResult();

            return Same(In("one/cv_results.json"), In("merged/cv_results.json")) && Same(In("one/cv_results.csv"), In("merged/cv_results.csv"));
        }));
    }

    [Fact]
    public async Task Missing_parts_are_named_and_foreign_ones_refused()
    {
        var other = In("other.json");
        File.WriteAllText(other, """{ "leaves": [4, 8], "rounds": [20] }""");
        var (store, name) = NewStore();
        await Search("first", new Shard(1, 3), run.Grid).MakeAsync(store, name);

        var missing = await Assert.ThrowsAsync<InvalidDataException>(() => Search("merge", new Shard(1, 1), run.Grid).MergeAsync(store, name, 3));
        var foreign = await Assert.ThrowsAsync<InvalidDataException>(() => Search("merge", new Shard(1, 1), other).MergeAsync(store, name, 3));
        var again = await Assert.ThrowsAsync<InvalidDataException>(() => Search("again", new Shard(1, 3), other).MakeAsync(store, name));

        Assert.Contains("2 of 3 parts of the search are missing: 2/3, 3/3; run --shard 2/3 again", missing.Message, StringComparison.Ordinal);
        Assert.Contains("part 1/3 of the search comes from other options", foreign.Message, StringComparison.Ordinal);
        Assert.Contains("comes from other options", again.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_part_comes_from_is_told_apart()
    {
        var part = new PartFingerprint("p", "d", "o");

        Assert.Null(part.DifferenceFrom(part with { }));
        Assert.Equal("another build of the program", part.DifferenceFrom(new("P", "D", "O")));
        Assert.Equal("other data", part.DifferenceFrom(part with { Data = "D" }));
        Assert.Equal("other options, or another model", part.DifferenceFrom(part with { Options = "O" }));
    }

    [Fact]
    public async Task A_shard_that_is_cut_off_goes_on_on_another_machine_from_what_it_had_made()
    {
        var (store, name) = NewStore();
        var grid = In("more.json");
        File.WriteAllText(grid, """{ "leaves": [3, 4, 5, 6], "rounds": [20] }""");
        var parts = "search/progress-1-of-2/";
        Search("whole", new Shard(1, 1), grid).Whole(In("whole"));

        // Cut off: the finished part and one copied fit are lost, as if the first machine had died between two fits.
        var (lost, _) = NewStore();
        await Search("lost", new Shard(1, 2), grid).MakeAsync(lost, name);
        var made = await lost.ListAsync(parts);
        Assert.Equal(10, made.Count); // 4 candidates on 5 folds, half of them
        foreach (var key in made.Skip(1))
            await store.TryCreateAsync(key, (await lost.ReadAsync(key)).Content);

        await Search("elsewhere", new Shard(1, 2), grid).MakeAsync(store, name);
        await Search("second", new Shard(2, 2), grid).MakeAsync(store, name);
        await Search("together", new Shard(1, 1), grid).MergeAsync(store, name, 2);

        // The other nine were read, not made again: their times, and so their copies, are those of the first machine.
        var now = await store.ListAsync(parts);
        Assert.Equal(10, now.Count);
        Assert.Subset(now.ToHashSet(), made.Skip(1).ToHashSet());
        Assert.True(Same(In("whole/cv_results.json"), In("together/cv_results.json")));
    }

    [Fact]
    public void A_share_that_is_done_is_not_made_again_and_options_that_cannot_go_together_are_refused()
    {
        string[] score = ["score", run.Model, run.Data, "--store", In("parts")];

        Assert.Contains("Shard 1/2 is done:", Credit.Run([.. score, "--shard", "1/2"]).Output, StringComparison.Ordinal);
        Assert.Contains("Shard 1/2 is done already", Credit.Run([.. score, "--shard", "1/2"]).Output, StringComparison.Ordinal);
        Fails("such as 1/4", [.. score, "--shard", "3/2"]);
        Fails("not both", [.. score, "--shard", "1/2", "--merge", "2"]);
        Fails("--output FILE", [.. score, "--merge", "2"]);
        Fails("1 of 2 parts of the scores is missing: 2/2", [.. score, "--merge", "2", "--output", In("none.csv")]);
        Fails("--merge must be", [.. score, "--merge", "0"]);
        Fails("needs the place that the shards share", ["score", run.Model, run.Data, "--shard", "1/2"]);
        Fails("--store DIR or --bucket BUCKET", [.. score, "--shard", "1/2", "--bucket", "b"]);
        Assert.False(File.Exists(In("none.csv")));
    }

    static void Fails(string because, string[] arguments)
    {
        var result = Credit.Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(because, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    SearchRun Search(string output, Shard shard, string grid)
    {
        var set = TrainingSet.FromFolder(run.Data, CommonOptions.ColumnsOf("core"), TimeProvider.System);
        var candidates = GridFile.Read(grid, new PipelineCandidate { Trees = TrainingOptions.Defaults }, new SearchChoices());
        var settings = new SearchSettings { TrainsBest = false, Canaries = false, Threads = 1, Shard = shard.Number, Shards = shard.Count, Clock = TimeProvider.System };

        return new SearchRun(set, candidates, FoldPlan.Stratified(set.Matrix.Clients, set.Defaults, 5, 1, 1), settings, In(output), WithoutTimes: true);
    }

    (FolderArtifactStore Store, string Name) NewStore()
    {
        var folder = In("store-" + Path.GetRandomFileName());

        return (new FolderArtifactStore(folder), folder);
    }

    string In(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(run.Folder, "shards")).FullName, name);

    static bool Same(string one, string other) => File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
