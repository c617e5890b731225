using System.Text.Json;

namespace CreditScoring.Reporting.Site;

/// <summary>What <c>tests/Benchmarks/fleet/run.sh</c> measured: an array job on Slurm, and XGBoost on Dask.</summary>
/// <param name="Machine">Where.</param>
/// <param name="Slurm">The array job.</param>
/// <param name="Dask">The model trained by many processes.</param>
public sealed record FleetRun(string Machine, FleetSlurm Slurm, FleetDask Dask)
{
    static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file, <c>site/content/fleet/run.json</c>.</param>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static FleetRun Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<FleetRun>(File.ReadAllBytes(file), options) ?? throw new JsonException("it is empty");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}: no run of array job and Dask ({error.Message}).", error);
        }
    }
}

/// <summary>A search as an array job.</summary>
/// <param name="Version">Version of Slurm.</param>
/// <param name="Nodes">Node daemons.</param>
/// <param name="Tasks">Tasks.</param>
/// <param name="Clients">Clients searched on.</param>
/// <param name="Scores">Scores of candidates on folds.</param>
/// <param name="Copied">Scores that the killed task had copied to the shared place.</param>
/// <param name="GoneOnWith">Scores that the task, queued again, read from there.</param>
/// <param name="IsSame">Whether the merged results are those of one run, to the last byte.</param>
public sealed record FleetSlurm(string Version, int Nodes, int Tasks, int Clients, int Scores, int Copied, int GoneOnWith, bool IsSame);

/// <summary>A model of XGBoost on Dask.</summary>
/// <param name="Versions">Versions of XGBoost and Dask.</param>
/// <param name="Workers">Worker processes that held data.</param>
/// <param name="Trained">Clients trained on.</param>
/// <param name="HeldOut">Clients held out, to calibrate on.</param>
/// <param name="Features">Features.</param>
/// <param name="Rounds">Trees.</param>
/// <param name="Auc">AUC on the clients held out, in [0, 1].</param>
/// <param name="LossBefore">Log loss on them before calibration.</param>
/// <param name="LossAfter">Log loss on them, each by a calibration that did not see the client.</param>
/// <param name="Difference">Greatest difference of log-odds from XGBoost's own, which are added up in 32 bits.</param>
/// <param name="DifferenceFromLeaves">Greatest difference of log-odds from the leaves that XGBoost reaches, added up in 64 bits.</param>
/// <param name="Judged">Clients on whom the gate compared it with the champion, each judged by models that had not seen the client.</param>
/// <param name="ChecksPassed">Checks of the gate that passed.</param>
/// <param name="Checks">Checks of the gate.</param>
/// <param name="Refused">Names of the checks that refused it.</param>
public sealed record FleetDask(
    string Versions, int Workers, int Trained, int HeldOut, int Features, int Rounds, double Auc, double LossBefore, double LossAfter, double Difference, double DifferenceFromLeaves,
    int Judged, int ChecksPassed, int Checks, IReadOnlyList<string> Refused);
