using System.Globalization;
using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>Checks a folder or zip of Home Credit tables whole: every file, many faults at once, ranges, keys, words and owners.</summary>
public static class DataCheck
{
    /// <summary>Faults of one file that are gathered before its reading stops.</summary>
    const int FaultsOfOneFile = 20;

    /// <summary>Checks the tables that are there.</summary>
    /// <param name="path">A folder with <c>.csv</c>, <c>.csv.gz</c> or <c>.zip</c> files, or a zip file.</param>
    /// <param name="progress">Told how far reading has come, or null.</param>
    /// <returns>Errors, warnings, profiles and the text of the report; a wrong file is an error in it, never an exception.</returns>
    public static DataCheckResult Run(string path, IProgress<ReadProgress>? progress = null)
    {
        var errors = new List<string>();
        try
        {
            var files = HomeCreditFiles.Find(path);
            HomeCreditFolder.ThrowIfWithoutClients(path, files, forScoring: true);
            var tables = ReadEach(files, errors, progress);

            if (errors.Count == 0)
                return DataCheckReport.Of(files, HomeCreditFolder.Assemble(files, tables, clean: true));

            return DataCheckReport.OfErrors(path, files, tables, errors);
        }
        catch (InvalidDataException error)
        {
            errors.Add(error.Message);

            return DataCheckReport.OfErrors(path, null, new Dictionary<string, Table>(StringComparer.Ordinal), errors);
        }
    }

    static Dictionary<string, Table> ReadEach(HomeCreditFiles files, List<string> errors, IProgress<ReadProgress>? progress)
    {
        var tables = new Dictionary<string, Table>(StringComparer.Ordinal);
        var total = files.Tables.Values.Sum(file => file.Length);
        var before = 0L;
        foreach (var schema in HomeCreditFiles.Schemas.Where(schema => files.Tables.ContainsKey(schema.Name)))
        {
            var file = files.Tables[schema.Name];
            var faults = new FaultLog(FaultsOfOneFile);
            try
            {
                var start = before;
                tables[schema.Name] = HomeCreditFolder.ReadTable(file, schema, faults,
                    (rows, read) => progress?.Report(new ReadProgress(file.Name, rows, start + read, total)));
                errors.AddRange(faults.Messages);
            }
            catch (InvalidDataException error)
            {
                // With an error inside it, the file is damaged, and its faults are nonsense.
                if (error.InnerException is null)
                    errors.AddRange(faults.Messages);

                errors.Add(error.Message.StartsWith(file.Name, StringComparison.Ordinal)
                    ? error.Message
                    : string.Create(CultureInfo.InvariantCulture, $"{file.Name}: {error.Message}"));
            }

            before += file.Length;
        }

        return tables;
    }
}
