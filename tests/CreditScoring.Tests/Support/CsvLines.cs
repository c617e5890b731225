using System.Text;
using CreditScoring.Data;
using CreditScoring.HomeCredit;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Support;

/// <summary>The lines of the Home Credit files of a folder, to be read again: those of one client, or all in another order and with others among them.</summary>
sealed class CsvLines
{
    readonly HomeCreditFiles files;
    readonly Dictionary<string, string[]> lines; // header first, by table

    /// <param name="folder">A folder with all files, not compressed.</param>
    public CsvLines(string folder)
    {
        files = HomeCreditFiles.Find(folder);
        lines = files.Tables.ToDictionary(file => file.Key, file => File.ReadAllLines(file.Value.Path));
    }

    /// <summary>Writes all lines into a folder, those of every file in a random order.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="seed">Seed of the order.</param>
    /// <param name="more">Gives lines of a table to write among the others.</param>
    public void WriteShuffled(string folder, ulong seed, Func<TableSchema, IEnumerable<string>>? more = null)
    {
        var random = new Random64(seed);
        foreach (var schema in HomeCreditFiles.Schemas)
        {
            string[] rows = [.. lines[schema.Name][1..], .. more?.Invoke(schema) ?? []];
            random.Shuffle(rows.AsSpan());
            File.WriteAllLines(Path.Combine(folder, schema.Name + ".csv"), rows.Prepend(lines[schema.Name][0]));
        }
    }

    /// <summary>Reads and cleans the lines of one client alone.</summary>
    /// <param name="tables">The tables, read from all lines: they know whose line each is.</param>
    /// <param name="client">Row of the client in the application table, from 0.</param>
    public HomeCreditTables ReadOnly(HomeCreditTables tables, int client)
    {
        var labelled = lines["application_train"].Length - 1;
        var loans = tables.BureauOfClient!.Of(client).ToArray();
        var read = new[]
        {
            client < labelled ? Read(ApplicationSchema.Train, [client]) : Read(ApplicationSchema.Test, [client - labelled]),
            Read(BureauSchema.Table, loans),
            Read(BureauBalanceSchema.Table, [.. loans.SelectMany(loan => tables.BalanceOfLoan!.Of(loan).ToArray())]),
            Read(PreviousApplicationSchema.Table, tables.PreviousOfClient!.Of(client)),
            Read(PosCashSchema.Table, tables.PosOfClient!.Of(client)),
            Read(InstalmentsSchema.Table, tables.InstalmentsOfClient!.Of(client)),
            Read(CreditCardSchema.Table, tables.CardsOfClient!.Of(client)),
        };

        return HomeCreditFolder.Assemble(files, read.ToDictionary(table => table.Schema.Name), clean: true).Tables;
    }

    Table Read(TableSchema schema, ReadOnlySpan<int> rows)
    {
        var text = string.Join('\n', rows.ToArray().Select(row => lines[schema.Name][row + 1]).Prepend(lines[schema.Name][0]));

        return CsvTableReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), schema.Name, schema);
    }
}
