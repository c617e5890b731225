using System.Diagnostics;
using System.Globalization;
using CreditScoring.Answers;
using CreditScoring.Decisions;
using CreditScoring.Models;

namespace CreditScoring.Recourse;

/// <summary>Says what a client could honestly change to be accepted, or to be on the right side of the cut-off; for refusals and the grey zone only.</summary>
public static class RecourseFinder
{
    /// <summary>The greatest number of ways told.</summary>
    public const int MostPaths = 3;

    /// <summary>
    /// Looks for the fewest changes that lead to acceptance; for a refusal, when none does, for those that lead across the cut-off, where a person
    /// examines the file.
    /// </summary>
    /// <param name="client">The client.</param>
    public static RecourseResult Find(ClientCase client)
    {
        var present = client.Assess();
        if (present.Decision == Decision.Accept)
            return new RecourseResult(RecourseStatus.NotNeeded, present, []);
        if (client.Loan is null)
            return new RecourseResult(RecourseStatus.LoanUnknown, present, []);

        var search = new RecourseSearch(client);
        if (!search.CanTell)
            return new RecourseResult(RecourseStatus.NotProvable, present, []);

        var paths = Find(search, Decision.Accept, Limit(client.Model, Decision.Accept));
        if (paths.Count == 0 && present.Decision == Decision.Decline)
            paths = Find(search, Decision.Refer, Limit(client.Model, Decision.Refer));
        foreach (var path in paths)
            Check(client, path);

        return new RecourseResult(paths.Count > 0 ? RecourseStatus.Found : RecourseStatus.NoPath, present, paths);
    }

    /// <summary>Whether a client with some probability of default is where a path leads.</summary>
    /// <param name="model">The model.</param>
    /// <param name="reached">Where it leads: acceptance, or with a person's examination the right side of the cut-off.</param>
    /// <param name="pd">Probability of default, in (0, 1).</param>
    public static bool Reaches(ScoringModel model, Decision reached, double pd) =>
        reached == Decision.Accept ? model.Rule.Decide(pd) == Decision.Accept : pd < model.Rule.CutOff && model.Rule.Decide(pd) != Decision.Decline;

    /// <summary>The what-if that takes a path at some values of its answers.</summary>
    /// <param name="path">The path.</param>
    /// <param name="values">A value for each of its changes, within its interval.</param>
    public static IReadOnlyDictionary<string, string> Answers(RecoursePath path, IReadOnlyList<double> values) => path.Changes
        .Select((change, at) => (change.Answer.Id, Text: values[at].ToString("R", CultureInfo.InvariantCulture))).ToDictionary(pair => pair.Id, pair => pair.Text);

    static List<RecoursePath> Find(RecourseSearch search, Decision reached, double limit)
    {
        foreach (var moves in LoanMove.All.GroupBy(move => move.Length).OrderBy(moves => moves.Key))
        {
            var found = moves.Select(move => search.Find(move, reached, limit)).OfType<RecoursePath>().Take(MostPaths).ToList();
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    /// <summary>Greatest log-odds at which a proposal is made: a calibration never reverses an order, so all below it lead there too.</summary>
    static double Limit(ScoringModel model, Decision reached)
    {
        var (low, high) = (-40.0, 40.0);
        if (!Reaches(model, reached, model.Calibration.Calibrate(low)))
            return double.NegativeInfinity;

        for (var halving = 0; halving < 100; halving++)
        {
            var middle = (low + high) / 2;
            if (Reaches(model, reached, model.Calibration.Calibrate(middle)))
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    // The bound proves it; the ends and the middle are scored again all the same, by the way that a person who tries the path would take.
    static void Check(ClientCase client, RecoursePath path)
    {
        foreach (var share in new[] { 0.0, 0.5, 1.0 })
        {
            var answers = Answers(path, [.. path.Changes.Select(change => change.Low + share * (change.High - change.Low))]);
            if (WhatIf.Of(client, answers, out var faults) is not { } after || !Reaches(client.Model, path.Reached, after.After.Pd))
                throw new UnreachableException(
                    $"A path that was proved does not lead where it should: {string.Join(", ", answers.Select(answer => $"{answer.Key} {answer.Value}"))}. {string.Join(' ', faults.Select(fault => fault.English))}");
        }
    }
}
