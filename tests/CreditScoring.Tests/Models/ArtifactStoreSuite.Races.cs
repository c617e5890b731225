using System.Globalization;
using CreditScoring.Models;

namespace CreditScoring.Tests.Models;

/// <summary>What holds with many writers and readers at once.</summary>
public abstract partial class ArtifactStoreSuite
{
    [StoreFact]
    public async Task Of_twenty_creators_exactly_one_wins_and_its_content_stays()
    {
        for (var round = 0; round < 10; round++)
        {
            var key = new ArtifactKey($"races/{round}.json");

            var won = await RaceAsync(20, racer => store.TryCreateAsync(key, Bytes($"racer {racer}")));

            Assert.Equal($"racer {Array.IndexOf(won, true)}", await TextAsync(key));
            Assert.Single(won, true);
        }
    }

    [StoreFact]
    public async Task Of_twenty_replacers_of_one_version_exactly_one_wins()
    {
        await store.WriteAsync(Alias, Bytes("start"));
        for (var round = 0; round < 10; round++)
        {
            var version = (await store.ReadAsync(Alias)).Version;

            var won = await RaceAsync(20, racer => store.TryReplaceAsync(Alias, Bytes($"round {round}, racer {racer}"), version));

            Assert.Single(won, true);
            Assert.Equal($"round {round}, racer {Array.IndexOf(won, true)}", await TextAsync(Alias));
        }
    }

    [StoreFact]
    public async Task Eight_writers_that_retry_lose_no_step_of_a_count()
    {
        await store.WriteAsync(Alias, Bytes("0"));

        await RaceAsync(8, async racer =>
        {
            for (var step = 0; step < 5;)
            {
                var read = await store.ReadAsync(Alias);
                var next = int.Parse(Text(read), CultureInfo.InvariantCulture) + 1;
                if (await store.TryReplaceAsync(Alias, Bytes($"{next}"), read.Version))
                    step++;
            }

            return true;
        });

        Assert.Equal("40", await TextAsync(Alias));
    }

    [StoreFact]
    public async Task A_reader_never_sees_half_of_a_write()
    {
        await store.WriteAsync(Alias, Page('0'));
        var writing = RaceAsync(4, async writer =>
        {
            for (var turn = 0; turn < 10; turn++)
                await store.WriteAsync(Alias, Page((char)('a' + writer)));

            return true;
        });

        for (var reads = 0; reads < 20 || !writing.IsCompleted; reads++)
        {
            var content = (await store.ReadAsync(Alias)).Content.ToArray();
            Assert.Equal(200_000, content.Length);
            Assert.Single(content.Distinct());
        }

        await writing;

        static byte[] Page(char letter) => [.. Enumerable.Repeat((byte)letter, 200_000)];
    }

    [StoreFact]
    public async Task Two_stores_on_one_place_have_one_winner_between_them()
    {
        for (var round = 0; round < 10; round++)
        {
            var key = new ArtifactKey($"shared/{round}");

            var won = await RaceAsync(20, racer => (racer % 2 is 0 ? store : Other).TryCreateAsync(key, Bytes($"racer {racer}")));

            Assert.Single(won, true);
            Assert.Equal($"racer {Array.IndexOf(won, true)}", Text(await Other.ReadAsync(key)));
        }
    }

    [StoreFact]
    public async Task Fifty_readers_at_once_read_the_same()
    {
        var content = Pattern(300_000);
        await store.WriteAsync(Model, content);

        var same = await RaceAsync(50, async reader =>
        {
            if (reader % 2 is 0)
                return (await store.ReadAsync(Model)).Content.Span.SequenceEqual(content);

            await using var stream = await store.OpenAsync(Model);
            using var read = new MemoryStream();
            await stream.CopyToAsync(read);

            return read.ToArray().AsSpan().SequenceEqual(content);
        });

        Assert.DoesNotContain(false, same);
    }

    [StoreFact]
    public async Task A_read_that_begins_after_a_write_sees_it()
    {
        for (var step = 0; step < 30; step++)
        {
            await store.WriteAsync(Alias, Bytes($"{step}"));

            Assert.Equal($"{step}", Text(await Other.ReadAsync(Alias)));
        }
    }

    [StoreFact]
    public async Task A_listing_has_every_key_that_was_there_before_it()
    {
        var written = 0;
        var writing = Task.Run(async () =>
        {
            for (var number = 0; number < 60; number++)
            {
                await store.TryCreateAsync(new ArtifactKey($"growing/{number:D2}"), Bytes("1"));
                Volatile.Write(ref written, number + 1);
            }
        });

        while (!writing.IsCompleted)
        {
            var before = Volatile.Read(ref written);
            var keys = (await ListAsync("growing/")).ToList();

            Assert.Equal(Enumerable.Range(0, before).Select(number => $"growing/{number:D2}"), keys.Take(before));
        }

        await writing;
    }

    [StoreFact]
    public async Task Twenty_writers_of_one_key_leave_one_whole_content()
    {
        var pages = Enumerable.Range(0, 20).Select(writer => Enumerable.Repeat((byte)writer, 50_000 + writer).ToArray()).ToList();

        await RaceAsync(20, async writer =>
        {
            await store.WriteAsync(Alias, pages[writer]);

            return true;
        });

        var left = (await store.ReadAsync(Alias)).Content.ToArray();
        Assert.Equal(pages[left[0]], left);
    }

    static Task<bool[]> RaceAsync(int racers, Func<int, Task<bool>> run) =>
        Task.WhenAll(Enumerable.Range(0, racers).Select(racer => Task.Run(() => run(racer))));
}
