using System.Security.Cryptography;
using System.Text.Json;

namespace CreditScoring.Models;

/// <summary>Copies of folders in an artifact store, made to be restored: each file by its SHA-256, and a list that is written last.</summary>
/// <remarks>
/// Layout: <c>NAME/files/PLACE/PATH</c> and <c>NAME/backup.json</c>; every object is created once, so a copy is never changed, and one that was cut short has no list and is none.
/// To copy asks for the right to write alone, unless a copy of that name was begun before. Left out are files that programs keep for themselves while they write: <c>lock</c>, <c>*.writing</c> and names with a tilde, as the sums of <see cref="FolderArtifactStore"/>: a copy has its own.
/// </remarks>
public static class FolderBackup
{
    const string ListName = "backup.json";

    static readonly JsonSerializerOptions json = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Copies folders.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="name">Name of the copy, such as a date; none of that name may be there.</param>
    /// <param name="folders">The folders, by the place that each has in the copy, such as <c>registry</c>.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <returns>The files copied.</returns>
    /// <exception cref="InvalidDataException">There is a copy of that name, a folder is absent, or a file has a name that no store takes.</exception>
    public static async Task<IReadOnlyList<BackedUpFile>> SaveAsync(
        IArtifactStore store, string name, IReadOnlyDictionary<string, string> folders, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(folders);
        var files = new List<BackedUpFile>();
        foreach (var (place, folder) in folders.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!Directory.Exists(folder))
                throw new InvalidDataException($"{folder}: no such folder; give one to copy as {place}.");

            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => IsKept(Path.GetRelativePath(folder, file))).Order(StringComparer.Ordinal))
            {
                var path = $"{place}/{Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')}";
                if (!ArtifactKey.TryParse($"{name}/files/{path}", out var key))
                    throw new InvalidDataException($"{file}: a store takes no such name; move the file away, or rename it.");

                var content = await File.ReadAllBytesAsync(file, cancellation);
                if (!await store.TryCreateAsync(key, content, cancellation) && !(await store.ReadAsync(key, cancellation)).Content.Span.SequenceEqual(content))
                    throw new InvalidDataException($"A copy named {name} was begun with another {path}; give another name.");

                files.Add(new BackedUpFile(path, content.Length, Hash(content)));
            }
        }

        return await store.TryCreateAsync(List(name), JsonSerializer.SerializeToUtf8Bytes(files, json), cancellation) ? files
            : throw new InvalidDataException($"There is a copy named {name} already, and copies are never changed; give another name.");
    }

    /// <summary>Restores a copy: every byte is checked, and the folder is there whole or not at all.</summary>
    /// <param name="store">Where the copy is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="output">Folder to make; each place of the copy is a folder in it.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <returns>The files restored.</returns>
    /// <exception cref="InvalidDataException">There is no whole copy of that name, a file of it is missing or changed, or something is in the way.</exception>
    public static async Task<IReadOnlyList<BackedUpFile>> RestoreAsync(IArtifactStore store, string name, string output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        if (File.Exists(target) || Directory.Exists(target))
            throw new InvalidDataException($"{output} is there already, and nothing is overwritten; give a folder that is not.");

        var files = await store.FindAsync(List(name), cancellation) is { } list
            ? JsonSerializer.Deserialize<List<BackedUpFile>>(list.Content.Span, json)!
            : throw new InvalidDataException($"There is no whole copy named {name}: {name}/{ListName} is not there.");
        var beside = target + ".writing";
        if (Directory.Exists(beside))
            Directory.Delete(beside, recursive: true);
        foreach (var file in files)
        {
            var content = (await store.FindAsync(new ArtifactKey($"{name}/files/{file.Path}"), cancellation))?.Content.ToArray();
            if (content is null || Hash(content) != file.Sha256)
                throw new InvalidDataException($"{file.Path} of the copy {name} is {(content is null ? "missing" : "not what was copied")}; restore another copy.");

            var path = Path.Combine(beside, file.Path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, content, cancellation);
        }

        Directory.CreateDirectory(beside);
        Directory.Move(beside, target);

        return files;
    }

    static bool IsKept(string path) => Path.GetFileName(path) is not "lock" && !path.EndsWith(".writing", StringComparison.Ordinal) && !path.Contains('~');

    static ArtifactKey List(string name) => new($"{name}/{ListName}");

    static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <summary>A file of a copy.</summary>
/// <param name="Path">Its place and path, with <c>/</c> between the parts.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal.</param>
public sealed record BackedUpFile(string Path, long Bytes, string Sha256);
