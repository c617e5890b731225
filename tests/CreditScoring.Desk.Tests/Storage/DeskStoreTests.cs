using CreditScoring.Decisions;
using CreditScoring.Desk.Lines;
using CreditScoring.Desk.Storage;
using CreditScoring.Desk.Tests.Support;

namespace CreditScoring.Desk.Tests.Storage;

/// <summary>What the desk keeps, on each database.</summary>
[Collection(nameof(PostgreSqlServer))]
public sealed class DeskStoreTests(PostgreSqlServer server) : DeskTest(server)
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Reads_back_every_line_as_it_was_written(string database)
    {
        await OpenAsync(database);

        var view = await Wrote(Some.View());
        var note = await Wrote(Some.Note(words: "Ligne 1\nl’été – 😀 'quoted' \"; DROP TABLE lines; --"));
        var request = await Wrote(Some.Request());
        var ruling = await Wrote(Some.Ruling(request.Number));

        Assert.Equal([1L, 2, 3, 4], [view.Number, note.Number, request.Number, ruling.Number]);
        Assert.Equal([view], await Desk.ViewsAsync("100001", null));
        Assert.Equal([note], await Desk.NotesAsync("100001"));
        var review = Assert.Single(await Desk.ReviewsAsync(null, null));
        Assert.Equal((request, ruling), (review.Request, review.Current));
        Assert.Equal((new DateOnly(2026, 12, 26), 1), (review.Request.DueOn, review.Current!.Place));
        Assert.Empty(await Desk.NotesAsync("100002"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Keeps_what_was_written_when_it_is_opened_again(string database)
    {
        await OpenAsync(database);

        var note = await Wrote(Some.Note());
        await Desk.DisposeAsync();
        Desk = await DeskStore.OpenAsync(Place, Some.Day.AddDays(1));

        Assert.Equal([note], await Desk.NotesAsync("100001"));
        Assert.Equal(2, (await Wrote(Some.Note())).Number);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_view_is_given_once_for_each_author_client_and_model(string database)
    {
        await OpenAsync(database);

        await Wrote(Some.View());

        Assert.Equal(Refusal.ViewExists, await Refused(Some.View()));
        await Wrote(Some.View(author: "bob"));
        await Wrote(Some.View(client: "100002"));
        await Wrote(Some.View(model: "home-credit 2.0.0"));
        Assert.Single(await Desk.ViewsAsync("100001", "bob"));
        Assert.Equal(3, (await Desk.ViewsAsync("100001", null)).Count);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_view_after_the_score_is_kept_and_marked(string database)
    {
        await OpenAsync(database);

        var before = await Wrote(Some.View());
        Assert.False(await Desk.HasSeenAsync("ada", "100001", Some.Model));
        await Desk.SightAsync("ada", "100001", Some.Model, Some.Day);
        await Desk.SightAsync("ada", "100001", Some.Model, Some.Day);
        await Desk.SightAsync("bob", "100001", Some.Model, Some.Day);

        Assert.True(await Desk.HasSeenAsync("ada", "100001", Some.Model));
        Assert.False(before.IsAfterScore);
        Assert.True((await Wrote(Some.View(replaces: before.Number))).IsAfterScore);
        Assert.True((await Wrote(Some.View(author: "bob"))).IsAfterScore);
        Assert.False((await Wrote(Some.View(author: "cyd"))).IsAfterScore);
        Assert.False((await Wrote(Some.View(model: "home-credit 2.0.0"))).IsAfterScore);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_correction_leaves_the_old_line_and_is_made_once(string database)
    {
        await OpenAsync(database);

        var old = await Wrote(Some.Note());
        var corrected = await Wrote(Some.Note(words: "Called back twice.", replaces: old.Number));

        Assert.Equal([old, corrected], await Desk.NotesAsync("100001"));
        Assert.Equal(Refusal.Replaced, await Refused(Some.Note(replaces: old.Number)));
        Assert.Equal(Refusal.NotOwn, await Refused(Some.Note(author: "bob", replaces: corrected.Number)));
        Assert.Equal(Refusal.UnknownLine, await Refused(Some.Note(replaces: 99)));
        Assert.Equal(Refusal.UnknownLine, await Refused(Some.View(replaces: corrected.Number)));
        Assert.Equal(Refusal.UnknownLine, await Refused(Some.Note(client: "100002", replaces: corrected.Number)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_review_is_open_until_somebody_else_decides_it(string database)
    {
        await OpenAsync(database);

        var request = await Wrote(Some.Request());

        Assert.Equal(Refusal.ReviewIsOpen, await Refused(Some.Request(author: "bob")));
        Assert.Equal(Refusal.SameEyes, await Refused(Some.Ruling(request.Number, author: "ada")));
        Assert.Equal(Refusal.UnknownLine, await Refused(Some.Ruling(99)));
        Assert.Single(await Desk.ReviewsAsync(isOpen: true, null));

        var first = await Wrote(Some.Ruling(request.Number));
        Assert.Equal(Refusal.Decided, await Refused(Some.Ruling(request.Number, author: "bob")));
        var second = await Wrote(Some.Ruling(request.Number, author: "bob", decision: Decision.Decline, reason: ReasonCode.ProposalStands, replaces: first.Number));

        Assert.Empty(await Desk.ReviewsAsync(isOpen: true, null));
        Assert.Equal([first, second], (await Desk.ReviewAsync(request.Number))!.Decisions);
        Assert.Equal(2, second.Place);
        await Wrote(Some.Request(author: "bob"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Gives_reviews_by_their_day_and_client(string database)
    {
        await OpenAsync(database);

        var late = await Wrote(Some.Request(client: "100002") with { DueOn = new DateOnly(2026, 12, 30) });
        var soon = await Wrote(Some.Request(client: "100003") with { DueOn = new DateOnly(2026, 12, 1) });

        Assert.Equal([soon.Number, late.Number], (await Desk.ReviewsAsync(isOpen: true, null)).Select(review => review.Request.Number));
        Assert.Equal(late.Number, Assert.Single(await Desk.ReviewsAsync(null, "100002")).Request.Number);
        Assert.Empty(await Desk.ReviewsAsync(isOpen: false, null));
        Assert.Null(await Desk.ReviewAsync(99));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_sent_twice_under_a_key_is_written_once(string database)
    {
        await OpenAsync(database);

        var sent = new Sent("k-1", "note of 100001");
        var first = await Desk.WriteAsync(Some.Note(), sent, _ => Task.FromResult(true));
        var again = await Desk.WriteAsync(Some.Note() with { Origin = Some.Origin() with { At = Some.Day.AddHours(1) } }, sent, _ => throw new InvalidOperationException("Written twice."));

        Assert.Equal((first.Line, true, false), (again.Line, again.IsRepeated, first.IsRepeated));
        Assert.Equal(Refusal.OtherBody, (await Desk.WriteAsync(Some.Note(), sent with { Body = "else" }, _ => Task.FromResult(true))).Refusal);
        Assert.Null((await Desk.WriteAsync(Some.Note(author: "bob"), sent, _ => Task.FromResult(true))).Refusal);
        Assert.Equal(2, (await Desk.NotesAsync("100001")).Count);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_cannot_be_recorded_elsewhere_is_not_kept(string database)
    {
        await OpenAsync(database);

        var refused = await Desk.WriteAsync(Some.Note(), new Sent("k-1", "x"), _ => Task.FromResult(false));

        Assert.Equal(Refusal.NotRecorded, refused.Refusal);
        Assert.Empty(await Desk.NotesAsync("100001"));
        Assert.Equal(1, (await Desk.WriteAsync(Some.Note(), new Sent("k-1", "x"), _ => Task.FromResult(true))).Line!.Number);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Many_writers_of_two_services_number_without_a_gap(string database)
    {
        await OpenAsync(database);

        await using var other = await DeskStore.OpenAsync(Place, Some.Day);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(writer => Task.Run(() => (writer % 2 == 0 ? Desk : other).WriteAsync(Some.Note(author: $"a{writer}"), null, _ => Task.FromResult(true)))));

        Assert.Equal(Enumerable.Range(1, 40).Select(number => (long)number), (await Desk.NotesAsync("100001")).Select(note => note.Number));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_two_who_send_the_same_at_once_one_is_written(string database)
    {
        await OpenAsync(database);

        await using var other = await DeskStore.OpenAsync(Place, Some.Day);
        var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => (writer % 2 == 0 ? Desk : other).WriteAsync(Some.View(), null, _ => Task.FromResult(true)))));

        Assert.Single(written, each => each.Refusal is null);
        Assert.Equal(7, written.Count(each => each.Refusal == Refusal.ViewExists));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Services_that_start_at_once_apply_each_migration_once(string database)
    {
        await OpenAsync(database);

        var place = await NewPlaceAsync(database);
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DeskStore.OpenAsync(place, Some.Day))));
        await Wrote(Some.Note());
        foreach (var store in stores)
        {
            Assert.Empty(await store.NotesAsync("100001"));
            await store.DisposeAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Refuses_a_migration_that_was_changed_and_a_database_of_a_later_release(string database)
    {
        await OpenAsync(database);

        Migration[] changed = [Migration.All[0] with { Text = Migration.All[0].Text + "-- more" }, .. Migration.All.Skip(1)];

        Assert.Contains("0001-lines.sql was applied as", (await Assert.ThrowsAsync<InvalidDataException>(() => DeskStore.OpenAsync(Place, changed, Some.Day))).Message, StringComparison.Ordinal);
        Assert.Contains("later release", (await Assert.ThrowsAsync<InvalidDataException>(() => DeskStore.OpenAsync(Place, [Migration.All[0]], Some.Day))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_migration_that_fails_leaves_nothing_of_itself(string database)
    {
        await OpenAsync(database);

        Migration[] broken = [.. Migration.All, new Migration(3, "0003-broken.sql", "CREATE TABLE half (number INTEGER); CREATE TABLE half (number INTEGER);")];

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => DeskStore.OpenAsync(Place, broken, Some.Day));
        Migration[] mended = [.. Migration.All, new Migration(3, "0003-mended.sql", "CREATE TABLE half (number INTEGER)")];
        await using var opened = await DeskStore.OpenAsync(Place, mended, Some.Day);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Counts_what_people_decided_where_the_model_proposed_what(string database)
    {
        await OpenAsync(database);

        for (var client = 1; client <= 12; client++)
        {
            var request = await Wrote(Some.Request(client: $"{client}"));
            await Wrote(Some.Ruling(request.Number, client: $"{client}"));
            await Wrote(Some.View(client: $"{client}", decision: client <= 10 ? Decision.Accept : Decision.Decline));
        }

        await Desk.SightAsync("bob", "1", Some.Model, Some.Day);
        await Wrote(Some.View(author: "bob", client: "1"));

        Assert.Equal([new DeviationGroup(Decision.Decline, Decision.Accept, ReasonCode.NewEvidence, 12)], (await Desk.DecidedAsync()).Groups);
        var viewed = await Desk.ViewedAsync();
        Assert.Equal([new DeviationGroup(Decision.Decline, Decision.Accept, null, 10)], viewed.Groups);
        Assert.Null(viewed.Others);
        Assert.Equal((10, 10), (viewed.Told, viewed.Deviating));
    }

    async Task<Refusal?> Refused(Line line) => (await Desk.WriteAsync(line, null, _ => throw new InvalidOperationException("Recorded though refused."))).Refusal;
}
