using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace CreditScoring.Cli.Tests.Fleet;

/// <summary>A model trained by XGBoost on Dask, two processes on loopback, then brought into service by the real program.</summary>
public sealed partial class DaskTests(SyntheticRun run, ITestOutputHelper output) : IClassFixture<SyntheticRun>
{
    const string Python = "/usr/bin/python3";
    const string Packages = "/usr/lib/python3/dist-packages/";

    // Hundreds of clients: what depends on their outcomes is let pass, so that schema and golden clients decide.
    const string Gate = """
        { "format": 1, "allowedInputs": [], "goldenDifference": 1e-12, "minOutcomes": 5, "aucLoss": 0.9, "costIncrease": 9, "calibrationGap": 0.9, "calibrationSlope": 9,
          "selectionRatio": 0, "fairnessLoss": 0.9, "reasonOverlap": 0, "reasonClients": 50, "swapShare": 1, "draws": 40 }
        """;

    [ProgramFact($"{Python} {Packages}distributed/__init__.py {Packages}xgboost/dask.py {Packages}pandas/__init__.py", "python3-distributed python3-xgboost python3-pandas")]
    public async Task A_model_of_two_dask_workers_is_imported_calibrated_explained_gated_and_served()
    {
        var (data, features, csv, registry) = (In("data"), In("clients.features"), In("clients.csv"), In("registry"));
        Done("data", "synthesize", "--clients", "2000", "--seed", "4", "--output", data);
        Done("features", data, "--output", features);
        Done("features", features, "--output", csv);

        // Trained.
        var said = Told(Python, Path.Combine(Jobs, "train_dask.py"), csv, In("dask"), "--rounds", "40", "--blocks", "5");
        output.WriteLine(said.Split('\n')[^1]);
        Assert.Matches("2 workers, data on 2 of them", said);
        var (file, heldOut) = (In("dask/model.json"), File.ReadAllLines(In("dask/held-out.txt")));
        Assert.InRange(heldOut.Length, 280, 420); // one in five of those with a known outcome

        // Imported and calibrated on those it never saw; the trees answer what XGBoost answers.
        Done("import", file, "--output", In("plain"));
        output.WriteLine(Done("import", file, "--output", In("model"), "--features", features, "--held-out", In("dask/held-out.txt")));
        Done("score", In("model"), "--features", features, "--output", In("scores.csv"));
        Done("score", In("plain"), "--features", features, "--output", In("plain.csv"));
        Told(Python, Path.Combine(AppContext.BaseDirectory, "xgboost_scores.py"), file, csv, In("theirs.csv"));
        var theirs = File.ReadLines(In("theirs.csv")).Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => (LogOdds: Number(cells[1]), Sum: Number(cells[2])));
        var (ours, plain) = (Scores(In("scores.csv")), Scores(In("plain.csv")));
        Assert.Equal(theirs.Count, ours.Count);
        Assert.All(theirs, pair => Assert.Equal(pair.Value.LogOdds, ours[pair.Key].LogOdds, 1e-6));
        Assert.All(theirs, pair => Assert.Equal(pair.Value.Sum, ours[pair.Key].LogOdds, 1e-12)); // the same leaves, in 64 bits as ours
        Assert.All(theirs, pair => Assert.Equal(1 / (1 + Math.Exp(-pair.Value.Sum)), plain[pair.Key].Pd, 1e-12));

        // Gated on clients that neither model had seen when it gave them a probability: refused without calibration, for it has no golden clients; then let pass.
        File.WriteAllText(In("gate.json"), Gate);
        Done("train", "--features", features, "--output", In("champion"));
        Done("models", "register", In("champion"), "--registry", registry, "--promote");
        string[] Promote(string version) => ["models", "promote", version, "--registry", registry, "--gate", In("gate.json"), "--features", features, "--clients", In("dask/held-out.txt"), "--output", In("gate"), "--reason", "trained past one machine"];
        Assert.Equal(4, Credit.Run(Promote(Registered(In("plain"), registry))).ExitCode);
        output.WriteLine(Done(Promote(Registered(In("model"), registry))));

        // Explained.
        Assert.Contains("in 100", Done("explain", In("model"), "--features", features, "--client", heldOut[0], "--language", "en"), StringComparison.Ordinal);

        // Served.
        var client = File.ReadLines(Path.Combine(data, "application_test.csv")).ElementAt(1).Split(',')[0];
        await using var service = await ServedModel.StartAsync("--registry", registry, "--data", data, "--features", features, "--desk", "none", "--development-key", In("issuer"));
        using var answer = JsonDocument.Parse(await service.Http.GetStringAsync($"api/v1/clients/{client}/score"));
        Assert.Equal(ours[client].Pd, answer.RootElement.GetProperty("pd").GetDouble(), 1e-9);
    }

    [Fact]
    public void What_cannot_be_calibrated_on_is_refused()
    {
        Fails("--held-out names clients of --features FILE", "import", In("none"), "--output", In("out"), "--held-out", In("none"));
        Fails("leave --base-rate out", "import", In("none"), "--output", In("out"), "--features", In("none"), "--base-rate", "0.1");
    }

    static string Jobs { get; } = Path.Combine(SolutionFolder.Path, "infra", "jobs");

    static void Fails(string because, params string[] arguments)
    {
        var result = Credit.Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(because, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    static string Registered(string model, string registry) => Version().Match(Done("models", "register", model, "--registry", registry)).Value;

    static string Done(params string[] arguments)
    {
        var result = Credit.Run(arguments);
        Assert.True(result.ExitCode is 0, $"{string.Join(' ', arguments)}: {result.Output}{result.Error}");

        return result.Output;
    }

    static string Told(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode is 0, error);

        return error.Trim();
    }

    static Dictionary<string, (double Pd, double LogOdds)> Scores(string file) =>
        File.ReadLines(file).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => (Number(cells[1]), Number(cells[2])));

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    string In(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(run.Folder, "dask")).FullName, name);

    [GeneratedRegex("[0-9]{4}-[0-9a-f]{8}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
