using CreditScoring.Learning;
using CreditScoring.Selection;

namespace CreditScoring.Tests.Selection;

public sealed class SearchJournalTests : IDisposable
{
    static readonly SearchGrid Grid = new(SomeSearch.Start, SomeSearch.Leaves(3, 5), SomeSearch.Rounds(4, 8));
    readonly string folder = Directory.CreateTempSubdirectory("journal-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_search_resumed_gives_the_same_bytes_times_included()
    {
        var ticking = SomeSearch.Settings with { Clock = TimeProvider.System };
        var whole = SearchResultsFile.ToJson(SomeSearch.Run(Grid, ticking, Open()));
        var lines = File.ReadAllBytes(Journal);

        Assert.Equal(whole, SearchResultsFile.ToJson(SomeSearch.Run(Grid, ticking with { Threads = 16 }, Open())));
        Assert.Equal(lines, File.ReadAllBytes(Journal)); // every score was read
    }

    // At many bytes at which a killed run may have stopped: whole lines are kept, the half line is dropped, and the search goes on to the same figures.
    [Fact]
    public void A_run_killed_anywhere_can_be_resumed()
    {
        var whole = SearchResultsFile.ToJson(SomeSearch.Run(Grid, journal: Open()));
        var lines = File.ReadAllBytes(Journal);
        for (var length = 0; length < lines.Length; length += lines.Length / 7)
        {
            File.WriteAllBytes(Journal, lines[..length]);
            var resumed = Open();
            Assert.Equal(lines.AsSpan(0, length).Count((byte)'\n'), resumed.Count);

            Assert.Equal(whole, SearchResultsFile.ToJson(SomeSearch.Run(Grid, journal: resumed)));
            Assert.Equal(12, File.ReadAllLines(Journal).Length);
        }
    }

    [Fact]
    public void Whatever_a_score_depends_on_is_in_its_key()
    {
        SomeSearch.Run(Grid, journal: Open());
        int Added(SearchGrid? grid = null, SearchSettings? settings = null, string data = "a", FoldPlan? folds = null)
        {
            var journal = SearchJournal.Open(folder, data);
            var before = journal.Count;
            SomeSearch.Run(grid ?? Grid, settings, journal, folds);

            return journal.Count - before;
        }

        Assert.Equal(0, Added());
        Assert.Equal(12, Added(data: "b"));
        Assert.Equal(12, Added(folds: FoldPlan.Stratified(SomeSearch.Matrix.Clients, SomeSearch.Defaults, 3, seed: 2)));
        Assert.Equal(12, Added(settings: SomeSearch.Settings with { Costs = new(5, 1) }));
        Assert.Equal(12, Added(settings: SomeSearch.Settings with { Measures = [SearchMeasure.Auc] }));
        Assert.Equal(12, Added(new SearchGrid(SomeSearch.Start with { CutOff = CutOffChoice.Empirical }, SomeSearch.Leaves(3, 5), SomeSearch.Rounds(4, 8))));
        Assert.Equal(6, Added(new SearchGrid(SomeSearch.Start, SomeSearch.Leaves(3, 6), SomeSearch.Rounds(4, 8)))); // leaves 3 are known
        Assert.Equal(0, Added(new SearchGrid(SomeSearch.Start, SomeSearch.Rounds(8, 4), SomeSearch.Leaves(5, 3)), SomeSearch.Settings with { Threads = 2, GapBudget = 0.5 }));
    }

    [Fact]
    public void Shards_give_together_what_one_run_gives()
    {
        var alone = SearchResultsFile.ToJson(SomeSearch.Run(Grid));
        var made = Enumerable.Range(1, 4).Select(shard =>
            GridSearchCv.Fill(SomeSearch.Matrix, SomeSearch.Defaults, Grid, SomeSearch.Folds, SomeSearch.Settings with { Shard = shard, Shards = 4 }, SearchJournal.Open(folder, "a", shard, 4))).ToList();

        Assert.Equal(12, made.Sum());
        var all = Open();
        Assert.Equal(12, all.Count);
        Assert.Equal(alone, SearchResultsFile.ToJson(SomeSearch.Run(Grid, journal: all)));
        Assert.False(File.Exists(Journal)); // nothing was left to make
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_named()
    {
        SomeSearch.Run(Grid, journal: Open());
        var lines = File.ReadAllLines(Journal);
        lines[2] = lines[2].Replace("\"Test\"", "\"Tost\"", StringComparison.Ordinal);
        File.WriteAllLines(Journal, lines);

        Assert.Contains("line 3: not a journal line", Assert.Throws<InvalidDataException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_shares_half_line_is_left_to_that_share()
    {
        SomeSearch.Run(Grid, journal: Open());
        File.AppendAllText(Journal, "{\"Key\":\"a\"");
        var before = File.ReadAllBytes(Journal);

        Assert.Equal(12, SearchJournal.Open(folder, "a", shard: 2, shards: 2).Count);
        Assert.Equal(before, File.ReadAllBytes(Journal));
    }

    string Journal => Path.Combine(folder, "journal-1-of-1.jsonl");

    SearchJournal Open() => SearchJournal.Open(folder, "a");
}
