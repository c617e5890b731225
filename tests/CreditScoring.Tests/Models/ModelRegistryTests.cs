using CreditScoring.Models;

namespace CreditScoring.Tests.Models;

public sealed class ModelRegistryTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("registry-").FullName;

    ModelRegistry Registry => new(new FolderArtifactStore(folder));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_same_bytes_registered_twice_are_one_version()
    {
        var first = await Registry.RegisterAsync("m", Files("a"));

        Assert.Equal(first, await Registry.RegisterAsync("m", Files("a")));
        Assert.StartsWith("0001-", first, StringComparison.Ordinal);
        Assert.StartsWith("0002-", await Registry.RegisterAsync("m", Files("b")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_champion_moves_and_comes_back()
    {
        var (first, second) = (await Registry.RegisterAsync("m", Files("a")), await Registry.RegisterAsync("m", Files("b")));
        await Registry.PromoteAsync("m", first, SomeAct.Of());
        await Registry.PromoteAsync("m", second, SomeAct.Of());

        Assert.Equal(second, await Registry.ResolveAsync("m"));
        Assert.Equal(first, (await Registry.RollBackAsync("m", SomeAct.Of())).Version);
        Assert.Equal(first, await Registry.ResolveAsync("m"));
    }

    [Fact]
    public async Task A_registered_model_predicts_as_the_trained_one()
    {
        var read = await Registry.ReadAsync("m", await Registry.RegisterAsync("m", Files("a")));

        Assert.Equal(SomeModel.Trained.Model.Trees.PredictLogOdds(SomeModel.Sample().Matrix), read.Trees.PredictLogOdds(SomeModel.Sample().Matrix));
        Assert.Equal("m", read.Identity.Name);
    }

    [Fact]
    public async Task A_version_that_does_not_exist_is_refused_by_name()
    {
        Assert.Contains("no version 0009-aa", (await Assert.ThrowsAsync<InvalidDataException>(() => Registry.PromoteAsync("m", "0009-aa", SomeAct.Of()))).Message, StringComparison.Ordinal);
        Assert.Contains("no champion", (await Assert.ThrowsAsync<InvalidDataException>(() => Registry.ResolveAsync("m"))).Message, StringComparison.Ordinal);
    }

    // Its versions would be listed under no name.
    [Fact]
    public async Task A_name_with_a_slash_is_refused_before_anything_is_written()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Registry.RegisterAsync("a/b", Files("a")));

        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    static IReadOnlyDictionary<string, byte[]> Files(string commit) => ModelFolder.Contents(SomeModel.Trained, SomeModel.Options, commit);
}
