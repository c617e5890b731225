using System.Data.Common;

namespace CreditScoring.Desk.Storage;

/// <summary>Commands on either database.</summary>
static class Sql
{
    /// <summary>A command with its values, each for a place such as <c>@client</c>.</summary>
    public static DbCommand Command(DbConnection connection, DbTransaction? transaction, string text, params (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Runs a command that gives no rows.</summary>
    public static async Task RunAsync(DbConnection connection, DbTransaction? transaction, string text, params (string Name, object? Value)[] values)
    {
        await using var command = Command(connection, transaction, text, values);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The rows that a command gives.</summary>
    public static async Task<List<T>> RowsAsync<T>(DbConnection connection, DbTransaction? transaction, Func<DbDataReader, T> read, string text, params (string Name, object? Value)[] values)
    {
        await using var command = Command(connection, transaction, text, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));

        return rows;
    }

    /// <summary>The first number that a command gives; null when it gives none.</summary>
    public static async Task<long?> NumberAsync(DbConnection connection, DbTransaction? transaction, string text, params (string Name, object? Value)[] values) =>
        (await RowsAsync(connection, transaction, row => Convert.ToInt64(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture), text, values)) is [var first, ..] ? first : null;
}
