using System.Runtime.Intrinsics;
using CreditScoring.Features;

namespace CreditScoring.Similarity;

/// <summary>Clients as points, one coordinate per concept: what it adds to the log-odds of default. Immutable and thread-safe.</summary>
/// <remarks>
/// All coordinates have one unit, the log-odds, so a concept counts as much as the model makes it count. Dividing each by its spread would let a concept that hardly
/// moves the score choose the similar clients. A calibration that stretches log-odds by a factor stretches every distance alike: the nearest stay the nearest.
/// </remarks>
public sealed class ConceptSpace
{
    const int Lanes = 8;
    const int FirstLook = 2; // blocks: 16 concepts, one line of the cache

    readonly Vector256<float>[] points; // [position × blocks + block], positions by client number
    readonly int blocks;
    readonly int[] rows; // [position]
    readonly int[] positions; // [row]
    readonly int[] order; // [coordinate]: the concept, those that vary most first
    readonly double[] means; // [concept]
    readonly double[] variances; // [concept]

    /// <param name="concepts">The concepts, at least one.</param>
    /// <param name="clients">Number of each client, in row order.</param>
    /// <param name="logOdds">What each concept adds to each client's log-odds of default, client after client; finite.</param>
    /// <exception cref="ArgumentException">There are no concepts or not as many values as clients × concepts, or a value is not finite.</exception>
    public ConceptSpace(IReadOnlyList<Concept> concepts, IReadOnlyList<string> clients, ReadOnlySpan<float> logOdds)
    {
        ArgumentOutOfRangeException.ThrowIfZero(concepts.Count, nameof(concepts));
        if (logOdds.Length != (long)clients.Count * concepts.Count)
            throw new ArgumentException($"{clients.Count} clients of {concepts.Count} concepts need {(long)clients.Count * concepts.Count} values; {logOdds.Length} were given.", nameof(logOdds));

        Concepts = [.. concepts];
        (means, variances) = Moments(clients, logOdds, concepts.Count);
        order = [.. Enumerable.Range(0, concepts.Count).OrderByDescending(concept => variances[concept]).ThenBy(concept => concept)];

        // Positions follow the client numbers, so that of two equally near the lower number is met first.
        rows = [.. Enumerable.Range(0, clients.Count).OrderBy(row => clients[row].Length).ThenBy(row => clients[row], StringComparer.Ordinal)];
        positions = new int[rows.Length];
        blocks = (concepts.Count + Lanes - 1) / Lanes;
        points = new Vector256<float>[rows.Length * blocks];
        Span<float> padded = new float[blocks * Lanes];
        for (var position = 0; position < rows.Length; position++)
        {
            positions[rows[position]] = position;
            for (var coordinate = 0; coordinate < order.Length; coordinate++)
                padded[coordinate] = logOdds[rows[position] * order.Length + order[coordinate]];
            for (var block = 0; block < blocks; block++)
                points[position * blocks + block] = Vector256.Create<float>(padded.Slice(block * Lanes, Lanes));
        }
    }

    /// <summary>The concepts.</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>Number of clients.</summary>
    public int ClientCount => rows.Length;

    /// <summary>The clients nearest to one of them, itself left out: nearest first; of equal distances, the lower client number first.</summary>
    /// <param name="row">Row of the client, from 0.</param>
    /// <param name="count">How many are wanted, from 1 to the number of other clients.</param>
    /// <remarks>Exact: every client is looked at. One is left at its first 16 concepts when these alone put it too far, which later ones can only confirm.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or there are not so many other clients.</exception>
    public IReadOnlyList<SimilarClient> Nearest(int row, int count)
    {
        ThrowIfNoRow(row);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, ClientCount - 1);

        var nearest = new NearestList(count);
        var own = positions[row];
        Scan(own, 0, own, nearest);
        Scan(own, own + 1, ClientCount, nearest);

        return [.. nearest.Kept.Select(client => new SimilarClient(rows[client.Position], Math.Sqrt(client.SquaredDistance)))];
    }

    /// <summary>Why clients are similar: how near they are on each concept; first the concepts that bring them nearest beside all clients.</summary>
    /// <param name="row">Row of the client, from 0.</param>
    /// <param name="similar">Clients similar to it, at least one.</param>
    /// <exception cref="ArgumentException">There is no such row, or no similar client.</exception>
    public IReadOnlyList<ConceptCloseness> Closeness(int row, IReadOnlyList<SimilarClient> similar)
    {
        ThrowIfNoRow(row);
        ArgumentOutOfRangeException.ThrowIfZero(similar.Count, nameof(similar));

        var squares = new double[order.Length];
        foreach (var client in similar)
            for (var coordinate = 0; coordinate < order.Length; coordinate++)
            {
                var gap = (double)At(client.Row, coordinate) - At(row, coordinate);
                squares[coordinate] += gap * gap;
            }

        return
        [
            .. Enumerable.Range(0, order.Length)
                .Select(coordinate => new ConceptCloseness(Concepts[order[coordinate]], Math.Sqrt(squares[coordinate] / similar.Count), ToAll(row, coordinate)))
                .OrderByDescending(closeness => closeness.Gain).ThenBy(closeness => closeness.Concept.Id, StringComparer.Ordinal),
        ];
    }

    void Scan(int own, int from, int to, NearestList nearest)
    {
        var client = points.AsSpan(own * blocks, blocks);
        for (var position = from; position < to; position++)
        {
            var other = points.AsSpan(position * blocks, blocks);
            var sums = Vector256<float>.Zero;
            var distance = 0f;
            for (var block = 0; block < other.Length; block++)
            {
                var gaps = other[block] - client[block];
                sums += gaps * gaps;

                // Rounded sums of squares never shrink, in the lanes or over them: what is too far now stays so.
                if (block == FirstLook - 1 || block == other.Length - 1)
                {
                    distance = Sum(sums);
                    if (!(distance < nearest.Limit))
                        break;
                }
            }

            if (distance < nearest.Limit)
                nearest.Add(distance, position);
        }
    }

    // Always in this order, on every machine: the same clients give the same ties.
    static float Sum(Vector256<float> lanes)
    {
        var four = lanes.GetLower() + lanes.GetUpper();

        return (four[0] + four[1]) + (four[2] + four[3]);
    }

    float At(int row, int coordinate) => points[positions[row] * blocks + coordinate / Lanes][coordinate % Lanes];

    // The sum of squared differences to all is n (variance + (own - mean)²), of which the client's own is 0.
    double ToAll(int row, int coordinate)
    {
        var gap = At(row, coordinate) - means[order[coordinate]];

        return Math.Sqrt((variances[order[coordinate]] + gap * gap) * ClientCount / (ClientCount - 1));
    }

    void ThrowIfNoRow(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, ClientCount);
    }

    static (double[] Means, double[] Variances) Moments(IReadOnlyList<string> clients, ReadOnlySpan<float> logOdds, int concepts)
    {
        var (means, variances) = (new double[concepts], new double[concepts]);
        for (var at = 0; at < logOdds.Length; at++)
        {
            if (!float.IsFinite(logOdds[at]))
                throw new ArgumentException($"Concept {at % concepts} adds {logOdds[at]} to client {clients[at / concepts]}; a finite number is needed.", nameof(logOdds));
            means[at % concepts] += logOdds[at] / (double)clients.Count;
        }

        for (var at = 0; at < logOdds.Length; at++)
            variances[at % concepts] += (logOdds[at] - means[at % concepts]) * (logOdds[at] - means[at % concepts]) / clients.Count;

        return (means, variances);
    }
}
