namespace CreditScoring.Cli.Models;

/// <summary>A file that names clients, a number a line.</summary>
static class ClientList
{
    /// <summary>Rows of the clients that a file names, in the order of the table.</summary>
    /// <param name="file">The file.</param>
    /// <param name="clients">Clients of the table, in row order.</param>
    /// <param name="table">The table, for messages.</param>
    /// <exception cref="InvalidDataException">The file names nobody, or somebody whom the table does not have.</exception>
    public static int[] RowsOf(string file, IReadOnlyList<string> clients, string table)
    {
        var named = File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal);
        int[] rows = [.. Enumerable.Range(0, clients.Count).Where(row => named.Contains(clients[row]))];

        return (named.Count, rows.Length) switch
        {
            (0, _) => throw new InvalidDataException($"{file}: names no client; write a number a line."),
            var (many, found) when found < many => throw new InvalidDataException($"{file}: of its {many} clients, {many - found} are not among those of {table}; give the list that was made beside it."),
            _ => rows,
        };
    }
}
