using CreditScoring.Decisions;
using CreditScoring.Features;
using CreditScoring.Models;

namespace CreditScoring.Monitoring;

/// <summary>Which clients change side when one model takes the place of another, and why.</summary>
/// <param name="Clients">Clients compared.</param>
/// <param name="Cells">A cell for each pair of proposals, the champion's first; nine, some may be empty.</param>
public sealed record SwapSet(int Clients, IReadOnlyList<SwapCell> Cells)
{
    const int ConceptsTold = 3;

    static readonly Decision[] decisions = [Decision.Accept, Decision.Refer, Decision.Decline];

    /// <summary>Share of the clients whose proposal changes, in [0, 1].</summary>
    public double ChangedShare => Clients == 0 ? 0 : Cells.Where(cell => cell.Champion != cell.Challenger).Sum(cell => cell.Clients) / (double)Clients;

    /// <summary>Compares the proposals of two models.</summary>
    /// <param name="champion">The model in service.</param>
    /// <param name="challenger">The one that may take its place.</param>
    /// <param name="clients">Clients with the inputs of both, found by name.</param>
    /// <param name="outcomes">1 after a default, 0 after a repayment, NaN when not known; in row order.</param>
    /// <param name="threads">Threads to use, at least 1; it changes the time, never the result.</param>
    /// <exception cref="ArgumentException">An input is missing, or there are not as many outcomes as clients.</exception>
    public static SwapSet Of(ScoringModel champion, ScoringModel challenger, FeatureMatrix clients, ReadOnlySpan<float> outcomes, int threads = 1)
    {
        if (outcomes.Length != clients.RowCount)
            throw new ArgumentException($"{outcomes.Length} outcomes were given for {clients.RowCount} clients.", nameof(outcomes));

        var (before, after) = (Side.Of(champion, clients, threads), Side.Of(challenger, clients, threads));
        var known = outcomes.ToArray();
        var cells = new List<SwapCell>();
        foreach (var one in decisions)
            foreach (var other in decisions)
                cells.Add(Cell(one, other, [.. Enumerable.Range(0, clients.RowCount).Where(row => before.Decisions[row] == one && after.Decisions[row] == other)]));

        return new SwapSet(clients.RowCount, cells);

        SwapCell Cell(Decision one, Decision other, int[] rows)
        {
            float[] seen = [.. rows.Select(row => known[row]).Where(outcome => !float.IsNaN(outcome))];

            return new SwapCell(one, other, rows.Length, seen.Length, seen.Length == 0 ? null : seen.Average(), rows.Length == 0 || one == other ? [] : Movers(before, after, rows));
        }
    }

    // A concept that only one model reads adds nothing in the other.
    static IReadOnlyList<SwapMover> Movers(Side before, Side after, int[] rows) =>
    [
        .. before.Concepts.Union(after.Concepts)
            .Select(concept => new SwapMover(concept, after.MeanOf(concept, rows) - before.MeanOf(concept, rows)))
            .OrderByDescending(mover => Math.Abs(mover.Shift)).ThenBy(mover => mover.Concept.Id, StringComparer.Ordinal).Take(ConceptsTold),
    ];

    // What one model says of every client.
    sealed record Side(IReadOnlyList<Concept> Concepts, Decision[] Decisions, double[][] Added)
    {
        public static Side Of(ScoringModel model, FeatureMatrix clients, int threads)
        {
            var completed = model.Features.Complete(clients);
            var explainer = model.ExplainerWith(null);

            return new Side(
                model.Concepts, Array.ConvertAll(model.Trees.PredictLogOdds(completed, threads), logOdds => model.Assess(logOdds).Decision),
                Array.ConvertAll(explainer.Contributions(completed, threads), explainer.ByConcept));
        }

        public double MeanOf(Concept concept, int[] rows)
        {
            var place = Concepts.ToList().IndexOf(concept);

            return place < 0 ? 0 : rows.Average(row => Added[row][place]);
        }
    }
}

/// <summary>The clients of one pair of proposals.</summary>
/// <param name="Champion">What the model in service proposes.</param>
/// <param name="Challenger">What the other proposes.</param>
/// <param name="Clients">How many.</param>
/// <param name="Known">How many of them have a known outcome.</param>
/// <param name="DefaultRate">Share of these who defaulted, in [0, 1]; null without any.</param>
/// <param name="Movers">What moved them, most first; none for clients who stay.</param>
public sealed record SwapCell(Decision Champion, Decision Challenger, int Clients, int Known, double? DefaultRate, IReadOnlyList<SwapMover> Movers);

/// <summary>What a concept adds for the clients of a cell.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Shift">Mean log-odds that it adds in the challenger, less those in the champion; above 0 is riskier.</param>
public sealed record SwapMover(Concept Concept, double Shift);
