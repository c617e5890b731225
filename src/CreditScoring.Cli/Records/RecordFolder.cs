using CreditScoring.Cli.Models;
using CreditScoring.Cli.Output;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Records;

namespace CreditScoring.Cli.Records;

/// <summary>A folder of decision records, a file each, named by their numbers; several threads may write at once.</summary>
/// <param name="folder">The folder.</param>
/// <param name="input">The model that decides.</param>
/// <param name="language">Language of the letters.</param>
sealed class RecordFolder(string folder, ModelInput input, Language language)
{
    readonly ScoringModel model = ModelFolder.Read(input.Folder, IdentityOf(input.Folder));
    readonly ModelManifest manifest = ModelFolder.ReadManifest(input.Folder);

    /// <summary>Path of a record's file.</summary>
    /// <exception cref="ArgumentException">The number is none.</exception>
    public static string PathOf(string folder, string id) => id.Length > 0 && id.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder, id + ".json")
        : throw new ArgumentException($"'{id}' is no number of a record; it has digits and letters from a to f, as printed when the record was written.");

    /// <summary>Writes a decision down.</summary>
    /// <returns>The number of the record.</returns>
    public string Write(string client, float[] values)
    {
        var record = DecisionRecords.Of(model, manifest, client, values, TimeProvider.System.GetUtcNow(), language);
        SafeFile.Write(PathOf(folder, record.Id), stream => DecisionRecords.Write(stream, record));

        return record.Id;
    }

    /// <summary>Writes the decisions of many clients down.</summary>
    public void WriteAll(FeatureMatrix clients) => Parallel.For(0, clients.RowCount, row =>
    {
        var values = new float[clients.Columns.Count];
        clients.CopyRow(row, values);
        Write(clients.Clients[row], values);
    });

    // A folder of a registry is named by version, and lies in that of its model, beside the aliases.
    static ModelIdentity? IdentityOf(string folder)
    {
        var whole = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        var model = Path.GetDirectoryName(whole)!;

        return Directory.Exists(Path.Combine(model, "aliases")) ? new ModelIdentity(Path.GetFileName(model), Path.GetFileName(whole)) : null;
    }
}
