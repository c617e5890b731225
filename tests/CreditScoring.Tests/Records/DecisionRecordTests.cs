using CreditScoring.Explanation;
using CreditScoring.Models;
using CreditScoring.Records;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Records;

public sealed class DecisionRecordTests : IDisposable
{
    static readonly DateTimeOffset time = new(2026, 11, 26, 22, 30, 0, TimeSpan.FromHours(2));

    readonly TemporaryFolder folder = new();

    public DecisionRecordTests() => ModelFolder.Write(Folder, SomeModel.Trained, SomeModel.Options, "");

    string Folder => Path.Combine(folder.Path, "model");

    string FileOf => Path.Combine(folder.Path, "record.json");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_decision_is_computed_again_to_the_last_byte()
    {
        foreach (var client in new[] { 0, 7, 311 })
        {
            var record = Written(client, Language.French);
            var replay = DecisionRecords.Replay(DecisionRecords.Read(FileOf), ModelFolder.Read(Folder), ModelFolder.ReadManifest(Folder));

            Assert.Empty(replay.Differences);
            Assert.Equal(record.Id, replay.Again!.Id);
            Assert.Equal(BitConverter.DoubleToInt64Bits(Model.Assess(Row(client)).Pd), BitConverter.DoubleToInt64Bits(replay.Record.Answer.Pd));
            Assert.Equal(record.Letter.Html, replay.Again.Letter.Html);
        }
    }

    [Fact]
    public void A_record_carries_every_hash_and_bears_the_number_of_its_content()
    {
        var record = Written(3, Language.English);
        var manifest = ModelFolder.ReadManifest(Folder);

        Assert.Equal((manifest.Files["model.json"], manifest.Files["explanation.json"]), (record.Model.Trees, record.Model.Explanation));
        Assert.All(new[] { record.Model.Calibration, record.Model.Catalogue }, hash => Assert.Equal(64, hash.Length));
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 20, 30, 0, TimeSpan.Zero), record.Time);
        Assert.Equal(32, record.Id.Length);
        Assert.NotEqual(record.Id, Of(3, Language.French).Id);
        Assert.Equal(record.Id, Of(3, Language.English).Id);
    }

    [Theory]
    [InlineData("\"points\": ", "\"points\": 1")]
    [InlineData("\"client\": \"", "\"client\": \"9")]
    [InlineData("\"decision\": \"", "\"decision\": \"not ")]
    public void A_changed_record_is_found(string from, string to)
    {
        Written(5, Language.French);
        var text = File.ReadAllText(FileOf);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(FileOf, text.Replace(from, to, StringComparison.Ordinal));

        Assert.Contains("was changed since it was written", Assert.Throws<InvalidDataException>(() => DecisionRecords.Read(FileOf)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_model_is_named_by_what_differs()
    {
        var record = Written(5, Language.French);
        var other = SomeModel.Train(SomeModel.Sample(seed: 2).Matrix, SomeModel.Sample(seed: 2).Defaults);
        var place = Path.Combine(folder.Path, "other");
        ModelFolder.Write(place, other, SomeModel.Options, "");
        var replay = DecisionRecords.Replay(record, ModelFolder.Read(place), ModelFolder.ReadManifest(place));

        Assert.False(replay.IsSame);
        Assert.StartsWith("model.json: was " + record.Model.Trees, replay.Differences[0], StringComparison.Ordinal);
        Assert.Contains(replay.Differences, difference => difference.StartsWith("pd: was ", StringComparison.Ordinal));
        Assert.DoesNotContain(replay.Differences, difference => difference.StartsWith("catalogue", StringComparison.Ordinal));
    }

    [Fact]
    public void An_absent_or_damaged_record_is_told_with_its_file()
    {
        Assert.Contains("no such record", Assert.Throws<InvalidDataException>(() => DecisionRecords.Read(FileOf)).Message, StringComparison.Ordinal);
        File.WriteAllText(FileOf, "{");
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => DecisionRecords.Read(FileOf)).Message, StringComparison.Ordinal);
    }

    DecisionRecord Written(int client, Language language)
    {
        var record = Of(client, language);
        using var stream = File.Create(FileOf);
        DecisionRecords.Write(stream, record);

        return record;
    }

    ScoringModel Model => ModelFolder.Read(Folder);

    DecisionRecord Of(int client, Language language) => DecisionRecords.Of(Model, ModelFolder.ReadManifest(Folder), $"{100_001 + client}", Row(client), time, language);

    static float[] Row(int client)
    {
        var matrix = SomeModel.Sample().Matrix;
        var row = new float[matrix.Columns.Count];
        matrix.CopyRow(client, row);

        return row;
    }
}
