using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Models;

/// <summary>Trains a model's trees again on bootstrap samples of its clients, with the same options and features, and compares the reasons.</summary>
public static class StabilityStudy
{
    /// <summary>Trains what is missing of the refits and sums up.</summary>
    /// <param name="model">The model.</param>
    /// <param name="trained">Its training clients; holds the model's inputs.</param>
    /// <param name="defaults">1 for default, 0 for repaid, of each of them.</param>
    /// <param name="unseen">Other clients, without a known outcome; may be empty.</param>
    /// <param name="trees">Options the model was trained with.</param>
    /// <param name="data">What the clients are.</param>
    /// <param name="file">The refits there are.</param>
    /// <param name="options">How many, and by which seed.</param>
    /// <param name="done">Given the file after each refit and at the end.</param>
    /// <exception cref="ArgumentException">The file was begun with another seed, or holds more refits than asked for.</exception>
    public static StabilityFile Run(
        ScoringModel model, FeatureMatrix trained, float[] defaults, FeatureMatrix unseen, BoostedTreesOptions trees, DataDescription data,
        StabilityFile file, StabilityOptions options, Action<StabilityFile> done)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Refits, 1);
        if (file.Seed != options.Seed || file.Count > options.Refits)
            throw new ArgumentException(
                $"{StabilityFile.Name} was begun with seed {file.Seed} and holds {file.Count} refits; give that seed and at least as many refits, or delete it.", nameof(file));

        var sample = model.Features.Complete(trained);
        while (file.Count < options.Refits)
        {
            file = file.With(Refit(sample, defaults, trees, options, file.Count));
            done(file);
        }

        var refits = file.Refits(model);
        file = file.With(new StabilitySummary(
            data, options.Refits, options.Seed, ReasonStability.SolidFrom, Compare(model, refits, sample, options.Threads),
            unseen.RowCount == 0 ? null : Compare(model, refits, model.Features.Complete(unseen), options.Threads)));
        done(file);

        return file;
    }

    /// <summary>The trees of one refit: as many clients, drawn with replacement, and draws of features of its own.</summary>
    static BoostedTrees Refit(FeatureMatrix sample, float[] defaults, BoostedTreesOptions trees, StabilityOptions options, int refit)
    {
        var random = Random64.ForItem(options.Seed, (ulong)refit);
        var rows = new int[sample.RowCount];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = random.NextInt32(rows.Length);
        Array.Sort(rows); // neighbours in memory; trees do not depend on it otherwise

        return BoostedTreesTrainer.Train(
            sample.Rows(rows), Array.ConvertAll(rows, row => defaults[row]), trees with { Seed = random.NextUInt64(), Threads = options.Threads });
    }

    static StabilityMeans Compare(ScoringModel model, IReadOnlyList<BoostedTrees> refits, FeatureMatrix clients, int threads)
    {
        var own = Tops(model, model.Trees, clients, threads);
        var reappearances = own.Select(tops => new int[tops.Count]).ToArray();
        var overlaps = new double[refits.Count];
        for (var refit = 0; refit < overlaps.Length; refit++)
        {
            var tops = Tops(model, refits[refit], clients, threads);
            for (var client = 0; client < own.Length; client++)
            {
                overlaps[refit] += TopConcepts.Overlap(own[client], tops[client]) / own.Length;
                for (var reason = 0; reason < own[client].Count; reason++)
                    if (tops[client].Contains(own[client][reason]))
                        reappearances[client][reason]++;
            }
        }

        var reasons = reappearances.SelectMany(counts => counts).ToList();

        return new StabilityMeans(
            own.Length, overlaps.Average(), overlaps.Min(), overlaps.Max(),
            reasons.Count == 0 ? 1 : (double)reasons.Count(count => ReasonStability.IsSolid(count, refits.Count)) / reasons.Count);
    }

    static IReadOnlyList<Concept>[] Tops(ScoringModel model, BoostedTrees trees, FeatureMatrix clients, int threads)
    {
        var contributions = new TreeShap(trees).Contributions(clients, threads);
        var tops = new IReadOnlyList<Concept>[contributions.Length];
        Parallel.For(0, tops.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, client =>
        {
            var values = new float[clients.Columns.Count];
            clients.CopyRow(client, values);
            tops[client] = TopConcepts.Of(model.ConceptsOf(values, contributions[client]));
        });

        return tops;
    }
}
