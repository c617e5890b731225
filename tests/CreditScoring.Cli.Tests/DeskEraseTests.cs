using CreditScoring.Desk;

namespace CreditScoring.Cli.Tests;

/// <summary>A client is taken out of the desk by a command.</summary>
public sealed class DeskEraseTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-desk-erase-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Says_what_went_and_that_copies_are_elsewhere_and_finds_nothing_the_second_time()
    {
        var place = Path.Combine(folder, "desk.sqlite");
        await using (var desk = await DeskStore.OpenAsync(place, DateTimeOffset.UtcNow))
            await desk.SightAsync("ada", "100001", "home-credit 1.0.0", DateTimeOffset.UtcNow);

        var erased = Credit.Run("desk", "erase", place, "--client", "100001");
        Assert.Equal(0, erased.ExitCode);
        Assert.StartsWith("Client 100001 is erased: 0 lines stay without words and number, 1 notes of who saw the score are gone. Backups", erased.Output, StringComparison.Ordinal);

        var again = Credit.Run("desk", "erase", place, "--client", "100001");
        Assert.NotEqual(0, again.ExitCode);
        Assert.Contains("has nothing of client 100001", Assert.Single(again.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_desk_that_is_not_there_is_not_made()
    {
        var place = Path.Combine(folder, "other.sqlite");

        var refused = Credit.Run("desk", "erase", place, "--client", "100001");

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("there is no such desk", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(place));
    }
}
