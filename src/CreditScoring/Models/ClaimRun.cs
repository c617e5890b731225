using CreditScoring.Explanation;
using CreditScoring.Explanation.Claims;
using CreditScoring.Features;

namespace CreditScoring.Models;

/// <summary>Explains every client and checks every sentence.</summary>
public static class ClaimRun
{
    const int MostFaults = 10;

    /// <summary>Explains and checks; the counts do not depend on the number of threads.</summary>
    /// <param name="model">The model.</param>
    /// <param name="clients">The clients, with the model's inputs in its order.</param>
    /// <param name="checker">Computes the claims again; of the same model.</param>
    /// <param name="languages">Languages in which the sentences are read.</param>
    /// <param name="threads">Number of threads, at least 1.</param>
    /// <param name="progress">Told the number of clients done.</param>
    public static ClaimCheck Of(
        ScoringModel model, FeatureMatrix clients, ClaimChecker checker, IReadOnlyList<Language> languages, int threads = 1, IProgress<int>? progress = null)
    {
        var completed = model.Features.Complete(clients);
        var found = new (string Kind, string? Fault)[clients.RowCount][];
        var done = 0;
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, client =>
        {
            var (given, values) = (new float[clients.Columns.Count], new float[completed.Columns.Count]);
            clients.CopyRow(client, given);
            completed.CopyRow(client, values);
            found[client] =
            [
                .. from sentence in model.Explain(given).Sentences
                   from language in languages
                   let fault = checker.FaultOf(sentence, values, language)
                   select (sentence.Claim.Kind, fault is null ? null : $"client {clients.Clients[client]}, {language}: '{sentence.In(language)}' {fault}"),
            ];
            progress?.Report(Interlocked.Increment(ref done));
        });

        return new ClaimCheck(
            clients.RowCount,
            [
                .. found.SelectMany(each => each).GroupBy(each => each.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal)
                    .Select(kind => new ClaimCount(kind.Key, kind.LongCount(), kind.LongCount(each => each.Fault is not null))),
            ],
            [.. found.SelectMany(each => each).Select(each => each.Fault).OfType<string>().Take(MostFaults)]);
    }
}
