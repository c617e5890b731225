using CreditScoring.Selection;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Selection;

public sealed class SearchJournalTests : IDisposable
{
    static readonly BoostedTreesOptions options = new() { Leaves = 7 };
    readonly string folder = Directory.CreateTempSubdirectory("journal-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_fit_is_found_again_whatever_the_threads_and_its_place_in_the_grid()
    {
        Open().Write(Score(fold: 2, auc: 0.7), options);

        Assert.Equal(Score(fold: 2, auc: 0.7) with { Candidate = 5 }, Open().Find(5, 2, options with { Threads = 4 }));
        Assert.Null(Open().Find(5, 1, options));
        Assert.Null(Open().Find(5, 2, options with { Leaves = 8 }));
    }

    // At every byte at which a killed run may have stopped: the whole line is kept, the half line is dropped, and the journal goes on.
    [Fact]
    public void A_run_killed_in_the_middle_of_a_line_can_be_resumed_twice()
    {
        Open().Write(Score(fold: 0, auc: 0.7), options);
        var whole = File.ReadAllBytes(Journal);
        Open().Write(Score(fold: 1, auc: 0.8), options);
        var both = File.ReadAllBytes(Journal);

        for (var length = whole.Length; length < both.Length; length++)
        {
            File.WriteAllBytes(Journal, both[..length]);
            var resumed = Open();
            Assert.NotNull(resumed.Find(0, 0, options));
            Assert.Null(resumed.Find(0, 1, options));
            resumed.Write(Score(fold: 1, auc: 0.8), options);

            Assert.Equal(both, File.ReadAllBytes(Journal));
        }
    }

    [Fact]
    public void Another_shares_half_line_is_left_to_that_share()
    {
        Open().Write(Score(fold: 0, auc: 0.7), options);
        File.AppendAllText(Journal, "{\"Data\":\"a\"}");
        var before = File.ReadAllBytes(Journal);

        Assert.NotNull(SearchJournal.Open(folder, "a", shard: 2, shards: 2).Find(0, 0, options));
        Assert.Equal(before, File.ReadAllBytes(Journal));
    }

    [Fact]
    public void A_journal_of_other_data_is_refused()
    {
        Open().Write(Score(fold: 0, auc: 0.7), options);

        Assert.Contains("belongs to other data", Assert.Throws<InvalidDataException>(() => SearchJournal.Open(folder, "b", 1, 1)).Message, StringComparison.Ordinal);
    }

    string Journal => Path.Combine(folder, "journal-1-of-1.jsonl");

    SearchJournal Open() => SearchJournal.Open(folder, "a", shard: 1, shards: 1);

    static FoldScore Score(int fold, double auc) => new(0, fold, new SideScores(auc, 0.9, 0.2, 0.1, 0.5), new SideScores(auc, 0.8, 0.3, 0.2, 0.4), 1, 0.5);
}
