using CreditScoring.Drift;

namespace CreditScoring.Monitoring.Simulation;

/// <summary>Data that cannot be what they say: a fault of a file, and no change of the clients.</summary>
/// <param name="Column">The feature that tells most.</param>
/// <param name="Share">Share of the clients whose value the reference has never seen, in [0, 1]; 1 when the feature cannot be read.</param>
/// <param name="Columns">Features with such a fault.</param>
/// <param name="Errors">Errors that the check of the files found.</param>
public sealed record DataFault(string? Column, double Share, int Columns, int Errors)
{
    /// <summary>Share of the clients, in [0, 1], from which values never seen are a fault: no population moves so far in a day.</summary>
    public const double Material = 0.5;

    /// <summary>Finds the fault of a day's files.</summary>
    /// <param name="report">The day beside the development clients.</param>
    /// <param name="errors">Errors that the check of the files found.</param>
    /// <returns>Null when there is none.</returns>
    public static DataFault? Find(DriftReport report, int errors)
    {
        ArgumentNullException.ThrowIfNull(report);

        var faulty = report.Columns.Select(column => (column.Name, Share: ShareOf(column))).Where(column => column.Share >= Material).ToList();
        var worst = faulty.OrderByDescending(column => column.Share).FirstOrDefault();

        return faulty.Count == 0 && errors == 0 ? null : new DataFault(worst.Name, worst.Share, faulty.Count, errors);
    }

    static double ShareOf(ColumnDrift column) => column.Status is ColumnStatus.Absent or ColumnStatus.TypeChanged or ColumnStatus.Unreadable
        ? 1
        : column.Evidence.Where(evidence => evidence.Kind is DriftKind.Range or DriftKind.UnseenLevels).Select(evidence => evidence.Effect).DefaultIfEmpty().Max();
}
