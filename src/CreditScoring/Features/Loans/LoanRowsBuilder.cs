using System.Globalization;
using CreditScoring.HomeCredit;

namespace CreditScoring.Features.Loans;

/// <summary>Computes the features of every loan of every client from cleaned tables.</summary>
public static class LoanRowsBuilder
{
    const double Days730 = -730;

    /// <summary>Every earlier application here, with what its instalments and months tell of it.</summary>
    /// <param name="tables">The tables, after cleaning.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the values.</param>
    public static LoanRows Previous(HomeCreditTables tables, int threads = 1) =>
        Build(tables, threads, PreviousLoanFeatures.All, client => client.Previous?.All.Rows ?? []);

    /// <summary>Every loan with other lenders, with what its months tell of it.</summary>
    /// <inheritdoc cref="Previous"/>
    public static LoanRows Bureau(HomeCreditTables tables, int threads = 1) =>
        Build(tables, threads, BureauLoanFeatures.All, client => client.Bureau?.All.Rows ?? []);

    /// <summary>Every instalment due in the two years before the application.</summary>
    /// <inheritdoc cref="Previous"/>
    public static LoanRows Instalments(HomeCreditTables tables, int threads = 1) =>
        Build(tables, threads, InstalmentRowFeatures.All, client => client.Instalments?.All.Where(instalment => instalment.DaysDue >= Days730).Rows ?? []);

    static LoanRows Build<T>(HomeCreditTables tables, int threads, IReadOnlyList<LoanFeature<T>> features, Func<ClientRecord, IReadOnlyList<T>> loansOf)
    {
        var reader = new ClientReader(tables);
        var clients = tables.Applications.Identifiers("SK_ID_CURR");
        var values = new float[clients.Length][]; // [client], loan by loan
        Parallel.For(0, clients.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, client =>
        {
            var record = reader.Read(client);
            values[client] = [.. loansOf(record).SelectMany(loan => features.Select(feature => FeatureBuilder.AsFloat(feature.Value(record, loan))))];
        });

        var ids = new string[values.Sum(each => each.Length) / features.Count];
        var columns = features.Select(_ => new float[ids.Length]).ToArray();
        var row = 0;
        for (var client = 0; client < clients.Length; client++)
            for (var first = 0; first < values[client].Length; first += features.Count, row++)
            {
                ids[row] = clients[client].ToString(CultureInfo.InvariantCulture);
                for (var column = 0; column < columns.Length; column++)
                    columns[column][row] = values[client][first + column];
            }

        return new LoanRows(new FeatureMatrix([.. features.Select(feature => feature.Column)], ids, columns));
    }
}
