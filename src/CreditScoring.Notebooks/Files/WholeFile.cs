using System.Text;

namespace CreditScoring.Notebooks.Files;

/// <summary>Files that are never seen half-written.</summary>
static class WholeFile
{
    /// <summary>Ending of the name a file has while it is being written.</summary>
    public const string Unfinished = ".unfinished";

    /// <summary>Writes a text in UTF-8 without byte order mark beside its place, then renames it.</summary>
    public static void Write(string path, string text)
    {
        var beside = path + Unfinished;
        File.WriteAllText(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(beside, path, overwrite: true);
    }
}
