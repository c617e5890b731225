using CreditScoring.Decisions;
using CreditScoring.Features;

namespace CreditScoring.Models.Promotion;

/// <summary>The clients for whom champion and challenger propose different things.</summary>
/// <param name="Clients">Number of clients compared.</param>
/// <param name="Changed">Number of them whose proposal changes.</param>
/// <param name="Cells">All nine pairs of proposals, the champion's first.</param>
/// <param name="Directions">Each change that happens, the most frequent first.</param>
public sealed record SwapSet(int Clients, int Changed, IReadOnlyList<SwapCell> Cells, IReadOnlyList<SwapDirection> Directions)
{
    const int MostConcepts = 3;
    const int MostExplained = 2000;

    /// <summary>Share of clients whose proposal changes, in [0, 1].</summary>
    public double Share => (double)Changed / Clients;

    /// <summary>The clients of one pair of proposals.</summary>
    public SwapCell Cell(Decision from, Decision to) => Cells.First(cell => cell.From == from && cell.To == to);

    /// <summary>Compares two models on clients.</summary>
    /// <param name="champion">The champion.</param>
    /// <param name="challenger">The challenger.</param>
    /// <param name="pds">Probabilities of default of each client by the one and by the other.</param>
    /// <param name="sample">The clients; at least one.</param>
    /// <param name="threads">Number of threads; it changes the time, never the result.</param>
    public static SwapSet Of(ScoringModel champion, ScoringModel challenger, (double[] Champion, double[] Challenger) pds, GateSample sample, int threads)
    {
        var pairs = pds.Champion.Zip(pds.Challenger, (first, second) => (From: champion.Rule.Decide(first), To: challenger.Rule.Decide(second)))
            .Select((pair, row) => (pair.From, pair.To, Row: row)).ToLookup(pair => (pair.From, pair.To), pair => pair.Row);
        var cells = from one in Enum.GetValues<Decision>() from other in Enum.GetValues<Decision>() select Count(one, other, [.. pairs[(one, other)]], sample.Defaults);
        var directions = pairs.Where(pair => pair.Key.From != pair.Key.To).OrderByDescending(pair => pair.Count()).ThenBy(pair => pair.Key)
            .Select(pair => Direction(champion, challenger, pair.Key, [.. pair], sample.Matrix, threads)).ToList();

        return new SwapSet(sample.Matrix.RowCount, directions.Sum(direction => direction.Clients), [.. cells], directions);
    }

    static SwapCell Count(Decision from, Decision to, int[] rows, float[] defaults)
    {
        var known = Array.FindAll(rows, row => !float.IsNaN(defaults[row]));

        return new SwapCell(from, to, rows.Length, known.Length, known.Count(row => defaults[row] == 1));
    }

    static SwapDirection Direction(ScoringModel champion, ScoringModel challenger, (Decision From, Decision To) pair, int[] rows, FeatureMatrix matrix, int threads)
    {
        var clients = matrix.Rows(rows.AsSpan(0, Math.Min(rows.Length, MostExplained)));
        var (first, second) = (Means(champion, clients, threads), Means(challenger, clients, threads));
        var shifts = first.Keys.Union(second.Keys)
            .Select(concept => new ConceptShift(concept.Id, concept.French, concept.English, second.GetValueOrDefault(concept) - first.GetValueOrDefault(concept)))
            .OrderByDescending(shift => Math.Abs(shift.LogOdds)).ThenBy(shift => shift.Id, StringComparer.Ordinal);

        return new SwapDirection(pair.From, pair.To, rows.Length, challenger.Base - champion.Base, [.. shifts.Take(MostConcepts)]);
    }

    static Dictionary<Concept, double> Means(ScoringModel model, FeatureMatrix clients, int threads)
    {
        var sums = new double[model.Concepts.Count];
        foreach (var effects in model.ConceptLogOdds(clients, threads))
            for (var concept = 0; concept < sums.Length; concept++)
                sums[concept] += effects[concept];

        return model.Concepts.Select((concept, place) => (concept, Mean: sums[place] / clients.RowCount)).ToDictionary(each => each.concept, each => each.Mean);
    }
}

/// <summary>Clients for whom one proposes this and the other that.</summary>
/// <param name="From">The champion's proposal.</param>
/// <param name="To">The challenger's.</param>
/// <param name="Clients">Number of clients.</param>
/// <param name="Known">Number of them whose outcome is known.</param>
/// <param name="Defaults">Number of those who defaulted.</param>
public sealed record SwapCell(Decision From, Decision To, int Clients, int Known, int Defaults)
{
    /// <summary>Observed default rate, in [0, 1]; null when no outcome is known.</summary>
    public double? DefaultRate => Known == 0 ? null : (double)Defaults / Known;
}

/// <summary>A change of proposal, and what brings it about.</summary>
/// <param name="From">The champion's proposal.</param>
/// <param name="To">The challenger's.</param>
/// <param name="Clients">Number of clients.</param>
/// <param name="BaseShift">Log-odds of default of the average development client, challenger less champion: what no concept explains.</param>
/// <param name="Concepts">The three concepts whose mean contribution changes most, the greatest change first.</param>
public sealed record SwapDirection(Decision From, Decision To, int Clients, double BaseShift, IReadOnlyList<ConceptShift> Concepts);

/// <summary>How much more a concept adds in the challenger.</summary>
/// <param name="Id">Short name of the concept.</param>
/// <param name="French">Its French name.</param>
/// <param name="English">Its English name.</param>
/// <param name="LogOdds">Mean log-odds of default, challenger less champion; above 0 it weighs more against the client.</param>
public sealed record ConceptShift(string Id, string French, string English, double LogOdds);
