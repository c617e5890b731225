using CreditScoring.Cli.Models;
using CreditScoring.Cli.Output;
using CreditScoring.Explanation;
using CreditScoring.Models;
using CreditScoring.Records;

namespace CreditScoring.Cli.Records;

/// <summary>A folder of decision records, a file each, named by their numbers.</summary>
static class RecordFolder
{
    /// <summary>Path of a record's file.</summary>
    /// <exception cref="ArgumentException">The number is none.</exception>
    public static string PathOf(string folder, string id) => id.Length > 0 && id.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder, id + ".json")
        : throw new ArgumentException($"'{id}' is no number of a record; it has digits and letters from a to f, as printed when the record was written.");

    /// <summary>Writes a decision down.</summary>
    /// <returns>The number of the record.</returns>
    public static string Write(string folder, ModelInput input, string client, float[] values, Language language)
    {
        var model = ModelFolder.Read(input.Folder, IdentityOf(input.Folder));
        var record = DecisionRecords.Of(model, ModelFolder.ReadManifest(input.Folder), client, values, TimeProvider.System.GetUtcNow(), language);
        SafeFile.Write(PathOf(folder, record.Id), stream => DecisionRecords.Write(stream, record));

        return record.Id;
    }

    // A folder of a registry is named by version, and lies in that of its model, beside the aliases.
    static ModelIdentity? IdentityOf(string folder)
    {
        var whole = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        var model = Path.GetDirectoryName(whole)!;

        return Directory.Exists(Path.Combine(model, "aliases")) ? new ModelIdentity(Path.GetFileName(model), Path.GetFileName(whole)) : null;
    }
}
