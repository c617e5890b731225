namespace CreditScoring.Trees.Import;

/// <summary>Reads models of XGBoost (JSON and Universal Binary JSON) and LightGBM (text) as trees that predict the same.</summary>
/// <remarks>
/// The same for every 32-bit input, missing and 0 among them, but for rounding: XGBoost adds up in 32 bits, ours in 64. Categories are whole numbers from 0.
/// </remarks>
public static class ModelImport
{
    /// <summary>Reads a file; its content tells the format.</summary>
    /// <param name="file">Path of the file.</param>
    /// <exception cref="InvalidDataException">It is no such model, is damaged, or cannot be told as trees that add log-odds of one outcome; the message says where and why.</exception>
    public static ImportedTrees Read(string file)
    {
        if (!File.Exists(file))
            throw new InvalidDataException($"{file}: no such file; give a model that XGBoost or LightGBM wrote with save_model.");

        return Read(File.ReadAllBytes(file), Path.GetFileName(file));
    }

    /// <summary>Reads the content of a file.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="name">What to call the file in messages.</param>
    /// <exception cref="InvalidDataException">As for a file.</exception>
    public static ImportedTrees Read(ReadOnlySpan<byte> content, string name)
    {
        if (content.StartsWith("tree\n"u8) || content.StartsWith("tree\r\n"u8))
            return LightGbmModel.Read(content, name);

        // In JSON a name in quotes follows the brace, in Universal Binary JSON the marker of a length.
        if (content is [(byte)'{', var second, ..])
            return second is (byte)'i' or (byte)'U' or (byte)'I' or (byte)'l' or (byte)'L' or (byte)'$' or (byte)'#' or (byte)'N'
                ? XgboostModel.Read(UniversalBinaryJson.Read(content, name), "UBJ", name)
                : XgboostModel.Read(JsonText.Read(content, name), "JSON", name);

        throw new InvalidDataException(
            $"{name}, byte 0: found {DocumentBytes.Describe(content, 0)}, expected '{{' (XGBoost, .json or .ubj) or the line 'tree' (LightGBM, text); "
            + "XGBoost's old binary files and pickles are not read: load the model where it was trained and write it with save_model(\"model.json\").");
    }
}
