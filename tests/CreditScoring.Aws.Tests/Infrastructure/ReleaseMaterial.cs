using System.Runtime.InteropServices;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>What a release is packed from, made once by the program itself: a few synthetic clients, their features and a small model.</summary>
public sealed class ReleaseMaterial : IDisposable
{
    const string Seed = "3";
    const string Clients = "700";

    /// <summary>Folder of everything below.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("credit-release-").FullName;

    /// <summary>Folder of the built program.</summary>
    public static string App { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "CreditScoring.Cli", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/'))));

    /// <summary>What the program needs to find its runtime, which a published release carries with it.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
    };

    internal string Data => Path.Combine(Folder, "data");

    internal string Features => Path.Combine(Folder, "clients.features");

    internal string Model => Path.Combine(Folder, "model");

    /// <summary>A client and the probability that the model gives, as text.</summary>
    public (string Client, string Pd) Golden { get; private set; }

    /// <summary>Makes the material when a test first asks for it.</summary>
    public void Make()
    {
        if (Golden.Client is not null)
            return;

        Credit("data", "synthesize", "--clients", Clients, "--seed", Seed, "--output", Data);
        Credit("features", Data, "--output", Features);
        Credit("train", Data, "--output", Model);
        var scores = Path.Combine(Folder, "scores.csv");
        Credit("score", Model, Data, "--output", scores);
        var row = File.ReadLines(scores).Skip(1).First().Split(',');
        Golden = (row[0], row[1]);
    }

    /// <summary>Packs a release into a folder below, and gives the number that seals it.</summary>
    /// <param name="name">Name of the folder.</param>
    /// <param name="pd">The golden probability, right or wrong.</param>
    /// <param name="fault">What is wrong with the release itself.</param>
    internal string Pack(string name, string pd, ReleaseFault fault = ReleaseFault.None)
    {
        var model = Copy(Model, $"model-of-{name}");
        if (fault is ReleaseFault.DoesNotStart)
            File.WriteAllText(Path.Combine(model, "model.json"), "{}");

        var app = App;
        if (fault is ReleaseFault.NeverAnswers)
        {
            app = Directory.CreateDirectory(Path.Combine(Folder, $"app-of-{name}")).FullName;
            File.WriteAllText(Path.Combine(app, "credit"), "#!/bin/sh\nexec sleep 600\n");
            Tool.Run("chmod", ["u+x", Path.Combine(app, "credit")]);
        }

        var (exitCode, output, error) = Tool.Run(
            "bash",
            [Path.Combine(InfraFolder.Root, "host", "pack.sh"), app, model, Data, Features, Golden.Client, pd, Path.Combine(Folder, name)]);
        Assert.True(exitCode is 0, error);

        return output.Trim();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    string Copy(string folder, string name)
    {
        var copy = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        foreach (var file in Directory.GetFiles(folder))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));

        return copy;
    }

    static void Credit(params string[] arguments)
    {
        var (exitCode, _, error) = Tool.Run(Path.Combine(App, "credit"), arguments, Environment);
        Assert.True(exitCode is 0, error);
    }
}
