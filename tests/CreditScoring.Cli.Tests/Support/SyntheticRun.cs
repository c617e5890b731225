namespace CreditScoring.Cli.Tests;

/// <summary>Synthetic tables and a model trained on them by the program itself, once for all tests.</summary>
public sealed class SyntheticRun : IDisposable
{
    public SyntheticRun()
    {
        Folder = Directory.CreateTempSubdirectory("credit-").FullName;
        Data = Path.Combine(Folder, "data");
        Model = Path.Combine(Folder, "model");
        Grid = Path.Combine(Folder, "grid.json");
        File.WriteAllText(Grid, """{ "leaves": [4, 7], "rounds": [20] }""");

        Synthesis = Credit.Run("data", "synthesize", "--clients", "700", "--seed", "3", "--output", Data);
        Training = Credit.Run("train", Data, "--output", Model);
    }

    internal string Folder { get; }

    internal string Data { get; }

    internal string Model { get; }

    internal string Grid { get; }

    internal CreditRun Synthesis { get; }

    internal CreditRun Training { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
