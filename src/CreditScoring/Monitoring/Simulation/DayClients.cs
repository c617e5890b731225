using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.HomeCredit.Synthetic;

namespace CreditScoring.Monitoring.Simulation;

/// <summary>The clients of a day as their files bring them: checked, and with their features.</summary>
/// <param name="Day">The day; 0 for the development.</param>
/// <param name="Features">Their features.</param>
/// <param name="Outcomes">1 after a default, 0 after a repayment, NaN when never known.</param>
/// <param name="Errors">Errors that the check of the files found.</param>
/// <param name="Warnings">Its warnings.</param>
sealed record DayClients(int Day, FeatureMatrix Features, float[] Outcomes, int Errors, int Warnings)
{
    const int FirstClient = 100_001;

    // The core features, and what tells the protected groups by which the gate compares two models.
    static readonly IReadOnlyList<FeatureColumn> columns =
        [.. FeatureCatalog.CoreColumns, .. FeatureCatalog.All.Where(feature => feature.IsProtected).Select(feature => feature.Column).ExceptBy(FeatureCatalog.CoreColumns.Select(column => column.Name), column => column.Name)];

    /// <summary>Writes a day's tables, checks them, and reads them.</summary>
    /// <param name="options">The simulation.</param>
    /// <param name="day">The day; 0 for the development.</param>
    /// <param name="isFaulty">Whether incomes come in thousands.</param>
    /// <param name="folder">A folder to write into; the tables are gone afterwards.</param>
    /// <param name="threads">Threads to use; the clients do not depend on it.</param>
    public static DayClients Receive(SimulationOptions options, int day, bool isFaulty, string folder, int threads)
    {
        var tables = Path.Combine(folder, $"day-{day}");
        SyntheticData.Write(tables, new SyntheticOptions
        {
            Clients = day == 0 ? options.Development : options.Clients,
            FirstClient = day == 0 ? FirstClient : FirstClient + options.Development + (day - 1) * options.Clients,
            Seed = options.Seed * 1000 + (ulong)day,
            Shift = day == 0 ? 0 : options.ShiftOf(day),
            IncomeUnit = isFaulty ? 1000 : 1,
            Threads = threads,
        });
        try
        {
            var check = DataCheck.Run(tables);
            var read = FeatureBuilder.Read(tables, new HomeCreditReadOptions { ForScoring = true, Threads = threads }, columns);

            return new DayClients(day, read.Features, read.Applications.Numbers("TARGET").ToArray(), check.Errors.Count, check.Warnings.Count);
        }
        finally
        {
            Directory.Delete(tables, recursive: true);
        }
    }

    /// <summary>Those whose outcome is known.</summary>
    public int[] Known => [.. Enumerable.Range(0, Outcomes.Length).Where(row => !float.IsNaN(Outcomes[row]))];
}
