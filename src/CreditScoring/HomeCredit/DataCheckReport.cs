using System.Globalization;
using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>The wording of a check.</summary>
static class DataCheckReport
{
    const int MostColumns = 4; // named in a line

    /// <summary>The report on tables without a fault.</summary>
    public static DataCheckResult Of(HomeCreditFiles files, HomeCreditData data)
    {
        var (tables, report) = data;
        var profiles = new[]
            {
                tables.Applications, tables.Bureau, tables.BureauBalance, tables.PreviousApplications, tables.PosCash, tables.Instalments,
                tables.CreditCards,
            }
            .OfType<Table>()
            .Select(table => new TableProfile(
                table.Schema.Name, table.RowCount, [.. table.Schema.Columns.Select(column => ColumnProfile.Of(table, column))]))
            .ToList();

        var warnings = report.Notes().ToList();
        if (!files.Tables.ContainsKey(ApplicationSchema.Train.Name))
            warnings.Add("Absent: application_train. Clients can be scored, but no model can be trained.");

        foreach (var profile in profiles)
            foreach (var column in profile.Columns.Where(column => column.OutOfRange > 0))
                warnings.Add(OutOfRange(profile, column));

        var lines = report.Tables.Select(table => Text($"{table.File}: {table.Rows:N0} rows read")).ToList();
        foreach (var profile in profiles)
            lines.AddRange(Describe(profile, report.Cleaning.Where(count => count.Table == profile.Table && count.Cells > 0)));

        lines.AddRange(warnings.Select(warning => $"warning: {warning}"));
        lines.Add(Text($"No error, {Counted(warnings.Count, "warning")}."));

        return new DataCheckResult([], warnings, profiles, lines);
    }

    /// <summary>The report on files of which some cannot be read.</summary>
    public static DataCheckResult OfErrors(
        string path, HomeCreditFiles? files, IReadOnlyDictionary<string, Table> read,
        IReadOnlyList<string> errors)
    {
        var lines = read.Select(pair => Text($"{files!.Tables[pair.Key].Name}: {pair.Value.RowCount:N0} rows read")).ToList();
        lines.AddRange(errors.Select(error => $"error: {error}"));
        lines.Add(Text($"{Counted(errors.Count, "error")} in {path}."));

        return new DataCheckResult(errors, [], [], lines);
    }

    static IEnumerable<string> Describe(TableProfile profile, IEnumerable<CleaningCount> cleaning)
    {
        yield return Text($"{profile.Table}: {profile.Rows:N0} rows, {profile.Columns.Count} columns");

        var gaps = profile.Columns.Where(column => column.MissingShare > 0)
            .OrderByDescending(column => column.MissingShare).ThenBy(column => column.Name, StringComparer.Ordinal).ToList();
        if (gaps.Count > 0)
            yield return Text($"  missing: {string.Join(", ", gaps.Take(MostColumns).Select(Gap))}")
                + (gaps.Count > MostColumns ? Text($", and {gaps.Count - MostColumns} columns less often") : "");

        foreach (var count in cleaning)
            yield return Text($"  cleaned: {count.Rule}, {Counted(count.Cells, "cell")}");
    }

    static string Gap(ColumnProfile column) => Text($"{column.Name} {100 * column.MissingShare:0.0} %");

    static string OutOfRange(TableProfile profile, ColumnProfile column)
    {
        var (least, most) = ValueRanges.Of(ColumnSchema.Number(column.Name))!.Value;
        var range = most == float.MaxValue ? Text($"at least {least:0}") : Text($"from {least:0} to {most:0}");

        return Text($"{profile.Table}, row {column.FirstOutOfRange}, column {column.Name}: found {Counted(column.OutOfRange, "value")} ")
            + Text($"out of range (from {column.Least:G7} to {column.Most:G7}), expected {range}.");
    }

    static string Counted(int count, string thing) => Text($"{count:N0} {thing}{(count == 1 ? "" : "s")}");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
