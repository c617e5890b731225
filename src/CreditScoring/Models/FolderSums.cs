using System.Text;

namespace CreditScoring.Models;

/// <summary>The SHA-256 of each artifact of a folder, in a file of its own under <c>~sums</c>, so that the artifact stays a plain file.</summary>
/// <remarks>
/// Before an artifact is renamed into place its hash is added to those in the file; after that the others go. A writer killed in between leaves both,
/// and either content is one that was written. An artifact that was put there by hand has no hash and is not checked.
/// </remarks>
sealed class FolderSums(string root)
{
    const string Folder = "~sums";

    /// <summary>Whether a content is one that was written, or none is known to have been.</summary>
    public bool Holds(ArtifactKey key, string hash) => PathOf(key) is var path && (!File.Exists(path) || File.ReadAllLines(path).Contains(hash));

    /// <summary>Adds the hash of what is about to be written, and flushes it.</summary>
    public void Announce(ArtifactKey key, string hash)
    {
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        // A line of its own, even after half of one that a killed writer left.
        file.Write(Encoding.ASCII.GetBytes($"\n{hash}\n"));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Forgets every hash but that of what was written.</summary>
    public void Settle(ArtifactKey key, string hash)
    {
        var path = PathOf(key);
        var beside = Path.Combine(Path.GetDirectoryName(path)!, "~" + Guid.NewGuid().ToString("N"));
        File.WriteAllText(beside, hash + "\n");
        File.Move(beside, path, overwrite: true);
    }

    string PathOf(ArtifactKey key) => Path.Combine(root, Folder, key.Value);
}
