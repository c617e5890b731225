using CreditScoring.Explanation;
using CreditScoring.Explanation.Claims;
using CreditScoring.Features;

namespace CreditScoring.Models;

/// <summary>Explains every client beside a baseline and checks every sentence, and that no heavier reason is passed over; plants a fault in each sentence to check the check.</summary>
/// <param name="model">The model.</param>
/// <param name="checker">Computes the claims again; of the same model.</param>
/// <param name="baseline">Whom clients are compared with; similar ones are sought among those who are checked.</param>
/// <param name="languages">Languages in which the sentences are read.</param>
/// <param name="threads">Number of threads, at least 1; the counts do not depend on it.</param>
public sealed class ClaimRun(ScoringModel model, ClaimChecker checker, Baseline baseline, IReadOnlyList<Language> languages, int threads = 1)
{
    /// <summary>How many similar clients are a baseline, when there are so many.</summary>
    public const int SimilarClients = 200;

    const int MostFaults = 10;
    const string ChoiceKind = "choice";

    /// <summary>Explains and checks.</summary>
    /// <param name="clients">The clients, with the model's inputs in its order.</param>
    /// <param name="progress">Told the number of clients done.</param>
    /// <exception cref="ArgumentException">The model keeps no clients of the baseline, or there is no other client to be similar.</exception>
    public ClaimCheck Of(FeatureMatrix clients, IProgress<int>? progress = null)
    {
        if (baseline == Baseline.Accepted && model.MeansOf(baseline) is null)
            throw new ArgumentException("The model keeps nothing of accepted clients (no explanation.json, or nobody accepted); compare with all clients, or train it again.", nameof(clients));
        if (baseline == Baseline.Similar && clients.RowCount < 2)
            throw new ArgumentException("There is no other client to compare with; give more clients.", nameof(clients));

        var completed = model.Features.Complete(clients);
        var found = new Checked[clients.RowCount][];
        var done = 0;
        var (space, own) = baseline == Baseline.Similar ? (model.Space(clients, threads), SecondRoad(completed)) : (null, null);
        Parallel.For(0, found.Length, Options, client =>
        {
            var given = Row(clients, client);
            var values = Row(completed, client);
            if (space is not null && own is not null)
            {
                int[] similar = [.. space.Nearest(client, Math.Min(SimilarClients, clients.RowCount - 1)).Select(each => each.Row)];
                found[client] = Check(model.Explain(given, model.SimilarTo(clients.Rows(similar))), checker.Client(values, own[client], Array.ConvertAll(similar, row => own[row])), clients.Clients[client]);
            }
            else
            {
                found[client] = Check(model.Explain(given, model.MeansOf(baseline)!), checker.Client(values, baseline), clients.Clients[client]);
            }

            progress?.Report(Interlocked.Increment(ref done));
        });

        return new ClaimCheck(
            clients.RowCount,
            [
                .. found.SelectMany(each => each).GroupBy(each => each.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal)
                    .Select(kind => new ClaimCount(
                        kind.Key, kind.LongCount(), kind.LongCount(each => each.Fault is not null), kind.LongCount(each => each.IsCaught is not null), kind.LongCount(each => each.IsCaught is true))),
            ],
            [.. found.SelectMany(each => each).Select(each => each.Fault ?? each.Passed).OfType<string>().Take(MostFaults)]);
    }

    ParallelOptions Options => new() { MaxDegreeOfParallelism = threads };

    Checked[] Check(ClientExplanation explanation, CheckedClient client, string number) =>
    [
        .. from sentence in explanation.Sentences
           from language in languages
           let fault = checker.FaultOf(sentence, client, language)
           let planted = PlantedFault.In(sentence.Claim) is { } wrong ? SentenceWriter.Of(wrong) : null
           let isCaught = planted is null ? (bool?)null : checker.FaultOf(planted, client, language) is not null
           select new Checked(
               sentence.Claim.Kind, fault is null ? null : $"client {number}, {language}: '{sentence.In(language)}' {fault}",
               isCaught, isCaught is false ? $"client {number}, {language}: '{planted!.In(language)}' was planted and not found" : null),
        new(ChoiceKind, checker.FaultOf(explanation.Reasons, explanation.Strengths, client) is { } choice ? $"client {number} {choice}" : null,
            explanation.Reasons.Count > 1 ? checker.FaultOf([.. explanation.Reasons.Reverse()], explanation.Strengths, client) is not null : null, null),
    ];

    ConceptEffects[] SecondRoad(FeatureMatrix completed)
    {
        var effects = new ConceptEffects[completed.RowCount];
        Parallel.For(0, effects.Length, Options, client => effects[client] = checker.Effects(Row(completed, client)));

        return effects;
    }

    static float[] Row(FeatureMatrix matrix, int client)
    {
        var row = new float[matrix.Columns.Count];
        matrix.CopyRow(client, row);

        return row;
    }

    /// <summary>A sentence that was checked, what is false in it, and whether a fault planted in it was found.</summary>
    readonly record struct Checked(string Kind, string? Fault, bool? IsCaught, string? Passed);
}
