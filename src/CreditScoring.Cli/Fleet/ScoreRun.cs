using System.Globalization;
using System.Text;
using CreditScoring.Cli.Models;
using CreditScoring.Cli.Output;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Records;

namespace CreditScoring.Cli.Fleet;

/// <summary>Scoring many clients on this machine: all of them, a share, or the parts of all shares put together.</summary>
/// <param name="Input">The model.</param>
/// <param name="Clients">All clients.</param>
/// <param name="Output">File of the scores; null for a share, which goes to the shared place.</param>
/// <param name="Contributions">File of the contributions; null when they are not wanted. A share makes them when it is told of any.</param>
sealed record ScoreRun(ModelInput Input, FeatureMatrix Clients, string? Output, string? Contributions)
{
    /// <summary>Scores all clients.</summary>
    public void Whole()
    {
        // Contributions go first: should one not add up, no file of scores is written.
        if (Contributions is not null)
            SafeFile.Write(Contributions, stream =>
            {
                stream.Write(Encoding.UTF8.GetBytes(ScoreCsv.ContributionsHeader(Input.Model)));
                ScoreCsv.WriteContributions(Input.Model, Clients, stream);
            });
        WriteScores(stream => ScoreCsv.WriteScores(Input.Model, Clients, stream));
    }

    /// <summary>Scores the clients of a share and keeps them in the shared place.</summary>
    public async Task MakeAsync(IArtifactStore store, string name, Shard shard)
    {
        var (scores, contributions) = (Parts(store, name, "scores"), Parts(store, name, "contributions"));
        var isLeft = !await scores.IsDoneAsync(shard);
        var areLeft = Contributions is not null && !await contributions.IsDoneAsync(shard);
        var clients = Clients.Rows(shard.Of(Clients.RowCount));
        if (areLeft)
            await contributions.CreateAsync(shard, Lines(stream => ScoreCsv.WriteContributions(Input.Model, clients, stream)));
        if (isLeft)
            await scores.CreateAsync(shard, Lines(stream => ScoreCsv.WriteScores(Input.Model, clients, stream)));

        Report.Line(isLeft || areLeft
            ? string.Create(CultureInfo.InvariantCulture, $"Shard {shard} is done: {clients.RowCount:N0} of {Clients.RowCount:N0} clients, in {name}. When all are, put them together with --merge {shard.Count}.")
            : $"Shard {shard} is done already, in {name}.");
    }

    /// <summary>Puts the parts of all shares together.</summary>
    public async Task MergeAsync(IArtifactStore store, string name, int count)
    {
        var scores = await Parts(store, name, "scores").ReadAllAsync(count);
        if (Contributions is not null)
        {
            var contributions = await Parts(store, name, "contributions").ReadAllAsync(count);
            SafeFile.Write(Contributions, stream =>
            {
                stream.Write(Encoding.UTF8.GetBytes(ScoreCsv.ContributionsHeader(Input.Model)));
                Write(contributions, stream);
            });
        }

        Report.Line(string.Create(CultureInfo.InvariantCulture, $"{count} parts, from {name}."));
        WriteScores(stream => Write(scores, stream));
    }

    void WriteScores(Action<Stream> write)
    {
        using var scores = new MemoryStream();
        scores.Write(Encoding.UTF8.GetBytes(ScoreCsv.ScoresHeader));
        write(scores);
        SafeFile.Write(Output + ScoreProvenance.Suffix, ScoreProvenance.Of(Input.Model, ModelFolder.ReadManifest(Input.Folder), Clients, scores.ToArray()).Write);
        SafeFile.Write(Output!, scores.WriteTo);
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"{Clients.RowCount:N0} clients scored to {Output}."));
    }

    SharedParts Parts(IArtifactStore store, string name, string kind) => new(
        store, name, kind, PartFingerprint.Of(DataHash.Of(Clients, []), ModelFolder.ReadManifest(Input.Folder).Files["model.json"]));

    static byte[] Lines(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);

        return stream.ToArray();
    }

    static void Write(IReadOnlyList<ReadOnlyMemory<byte>> parts, Stream stream)
    {
        foreach (var part in parts)
            stream.Write(part.Span);
    }
}
