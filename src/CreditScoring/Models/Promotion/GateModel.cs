namespace CreditScoring.Models.Promotion;

/// <summary>A model as the gate judges it.</summary>
/// <param name="Model">The model.</param>
/// <param name="HeldOut">Clients it learned from, each with the probability of a model that did not see the client; empty for an imported model.</param>
/// <param name="Golden">Its golden clients; null when the folder has none, as of an earlier release.</param>
public sealed record GateModel(ScoringModel Model, IReadOnlyList<OutOfFoldRow> HeldOut, GoldenFile? Golden)
{
    /// <summary>Reads the folder of a model.</summary>
    /// <exception cref="InvalidDataException">A file is missing, changed, damaged or of an unknown version.</exception>
    public static GateModel Read(string directory)
    {
        var (heldOut, golden) = (Path.Combine(directory, OutOfFoldFile.Name), Path.Combine(directory, GoldenFile.Name));

        return new GateModel(
            ModelFolder.Read(directory), File.Exists(heldOut) ? OutOfFoldFile.Read(directory) : [], File.Exists(golden) ? GoldenFile.Read(File.ReadAllBytes(golden)) : null);
    }

    /// <summary>Reads a registered version, every byte checked.</summary>
    /// <exception cref="InvalidDataException">A file is missing, changed, damaged or of an unknown version.</exception>
    public static async Task<GateModel> ReadAsync(ModelRegistry registry, string name, string version, CancellationToken cancellation = default)
    {
        var model = await registry.ReadAsync(name, version, cancellation);

        return new GateModel(
            model,
            await registry.FindFileAsync(name, version, OutOfFoldFile.Name, cancellation) is { } heldOut ? OutOfFoldFile.Parse($"{name}/{version}/{OutOfFoldFile.Name}", heldOut) : [],
            await registry.FindFileAsync(name, version, GoldenFile.Name, cancellation) is { } golden ? GoldenFile.Read(golden) : null);
    }
}
