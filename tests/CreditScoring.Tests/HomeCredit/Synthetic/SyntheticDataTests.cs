using System.Security.Cryptography;
using CreditScoring.HomeCredit;
using CreditScoring.HomeCredit.Synthetic;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.HomeCredit.Synthetic;

public sealed class SyntheticDataTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Gives_the_same_bytes_twice_and_for_any_number_of_threads()
    {
        var once = Hashes(Write("once", new() { Clients = 1_234 }));

        Assert.Equal(once, Hashes(Write("again", new() { Clients = 1_234 })));
        Assert.Equal(once, Hashes(Write("threads", new() { Clients = 1_234, Threads = 3 })));
    }

    [Fact]
    public void Gives_other_clients_for_another_seed()
    {
        var one = Hashes(Write("one", new() { Clients = 50 }));
        var two = Hashes(Write("two", new() { Clients = 50, Seed = 2 }));

        Assert.All(ClientBlock.Schemas, schema => Assert.NotEqual(one[schema.Name], two[schema.Name]));
    }

    [Fact]
    public void Draws_a_client_alike_among_few_and_among_many()
    {
        var few = File.ReadAllText(Path.Combine(Write("few", new() { Clients = 100 }), "bureau.csv"));
        var many = File.ReadAllText(Path.Combine(Write("many", new() { Clients = 300 }), "bureau.csv"));

        Assert.StartsWith(few, many, StringComparison.Ordinal);
    }

    [Fact]
    public void Passes_the_check_of_real_data()
    {
        var result = DataCheck.Run(Write("data", new() { Clients = 3_000 }));

        Assert.Empty(result.Errors);
    }

    [Fact]
    public void Uses_no_word_that_Kaggle_does_not_and_loses_no_row()
    {
        var report = HomeCreditFolder.Read(Write("data", new() { Clients = 3_000 })).Report;

        Assert.Empty(report.Absent);
        Assert.All(report.Tables, table => Assert.Empty(table.UnknownWords));
        Assert.All(report.Tables, table => Assert.Equal(0, table.Orphans));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1_000, 863)]
    [InlineData(20_000, 17_263)] // 20,000 * 307,511 / 356,255 = 17,263.5
    public void Knows_the_outcome_of_Kaggles_share_of_clients(int clients, int known)
    {
        var block = new ClientBlock();
        block.Draw(0, Math.Min(clients, 1_000), new());
        var share = Enumerable.Range(0, clients).Count(ClientBlock.IsOutcomeKnown);

        Assert.Equal(known, share);
        Assert.Equal(Math.Min(clients, 1_000), block.Tables[0].Count + block.Tables[1].Count);
    }

    [Fact]
    public void Replaces_its_own_folder_and_tells_progress()
    {
        Write("data", new() { Clients = 60, Seed = 5 });
        var told = new List<int>();
        SyntheticData.Write(Path.Combine(folder.Path, "data"), new() { Clients = 900 }, new Told(told.Add));

        Assert.Equal([800, 900], told);
        Assert.Equal(9, Directory.GetFiles(Path.Combine(folder.Path, "data")).Length);
        Assert.Equal(["data"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Refuses_a_folder_that_holds_something_else()
    {
        folder.Write("thesis.txt", "twenty years of work");

        var error = Assert.Throws<IOException>(() => SyntheticData.Write(folder.Path, new() { Clients = 10 }));

        Assert.Contains("'thesis.txt', which is not synthetic data written here", error.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Path, "thesis.txt")));
    }

    [Fact]
    public void Refuses_to_replace_real_tables()
    {
        folder.Write("application_train.csv", "SK_ID_CURR,TARGET\n");

        Assert.Throws<IOException>(() => SyntheticData.Write(folder.Path, new() { Clients = 10 }));
    }

    [Fact]
    public void Leaves_nothing_behind_when_interrupted()
    {
        var stop = new Told(_ => throw new OperationCanceledException("stopped"));

        Assert.Throws<OperationCanceledException>(() => SyntheticData.Write(Path.Combine(folder.Path, "data"), new() { Clients = 100 }, stop));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Refuses_options_out_of_range()
    {
        var path = Path.Combine(folder.Path, "data");

        Assert.Contains("from 1 to 30000000", Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticData.Write(path, new() { Clients = 0 })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticData.Write(path, new() { Clients = 30_000_001 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticData.Write(path, new() { Shift = -0.1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticData.Write(path, new() { Shift = double.NaN }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticData.Write(path, new() { Threads = 0 }));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    string Write(string name, SyntheticOptions options)
    {
        var path = Path.Combine(folder.Path, name);
        SyntheticData.Write(path, options);

        return path;
    }

    static Dictionary<string, string> Hashes(string path) => ClientBlock.Schemas.ToDictionary(
        schema => schema.Name,
        schema => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(path, schema.Name + ".csv")))));

    /// <summary>Hears progress on the spot, where <see cref="Progress{T}"/> would wait for another thread.</summary>
    sealed class Told(Action<int> hear) : IProgress<int>
    {
        public void Report(int value) => hear(value);
    }
}
