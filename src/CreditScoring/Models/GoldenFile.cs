using System.Text.Json;
using CreditScoring.Features;
using CreditScoring.Numerics;

namespace CreditScoring.Models;

/// <summary>Made-up clients with the probability of default each had when the model was written: <c>golden.json</c> of a model folder.</summary>
/// <remarks>
/// Values are drawn among the percentiles of each feature, so no row is a client. Whoever reads the model later, with other code or on another machine,
/// must find the same probabilities. The first client has no known value at all.
/// </remarks>
public sealed record GoldenFile
{
    /// <summary>Name of the file in a model folder.</summary>
    public const string Name = "golden.json";

    /// <summary>Version of the format.</summary>
    public const int CurrentFormat = 1;

    const int Rows = 32;
    const double MissingShare = 0.1;

    /// <summary>Version of the format of this file.</summary>
    public required int Format { get; init; }

    /// <summary>Names of the model's inputs, in the order of the values.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The clients.</summary>
    public required IReadOnlyList<GoldenRow> Clients { get; init; }

    /// <summary>Makes the clients of a model; the same model gives the same.</summary>
    public static GoldenFile Of(ScoringModel model) => new()
    {
        Format = CurrentFormat,
        Inputs = [.. model.Inputs.Select(input => input.Name)],
        Clients = [.. Enumerable.Range(0, Rows).Select(row => Row(model, row))],
    };

    /// <summary>Greatest difference, in [0, 1], between the probabilities of the file and those that a model gives now.</summary>
    /// <exception cref="InvalidDataException">The inputs are not the model's.</exception>
    public double Difference(ScoringModel model)
    {
        if (!Inputs.SequenceEqual(model.Inputs.Select(input => input.Name)) || Clients.Any(client => client.Values.Count != Inputs.Count))
            throw new InvalidDataException($"{Name} is of other inputs than the model's; restore the folder from a copy, or train again.");

        return Clients.Max(client => Math.Abs(model.Assess([.. client.Values.Select(value => value ?? float.NaN)]).Pd - client.Pd));
    }

    /// <summary>Reads the bytes of the file.</summary>
    /// <exception cref="InvalidDataException">They are damaged, or of an unknown version.</exception>
    public static GoldenFile Read(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, ModelJsonContext.Default.GoldenFile) is { Format: CurrentFormat } file
                ? file
                : throw new InvalidDataException($"{Name} has another format version than {CurrentFormat}; use the release that wrote it, or train again.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{Name} is damaged ({error.Message}); restore the folder from a copy.", error);
        }
    }

    static GoldenRow Row(ScoringModel model, int row)
    {
        var random = Random64.ForItem(1, (ulong)row);
        float?[] values = [.. model.Inputs.Select(input => row == 0 || random.NextDouble() < MissingShare ? null : Value(model, input, random))];

        return new GoldenRow(values, model.Assess([.. values.Select(value => value ?? float.NaN)]).Pd);
    }

    static float? Value(ScoringModel model, FeatureColumn input, Random64 random) =>
        input.Kind == FeatureKind.Category ? input.Levels.Count == 0 ? null : random.NextInt32(input.Levels.Count)
        : model.Reference.Percentiles.GetValueOrDefault(input.Name) is { Length: > 0 } percentiles ? percentiles[random.NextInt32(percentiles.Length)]
        : null;
}

/// <summary>One made-up client.</summary>
/// <param name="Values">The client's value of each input; null is missing.</param>
/// <param name="Pd">Probability of default, in (0, 1), when the model was written.</param>
public sealed record GoldenRow(IReadOnlyList<float?> Values, double Pd);
