using System.Globalization;
using CreditScoring.Answers;
using CreditScoring.Decisions;
using CreditScoring.HomeCredit;
using CreditScoring.Models;
using CreditScoring.Numerics;

namespace CreditScoring.Recourse;

/// <summary>Paths of all refused and grey clients: how many have one, how long the search takes, and whether points within the intervals hold.</summary>
/// <param name="Declined">Number of refused clients.</param>
/// <param name="DeclinedWithPath">Refused clients with a path, to acceptance or across the cut-off.</param>
/// <param name="DeclinedToAccept">Refused clients with a path to acceptance.</param>
/// <param name="Referred">Number of clients in the grey zone.</param>
/// <param name="ReferredWithPath">Clients in the grey zone with a path to acceptance.</param>
/// <param name="ByChanges">Clients whose paths change one, two and three answers.</param>
/// <param name="Paths">Number of paths.</param>
/// <param name="Points">Points within the intervals that were scored again as a what-if.</param>
/// <param name="Failures">Those that did not lead where the path says: must be 0.</param>
/// <param name="Milliseconds">Time of each client's search, in milliseconds, rising.</param>
public sealed record RecourseSurvey(
    int Declined, int DeclinedWithPath, int DeclinedToAccept, int Referred, int ReferredWithPath, IReadOnlyList<int> ByChanges, int Paths, long Points, long Failures,
    IReadOnlyList<double> Milliseconds)
{
    /// <summary>Number of refused and grey clients.</summary>
    public int Clients => Declined + Referred;

    /// <summary>Searches a path for every refused and grey client and scores random points of each again.</summary>
    /// <param name="model">The model.</param>
    /// <param name="tables">The cleaned tables, all of them.</param>
    /// <param name="points">Points scored of each path, at least 0.</param>
    /// <param name="seed">Seed of the points.</param>
    /// <param name="threads">Number of threads, at least 1; all but the times is the same.</param>
    /// <param name="clock">Measures the times.</param>
    /// <param name="progress">Told how many clients are done.</param>
    public static RecourseSurvey Run(
        ScoringModel model, HomeCreditTables tables, int points, ulong seed, int threads, TimeProvider clock, IProgress<int>? progress = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(points);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);

        var found = new Searched?[tables.Applications.RowCount];
        var done = 0;
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, row =>
        {
            var client = ClientCase.Of(model, tables, row);
            if (client.Assess().Decision != Decision.Accept)
            {
                var start = clock.GetTimestamp();
                var result = RecourseFinder.Find(client);
                var taken = clock.GetElapsedTime(start).TotalMilliseconds;
                var random = Random64.ForItem(seed, (ulong)row);
                found[row] = new Searched(result, taken, result.Paths.Sum(path => Enumerable.Range(0, points).Count(_ => !Holds(client, path, random))));
            }

            progress?.Report(Interlocked.Increment(ref done));
        });

        return Of([.. found.OfType<Searched>()], points);
    }

    /// <summary>Whether a random point within a path's intervals leads where it says, scored through the whole chain of a what-if.</summary>
    /// <param name="client">The client.</param>
    /// <param name="path">The path.</param>
    /// <param name="random">Chooses the point.</param>
    public static bool Holds(ClientCase client, RecoursePath path, Random64 random)
    {
        var values = path.Changes.Select(change => change.Low + random.NextDouble() * (change.High - change.Low)).ToList();

        return WhatIf.Of(client, RecourseFinder.Answers(path, values), out _) is { } after && RecourseFinder.Reaches(client.Model, path.Reached, after.After.Pd);
    }

    /// <summary>The survey as lines of text.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Text($"refused       {Declined:N0}, with a path {DeclinedWithPath:N0} ({Share(DeclinedWithPath, Declined):P1}), to acceptance {DeclinedToAccept:N0}");
        yield return Text($"grey zone     {Referred:N0}, with a path {ReferredWithPath:N0} ({Share(ReferredWithPath, Referred):P1})");
        yield return Text($"changes       one {ByChanges[0]:N0}, two {ByChanges[1]:N0}, three {ByChanges[2]:N0} clients; {Paths:N0} paths");
        yield return Text($"scored again  {Points:N0} points, failures {Failures:N0}");
        yield return Text($"time          p50 {Quantile(0.5):0.0} ms, p99 {Quantile(0.99):0.0} ms, greatest {Quantile(1):0.0} ms a client");
    }

    static RecourseSurvey Of(List<Searched> found, int points)
    {
        var (declined, referred) = (Where(Decision.Decline), Where(Decision.Refer));
        var paths = found.Sum(each => each.Result.Paths.Count);

        return new RecourseSurvey(
            declined.Count, declined.Count(HasPath), declined.Count(each => each.Result.Paths.Any(path => path.Reached == Decision.Accept)),
            referred.Count, referred.Count(HasPath),
            [.. Enumerable.Range(1, 3).Select(changes => found.Count(each => HasPath(each) && each.Result.Paths[0].Changes.Count == changes))],
            paths, (long)paths * points, found.Sum(each => (long)each.Failures), [.. found.Select(each => each.Milliseconds).Order()]);

        List<Searched> Where(Decision decision) => found.FindAll(each => each.Result.Present.Decision == decision);

        static bool HasPath(Searched each) => each.Result.Paths.Count > 0;
    }

    double Quantile(double share) => Milliseconds.Count == 0 ? 0 : Milliseconds[(int)Math.Ceiling(share * Milliseconds.Count) - 1];

    static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    sealed record Searched(RecourseResult Result, double Milliseconds, int Failures);
}
