using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using CreditScoring.Data;
using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.Models;

namespace CreditScoring.Api.Applications;

/// <summary>An application that was sent: the client's number and what the model reads of it.</summary>
/// <param name="Client">The client's number.</param>
/// <param name="Inputs">The model's inputs; NaN is missing.</param>
sealed record PostedApplication(string Client, float[] Inputs)
{
    const string Application = "application";
    const int MostFaults = 50;

    /// <summary>Reads an application, gathering every fault by the field it is about.</summary>
    /// <param name="body">An object with the application and its histories.</param>
    /// <param name="model">The model that will score it.</param>
    /// <param name="path">Where the object stands in what was sent, with a point at its end; empty for the whole.</param>
    /// <param name="application">The application.</param>
    /// <param name="faults">What is wrong, by field.</param>
    public static bool TryRead(JsonElement body, ScoringModel model, string path, [NotNullWhen(true)] out PostedApplication? application, Dictionary<string, string[]> faults)
    {
        application = null;
        if (!TryParts(body, path, out var parts, faults))
            return false;

        var client = ClientOf(parts[Application], path, faults);
        var texts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var schema in PostedTables.Schemas)
            if (parts.TryGetValue(NameOf(schema), out var rows))
                texts[schema.Name] = TextOf(schema, rows, client ?? "0", path, faults);
        if (client is null || faults.Count > 0)
            return false;

        HomeCreditTables tables;
        try
        {
            tables = PostedTables.Read(texts);
        }
        catch (InvalidDataException error)
        {
            faults[path.TrimEnd('.')] = [error.Message];

            return false;
        }

        foreach (var (name, table) in Tables(tables))
            foreach (var wrong in PostedTables.Unbelievable(table).Take(MostFaults))
                faults[path + name + (name == Application ? "" : $"[{wrong.Row}]") + "." + wrong.Column] = [Said(wrong)];
        if (faults.Count > 0)
            return false;

        var matrix = FeatureBuilder.Build(tables, columns: model.Inputs);
        var inputs = new float[matrix.Columns.Count];
        matrix.CopyRow(0, inputs);
        application = new PostedApplication(client, inputs);

        return true;
    }

    static bool TryParts(JsonElement body, string path, out Dictionary<string, JsonElement> parts, Dictionary<string, string[]> faults)
    {
        parts = new(StringComparer.Ordinal);
        if (body.ValueKind != JsonValueKind.Object)
        {
            faults[path.Length == 0 ? "$" : path.TrimEnd('.')] = ["Give an object with the application and its histories."];

            return false;
        }

        foreach (var property in body.EnumerateObject())
            if (!PostedTables.Schemas.Any(schema => NameOf(schema) == property.Name))
                faults[path + property.Name] = [$"There is no such part; allowed are {string.Join(", ", PostedTables.Schemas.Select(NameOf))}."];
            else if (!parts.TryAdd(property.Name, property.Value))
                faults[path + property.Name] = ["It is there twice; give it once."];
        if (!parts.ContainsKey(Application))
            faults[path + Application] = ["It is missing; give an object with the columns of application_test."];

        return parts.ContainsKey(Application);
    }

    static string? ClientOf(JsonElement row, string path, Dictionary<string, string[]> faults)
    {
        if (row.ValueKind == JsonValueKind.Object && row.TryGetProperty("SK_ID_CURR", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var client) && client >= 0)
            return client.ToString(CultureInfo.InvariantCulture);

        faults[$"{path}{Application}.SK_ID_CURR"] = [$"Give the client's number, a whole number from 0 to {int.MaxValue}."];

        return null;
    }

    static byte[] TextOf(TableSchema schema, JsonElement rows, string client, string path, Dictionary<string, string[]> faults)
    {
        var text = new PostedRows(schema, client, faults);
        var name = path + NameOf(schema);
        if (NameOf(schema) == Application)
            text.Add(rows, name);
        else if (rows.ValueKind != JsonValueKind.Array)
            faults[name] = ["Give a list of rows: an empty one when there are none, and leave it out when nothing is known of it."];
        else
            foreach (var (place, row) in rows.EnumerateArray().Index())
                text.Add(row, $"{name}[{place}]");

        return text.Text;
    }

    static IEnumerable<(string Name, Table Table)> Tables(HomeCreditTables tables) => new[]
    {
        (Application, tables.Applications), (BureauSchema.Table.Name, tables.Bureau), (BureauBalanceSchema.Table.Name, tables.BureauBalance),
        (PreviousApplicationSchema.Table.Name, tables.PreviousApplications), (PosCashSchema.Table.Name, tables.PosCash),
        (InstalmentsSchema.Table.Name, tables.Instalments), (CreditCardSchema.Table.Name, tables.CreditCards),
    }.Where(table => table.Item2 is not null).Select(table => (table.Item1, table.Item2!));

    static string NameOf(TableSchema schema) => schema == ApplicationSchema.Test ? Application : schema.Name;

    static string Said(UnbelievableNumber wrong) => string.Create(
        CultureInfo.InvariantCulture, $"Found {wrong.Found}; allowed is a number from {End(wrong.Least)} to {End(wrong.Most)}, or null when it is not known.");

    static string End(float end) => Math.Abs(end) == float.MaxValue ? "any" : end.ToString(CultureInfo.InvariantCulture);
}
