using System.Globalization;
using System.Text;
using CreditScoring.Cli.Models;
using CreditScoring.Cli.Output;
using CreditScoring.Learning;
using CreditScoring.Models;
using CreditScoring.Selection;

namespace CreditScoring.Cli.Fleet;

/// <summary>A search on this machine: the whole, a share of it, or the parts of all shares put together.</summary>
/// <param name="Set">The clients.</param>
/// <param name="Grid">What may be tried.</param>
/// <param name="Folds">How clients are divided.</param>
/// <param name="Settings">How to search, and which share.</param>
/// <param name="Output">Folder of journal and results on this machine.</param>
/// <param name="WithoutTimes">Whether times are left out of the results.</param>
sealed record SearchRun(TrainingSet Set, SearchGrid Grid, FoldPlan Folds, SearchSettings Settings, string Output, bool WithoutTimes)
{
    const string Kind = "search";

    Shard Share => new(Settings.Shard, Settings.Shards);

    int Count => GridSearchCv.Count(Grid, Folds, Settings);

    /// <summary>Searches, and writes the results.</summary>
    /// <param name="journal">Folder of the journals that are read first.</param>
    /// <param name="told">Told of scores that had to be made; the terminal when null.</param>
    public void Whole(string journal, IProgress<int>? told = null)
    {
        var notes = SearchJournal.Open(journal, Set.Data.Sha256);
        var results = Report.Step(
            "Searching",
            progress => GridSearchCv.Run(Set.Matrix, Set.Defaults, Grid, Folds, Settings, notes, told ?? new CountShare(progress, Count)).Results,
            found => string.Create(CultureInfo.InvariantCulture, $"{found.Candidates.Count} candidates on {found.Folds}"));
        var written = WithoutTimes ? results.WithoutTimes() : results;
        Write(Path.Combine(Output, "cv_results.json"), SearchResultsFile.ToJson(written));
        Write(Path.Combine(Output, "cv_results.csv"), SearchResultsFile.ToCsv(written));
        foreach (var line in SearchText.Lines(results))
            Report.Line(line);
    }

    /// <summary>Makes a share into the journal's folder, which all shares then have in common.</summary>
    public void MakeBeside()
    {
        Fill(SearchJournal.Open(Output, Set.Data.Sha256, Settings.Shard, Settings.Shards), progress => new CountShare(progress, Count));
        Report.Line($"Shard {Share} is done. When all are, run without --shard: every score is read from the journal.");
    }

    /// <summary>Makes a share and keeps it in the shared place; what an earlier run of it has made is read from there.</summary>
    public async Task MakeAsync(IArtifactStore store, string name)
    {
        var parts = Parts(store, name);
        if (await parts.IsDoneAsync(Share))
        {
            Report.Line($"Shard {Share} is done already, in {name}.");
            return;
        }

        // Scratch of this shard alone: lines of others, read from a common folder, would be missing in the part.
        var folder = Path.Combine(Output, $"shard-{Share.Number}-of-{Share.Count}");
        var file = Path.Combine(folder, $"journal-{Share.Number}-of-{Share.Count}.jsonl");
        var copy = new JournalCopy(store, parts.ProgressOf(Share), file);
        if (await copy.FetchAsync() is > 0 and var lines)
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"Shard {Share} goes on: {lines} scores of an earlier run are in {name}."));
        Fill(SearchJournal.Open(folder, Set.Data.Sha256, Share.Number, Share.Count), progress => copy.Then(new CountShare(progress, Count)));
        await parts.CreateAsync(Share, await File.ReadAllBytesAsync(file));
        Report.Line($"Shard {Share} is done, in {name}. When all are, put them together with --merge {Share.Count}.");
    }

    /// <summary>Puts the parts of all shares together and writes the results; nothing but the leak canaries is fitted.</summary>
    public async Task MergeAsync(IArtifactStore store, string name, int count)
    {
        var parts = await Parts(store, name).ReadAllAsync(count);
        var folder = Path.Combine(Output, "merged");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        for (var part = 0; part < parts.Count; part++)
            SafeFile.Write(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"journal-{part + 1}-of-{count}.jsonl")), stream => stream.Write(parts[part].Span));

        Report.Line(string.Create(CultureInfo.InvariantCulture, $"{count} parts, from {name}."));
        Whole(folder, new Complete(name, count));
    }

    void Fill(SearchJournal journal, Func<IProgress<double>, IProgress<int>> told) => Report.Step(
        "Searching",
        progress => GridSearchCv.Fill(Set.Matrix, Set.Defaults, Grid, Folds, Settings, journal, told(progress)),
        made => string.Create(CultureInfo.InvariantCulture, $"{made} of {Count} scores"));

    SharedParts Parts(IArtifactStore store, string name) =>
        new(store, name, Kind, PartFingerprint.Of(Set.Data.Sha256, GridSearchCv.Fingerprint(Grid, Folds, Settings, Set.Data.Sha256)));

    static void Write(string path, string text) => SafeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    // All scores must be in the parts: one that has to be made says that they are not.
    sealed class Complete(string name, int count) : IProgress<int>
    {
        public void Report(int value) =>
            throw new InvalidDataException($"{name}: the {count} parts lack scores of this search; make them again in an empty place.");
    }
}
