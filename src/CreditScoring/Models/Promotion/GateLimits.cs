using System.Text.Json;
using System.Text.Json.Nodes;

namespace CreditScoring.Models.Promotion;

/// <summary>What a challenger must reach to be promoted: the gate file. Unknown properties are refused, absent ones have their default.</summary>
public sealed record GateLimits
{
    /// <summary>Version of the format of the gate file.</summary>
    public int Format { get; init; } = 1;

    /// <summary>Inputs that may be new without being of the catalog, or be given up, by name.</summary>
    public IReadOnlyList<string> AllowedInputs { get; init; } = [];

    /// <summary>Greatest difference to the probabilities of the golden file, in [0, 1].</summary>
    public double GoldenDifference { get; init; } = 1e-12;

    /// <summary>Fewest known outcomes of each kind to judge anything by them.</summary>
    public int MinOutcomes { get; init; } = 100;

    /// <summary>AUC that the challenger may lose, at least 0: the whole 95 % interval of the difference must lie above its negative.</summary>
    public double AucLoss { get; init; } = 0.005;

    /// <summary>Cost per client that the challenger may add, at least 0: the whole 95 % interval of the difference must lie below it.</summary>
    public double CostIncrease { get; init; } = 0.02;

    /// <summary>How far beyond doubt a group's observed default rate may lie from the stated one, in [0, 1].</summary>
    public double CalibrationGap { get; init; } = 0.01;

    /// <summary>How far beyond doubt a group's calibration slope may lie from 1, at least 0.</summary>
    public double CalibrationSlope { get; init; } = 0.25;

    /// <summary>Selection ratio below which a group counts as treated worse, in [0, 1]: the four fifths of the EEOC.</summary>
    public double SelectionRatio { get; init; } = 0.8;

    /// <summary>How much further below that ratio, or further from equal opportunity, than under the champion a group may be, in [0, 1].</summary>
    public double FairnessLoss { get; init; } = 0.02;

    /// <summary>Mean share of a client's four reasons that must stay, in [0, 1].</summary>
    public double ReasonOverlap { get; init; } = 0.6;

    /// <summary>Greatest number of clients whose reasons are compared, at least 1.</summary>
    public int ReasonClients { get; init; } = 2000;

    /// <summary>Greatest share of clients whose proposal may change, in [0, 1].</summary>
    public double SwapShare { get; init; } = 0.2;

    /// <summary>Bootstrap samples behind the intervals, at least 40.</summary>
    public int Draws { get; init; } = 500;

    /// <summary>Reads a gate file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is no gate file, or a limit is out of range.</exception>
    public static GateLimits Read(string path)
    {
        try
        {
            // Generated readers give absent properties their type's zero, not our default: the file is laid over the defaults.
            var whole = JsonSerializer.SerializeToNode(new GateLimits(), GateJsonContext.Default.GateLimits)!.AsObject();
            foreach (var (name, value) in JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject ?? throw new JsonException("not an object"))
                whole[name] = value?.DeepClone();
            var limits = whole.Deserialize(GateJsonContext.Default.GateLimits)!;

            return limits.Fault is { } fault ? throw new InvalidDataException($"{path}: {fault}; see infra/gates/promotion.json.") : limits;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} is no gate file ({error.Message}); see infra/gates/promotion.json.", error);
        }
    }

    string? Fault =>
        Format != 1 ? "format must be 1"
        : !(AucLoss >= 0 && CostIncrease >= 0 && CalibrationSlope >= 0) ? "aucLoss, costIncrease and calibrationSlope must be at least 0"
        : new[] { GoldenDifference, CalibrationGap, SelectionRatio, FairnessLoss, ReasonOverlap, SwapShare }.Any(share => share is not (>= 0 and <= 1)) ? "a limit that is a share lies outside [0, 1]"
        : MinOutcomes < 2 || ReasonClients < 1 || Draws < 40 ? "minOutcomes must be at least 2, reasonClients 1 and draws 40"
        : null;
}
