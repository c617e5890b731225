using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using CreditScoring.Data;
using CreditScoring.Features;
using CreditScoring.Filters;
using CreditScoring.HomeCredit;
using CreditScoring.HomeCredit.Synthetic;
using CreditScoring.Numerics;

namespace CreditScoring.Cli.Bench;

/// <summary><c>credit bench search</c>: how long finding clients by filters takes, every value of every field counted.</summary>
static class BenchSearchCommand
{
    const int MostDrawn = 10_000;
    const int MostFilters = 5;

    static readonly JsonSerializerOptions indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var clients = new Option<int>("--clients") { Description = "Number of clients; above 10,000 the same synthetic ones are repeated.", DefaultValueFactory = _ => 307_511 };
        var searches = new Option<int>("--searches") { Description = "Number of searches, each with one to five random filters.", DefaultValueFactory = _ => 1_000 };
        var seed = new Option<long>("--seed") { Description = "Of clients and filters.", DefaultValueFactory = _ => 1 };
        clients.Validators.Add(result => Refuse(result, result.GetValue(clients) >= 1, "--clients must be at least 1."));
        searches.Validators.Add(result => Refuse(result, result.GetValue(searches) >= 1, "--searches must be at least 1."));
        var command = new Command("search", "Time finding clients by filters, with the counts of every value of every field.") { clients, searches, seed };
        command.SetAction(parsed => Run(parsed.GetValue(clients), parsed.GetValue(searches), (ulong)parsed.GetValue(seed)));

        return command;
    }

    static void Run(int clients, int searches, ulong seed)
    {
        var (applications, matrix) = Repeated(clients, seed);
        var clock = Stopwatch.StartNew();
        var index = FilterIndex.Of(applications, matrix);
        var indexed = clock.Elapsed.TotalSeconds;

        var random = new Random64(seed);
        var filters = Enumerable.Range(0, searches).Select(_ => Filters(index, random)).ToList();
        for (var warm = 0; warm < Math.Min(100, searches); warm++)
            _ = index.Find(filters[warm]);

        var milliseconds = new double[searches];
        for (var search = 0; search < searches; search++)
        {
            var start = Stopwatch.GetTimestamp();
            _ = index.Find(filters[search]).Clients.Count;
            milliseconds[search] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(milliseconds);
        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                clients,
                fields = index.Fields.Count,
                values = index.Fields.Sum(field => field.ValueCount + 1),
                searches,
                seconds = new { index = indexed },
                milliseconds = new { p50 = At(0.5), p95 = At(0.95), p99 = At(0.99), greatest = At(1) },
            },
            indented));

        double At(double share) => milliseconds[(int)Math.Ceiling(share * (searches - 1))];
    }

    /// <summary>Synthetic clients with their histories, repeated until there are enough: what is timed does not depend on the values.</summary>
    static (Table Applications, FeatureMatrix Matrix) Repeated(int clients, ulong seed)
    {
        var folder = Directory.CreateTempSubdirectory("credit-search-").FullName;
        try
        {
            SyntheticData.Write(Path.Combine(folder, "data"), new SyntheticOptions { Clients = Math.Min(clients, MostDrawn), Seed = seed });
            var tables = HomeCreditFolder.Read(Path.Combine(folder, "data"), new HomeCreditReadOptions { ForScoring = true }).Tables;
            var matrix = FeatureBuilder.Build(tables);
            int[] rows = [.. Enumerable.Range(0, clients).Select(row => row % matrix.RowCount)];

            return (RowsOf(tables.Applications, rows), matrix.Rows(rows));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static Table RowsOf(Table table, int[] rows)
    {
        var repeated = new Table(table.Schema, rows.Length);
        foreach (var column in table.Schema.Columns.Where(column => table.Has(column.Name)))
            switch (column.Kind)
            {
                case ColumnKind.Number: repeated.Set(column.Name, Array.ConvertAll(rows, row => table.Numbers(column.Name)[row])); break;
                case ColumnKind.Category: repeated.Set(column.Name, Array.ConvertAll(rows, row => table.Codes(column.Name)[row])); break;
                default: repeated.Set(column.Name, Array.ConvertAll(rows, row => table.Identifiers(column.Name)[row])); break;
            }

        return repeated;
    }

    // A range of numbers between two that clients have is not among those counted beforehand: the slow way.
    static List<FieldFilter> Filters(FilterIndex index, Random64 random) =>
    [
        .. Enumerable.Range(0, 1 + random.NextInt32(MostFilters)).Select(_ => random.NextInt32(index.Fields.Count)).Distinct().Select(field =>
        {
            var asked = index.Fields[field];
            if (asked.IsWords)
                return new FieldFilter(field, [random.NextInt32(asked.Words.Count)], [], random.NextInt32(4) == 0);
            var (least, most) = asked.Blocks.Count == 0 ? (0, 1) : (asked.Blocks[0].Least, asked.Blocks[^1].Most);
            var from = least + random.NextDouble() * (most - least) / 2;

            return new FieldFilter(field, [], [new NumberRange(from, from + (most - least) / 2)], random.NextInt32(4) == 0);
        }),
    ];

    static void Refuse(System.CommandLine.Parsing.OptionResult result, bool isAllowed, string fault)
    {
        if (!isAllowed)
            result.AddError(fault);
    }
}
