using System.Security.Cryptography;

namespace CreditScoring.Models;

/// <summary>Artifacts as plain files under one folder; the key is the path.</summary>
/// <remarks>
/// A write goes to a file beside its target, is flushed to the disk, then renamed under a lock file that all processes share,
/// so a killed process leaves at most a <c>~</c> file, which is no key. File.Move without overwriting is not enough for
/// create-once: on Unix it looks, then renames, and two writers can both look first. A folder cannot hold both <c>a</c> and
/// <c>a/b</c>, although S3 can. Whole reads are checked against the SHA-256 kept under <c>~sums</c>. The rename itself is not flushed: losing power may lose the last write, never half of it.
/// </remarks>
public sealed class FolderArtifactStore : IArtifactStore
{
    const string OwnNames = "~";
    const int LockAttempts = 3000;
    static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(10);

    readonly FolderSums _sums;

    /// <summary>Opens a store; the folder is made by the first write.</summary>
    /// <param name="root">The folder, on a local disk.</param>
    public FolderArtifactStore(string root)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        Root = Path.GetFullPath(root);
        _sums = new FolderSums(Root);
    }

    /// <summary>The folder, as a full path.</summary>
    public string Root { get; }

    /// <inheritdoc/>
    public async Task<Artifact> ReadAsync(ArtifactKey key, CancellationToken cancellation = default) =>
        await FindAsync(key, cancellation).ConfigureAwait(false) ?? throw Missing(key);

    /// <inheritdoc/>
    public async Task<Artifact?> FindAsync(ArtifactKey key, CancellationToken cancellation = default)
    {
        var path = PathOf(key, cancellation);
        if (await OpenCheckedAsync(key, path, cancellation).ConfigureAwait(false) is not { } opened)
            return null;

        using var file = opened.File;
        var content = new byte[file.Length];
        await file.ReadExactlyAsync(content, cancellation).ConfigureAwait(false);

        return new Artifact(key, content, opened.Hash);
    }

    /// <inheritdoc/>
    public async Task<Stream> OpenAsync(ArtifactKey key, CancellationToken cancellation = default) =>
        (await OpenCheckedAsync(key, PathOf(key, cancellation), cancellation).ConfigureAwait(false) ?? throw Missing(key)).File;

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>> ReadPartAsync(ArtifactKey key, long start, int length, CancellationToken cancellation = default)
    {
        var path = PathOf(key, cancellation);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        if (!File.Exists(path))
            throw Missing(key);

        using var file = OpenShared(path);
        file.Position = start;
        var part = new byte[Math.Clamp(file.Length - start, 0, length)];
        await file.ReadExactlyAsync(part, cancellation).ConfigureAwait(false);

        return part;
    }

    /// <inheritdoc/>
    public Task<bool> ExistsAsync(ArtifactKey key, CancellationToken cancellation = default) =>
        Task.FromResult(File.Exists(PathOf(key, cancellation)));

    /// <inheritdoc/>
    /// <remarks>Files whose path is no key are not artifacts and are left out.</remarks>
    public Task<IReadOnlyList<ArtifactKey>> ListAsync(string prefix, CancellationToken cancellation = default)
    {
        ArtifactKey.ThrowIfNotPrefix(prefix);
        cancellation.ThrowIfCancellationRequested();

        var folder = Path.Combine(Root, prefix[..(prefix.LastIndexOf('/') + 1)]);
        var keys = new List<ArtifactKey>();
        if (Directory.Exists(folder))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                cancellation.ThrowIfCancellationRequested();
                var name = Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');
                if (name.StartsWith(prefix, StringComparison.Ordinal) && ArtifactKey.TryParse(name, out var key))
                    keys.Add(key);
            }
        }

        keys.Sort((left, right) => string.CompareOrdinal(left.Value, right.Value));

        return Task.FromResult<IReadOnlyList<ArtifactKey>>(keys);
    }

    /// <inheritdoc/>
    public Task<bool> TryCreateAsync(ArtifactKey key, ReadOnlyMemory<byte> content, CancellationToken cancellation = default) =>
        TryWriteAsync(key, content, path => !File.Exists(path), cancellation);

    /// <inheritdoc/>
    public Task<bool> TryReplaceAsync(ArtifactKey key, ReadOnlyMemory<byte> content, string version, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);

        return TryWriteAsync(key, content, path => File.Exists(path) && VersionOf(path) == version, cancellation);
    }

    /// <inheritdoc/>
    public Task WriteAsync(ArtifactKey key, ReadOnlyMemory<byte> content, CancellationToken cancellation = default) =>
        TryWriteAsync(key, content, path => true, cancellation);

    /// <inheritdoc/>
    /// <remarks>A folder has no address to give: null.</remarks>
    public Task<Uri?> LinkAsync(ArtifactKey key, DateTimeOffset until, CancellationToken cancellation = default) =>
        File.Exists(PathOf(key, cancellation)) ? Task.FromResult<Uri?>(null) : throw Missing(key);

    // A writer may finish between the two looks, at the content and at its hash: a fault counts only under the lock.
    async Task<(FileStream File, string Hash)?> OpenCheckedAsync(ArtifactKey key, string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            return null;
        if (await TryOpenAsync(key, path, cancellation).ConfigureAwait(false) is { } opened)
            return opened;

        using var held = await LockAsync(cancellation).ConfigureAwait(false);

        return await TryOpenAsync(key, path, cancellation).ConfigureAwait(false) ?? throw new InvalidDataException(
            $"{Root}: the bytes of artifact '{key}' are not those that were written: SHA-256 is {VersionOf(path)}. Restore it from a copy.");
    }

    async Task<(FileStream File, string Hash)?> TryOpenAsync(ArtifactKey key, string path, CancellationToken cancellation)
    {
        var file = OpenShared(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation).ConfigureAwait(false));
        if (_sums.Holds(key, hash))
        {
            file.Position = 0;

            return (file, hash);
        }

        await file.DisposeAsync().ConfigureAwait(false);

        return null;
    }

    async Task<bool> TryWriteAsync(ArtifactKey key, ReadOnlyMemory<byte> content, Func<string, bool> mayWrite, CancellationToken cancellation)
    {
        var path = PathOf(key, cancellation);
        // Asked twice: here to spare the losers a write, and again under the lock, where the answer counts.
        if (!mayWrite(path))
            return false;

        MakeRoom(key, path);
        var beside = Path.Combine(Path.GetDirectoryName(path)!, OwnNames + Guid.NewGuid().ToString("N"));
        try
        {
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true))
            {
                await file.WriteAsync(content, cancellation).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            cancellation.ThrowIfCancellationRequested();
            using var held = await LockAsync(cancellation).ConfigureAwait(false);
            if (!mayWrite(path))
                return false;

            var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
            _sums.Announce(key, hash);
            File.Move(beside, path, overwrite: true);
            _sums.Settle(key, hash);

            return true;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    async Task<FileStream> LockAsync(CancellationToken cancellation)
    {
        var path = Path.Combine(Root, OwnNames + "lock");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException) when (attempt < LockAttempts)
            {
                await Task.Delay(LockPause, cancellation).ConfigureAwait(false);
            }
            catch (IOException fault)
            {
                throw new IOException(
                    $"{path}: still locked after {LockAttempts * LockPause.TotalSeconds:F0} s; see which process holds it. {fault.Message}", fault);
            }
        }
    }

    void MakeRoom(ArtifactKey key, string path)
    {
        if (Directory.Exists(path))
            throw new IOException($"{Root}: '{key}' is a folder of artifacts, so it cannot be an artifact too; choose another key.");

        for (var end = key.Value.IndexOf('/'); end >= 0; end = key.Value.IndexOf('/', end + 1))
        {
            var above = key.Value[..end];
            if (File.Exists(Path.Combine(Root, above)))
                throw new IOException($"{Root}: '{above}' is an artifact, so '{key}' cannot be inside it; choose another key.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    }

    string PathOf(ArtifactKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellation.ThrowIfCancellationRequested();

        return Path.Combine(Root, key.Value);
    }

    FileNotFoundException Missing(ArtifactKey key) =>
        new($"{Root}: there is no artifact '{key}'; list the store to see what there is.", key.Value);

    // Deleting is shared so that a writer may rename over a file that is being read (Windows asks for this, Unix does not).
    static FileStream OpenShared(string path) =>
        new(path, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.SequentialScan });

    static string VersionOf(string path)
    {
        using var file = OpenShared(path);

        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
