using System.Text.Json;

namespace CreditScoring.Reporting.Site;

/// <summary>What work past one machine would take, on paper: measured processor time per client, multiplied by clients and by list prices.</summary>
/// <param name="Machine">Where the times were measured.</param>
/// <param name="Processors">Virtual processors that work at a time, at least 1.</param>
/// <param name="GigabytesPerProcessor">Memory that each of them is paid with.</param>
/// <param name="MachineGigabytes">Memory of the machine that measured.</param>
/// <param name="Tables">How large the tables are.</param>
/// <param name="Training">How large one training is.</param>
/// <param name="Steps">The steps, in order.</param>
public sealed record ScaleModel(
    string Machine, int Processors, double GigabytesPerProcessor, double MachineGigabytes, ScaleTables Tables, ScaleTraining Training, IReadOnlyList<ScaleStep> Steps)
{
    static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>Numbers of applications for which it is worked out.</summary>
    public static IReadOnlyList<long> Sizes { get; } = [1_000_000, 100_000_000, 1_000_000_000];

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file, <c>site/content/fleet/measured.json</c>.</param>
    /// <exception cref="InvalidDataException">It is no such file, or a number is not above 0.</exception>
    public static ScaleModel Read(string file)
    {
        try
        {
            var model = JsonSerializer.Deserialize<ScaleModel>(File.ReadAllBytes(file), options) ?? throw new JsonException("it is empty");
            double[] all = [model.Processors, model.GigabytesPerProcessor, model.Tables.Clients, model.Training.Clients, .. model.Steps.SelectMany(step => new[] { step.Clients, step.ProcessorSeconds })];

            return all.All(number => number > 0) ? model : throw new JsonException("every number must be above 0");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}: no measured throughputs ({error.Message}).", error);
        }
    }

    /// <summary>Rows of all tables.</summary>
    public double Rows(long applications) => applications * Tables.Rows / Tables.Clients;

    /// <summary>Size of all tables as CSV, in gigabytes of 10⁹ bytes.</summary>
    public double Gigabytes(long applications) => applications * Tables.Megabytes / Tables.Clients / 1e3;

    /// <summary>Memory of one training with its input, in gigabytes of 10⁹ bytes.</summary>
    public double TrainingGigabytes(long applications) =>
        applications * ((Training.MebibytesBeside * 1048576 / Training.Clients) + (Training.Features * sizeof(float))) / 1e9;

    /// <summary>Time of a step, in processor hours.</summary>
    public static double ProcessorHours(ScaleStep step, long applications) => applications * step.ProcessorSeconds / step.Clients / 3600;

    /// <summary>Time of a step when all processors work all the time, in hours.</summary>
    public double Hours(ScaleStep step, long applications) => ProcessorHours(step, applications) / Processors;

    /// <summary>Cost of a step, in US dollars without taxes.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no price for processors or memory by the hour.</exception>
    public double Cost(ScaleStep step, long applications, CostPlan prices) => ProcessorHours(step, applications) * HourPrice(prices);

    /// <summary>Price of a processor with its memory for an hour, in US dollars without taxes.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no price for processors or memory by the hour.</exception>
    public double HourPrice(CostPlan prices) => Price(prices, "job-processors") + (GigabytesPerProcessor * Price(prices, "job-memory"));

    static double Price(CostPlan prices, string key) => prices.Lines.FirstOrDefault(line => line.Key == key)?.Price
        ?? throw new KeyNotFoundException($"the plan of costs has no price '{key}'; add it to infra/costs.json");
}

/// <summary>How large the tables of some clients are.</summary>
/// <param name="Clients">Number of clients.</param>
/// <param name="Rows">Rows of all their tables.</param>
/// <param name="Megabytes">Their size as CSV, in 10⁶ bytes.</param>
/// <param name="Source">File that says so.</param>
/// <param name="Quote">Where in it.</param>
public sealed record ScaleTables(double Clients, double Rows, double Megabytes, string Source, string Quote);

/// <summary>How large one training is.</summary>
/// <param name="Clients">Number of clients.</param>
/// <param name="Features">Number of features, each of four bytes a client.</param>
/// <param name="MebibytesBeside">Memory beside those, in 2²⁰ bytes.</param>
/// <param name="Source">File that says so.</param>
/// <param name="Quote">Where in it.</param>
public sealed record ScaleTraining(double Clients, double Features, double MebibytesBeside, string Source, string Quote);

/// <summary>One step, as it was measured.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Clients">Number of clients.</param>
/// <param name="ProcessorSeconds">Time that they took, over all processors, in seconds.</param>
/// <param name="Source">File that says so.</param>
/// <param name="Quote">Where in it.</param>
public sealed record ScaleStep(CostWords Name, double Clients, double ProcessorSeconds, string Source, string Quote);
