using System.Security.Cryptography;
using System.Text;
using CreditScoring.Notebooks.Files;
using CreditScoring.Notebooks.Running;

namespace CreditScoring.Notebooks.Commands;

/// <summary>A hash of all that the outputs of a notebook depend on, as far as it can be known without running it.</summary>
/// <remarks>
/// It takes in: the program's own assemblies, the text of the notebook and of what it imports or loads, the assemblies it references, the
/// options, and the content of every file or folder that a parameter, an input or the command line names. What a cell reads from elsewhere is
/// not seen: name it as an input.
/// </remarks>
sealed class NotebookKey : IDisposable
{
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    NotebookKey()
    {
    }

    /// <summary>The key, 64 hexadecimal digits.</summary>
    public static string Of(NotebookRequest request, NotebookRunOptions options)
    {
        using var key = new NotebookKey();
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Order(StringComparer.Ordinal))
            key.AddFile(file);

        var directory = Path.GetDirectoryName(request.File)!;
        key.AddNotebook(request.File);
        key.Add("language", request.Language, request.Trx ? "trx" : "");
        foreach (var (name, value) in options.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            key.Add("parameter", name, value);

        key.Add(["values", .. options.Expressions ?? ["every number"]]);
        var texts = options.Parameters.Values.Concat(ParameterCell.TextsOf(DibFile.Read(request.File).Cells)).Concat(request.Inputs);
        foreach (var value in texts.Where(text => !string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal)))
        {
            // A relative path may start where the command runs, or from the notebook.
            key.AddPath(Path.GetFullPath(value));
            key.AddPath(Path.GetFullPath(value, directory));
        }

        return Convert.ToHexStringLower(key._hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    void AddNotebook(string path)
    {
        if (!AddFile(path) || !path.EndsWith(".dib", StringComparison.OrdinalIgnoreCase))
            return;

        foreach (var named in FileMentions.Of(DibFile.Read(path), Path.GetFileName(path)))
            AddNotebook(Path.GetFullPath(named, Path.GetDirectoryName(path)!));
    }

    void AddPath(string path)
    {
        if (!Directory.Exists(path))
        {
            AddFile(path);
            return;
        }

        if (!_seen.Add(path))
            return;

        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Add(Path.GetRelativePath(path, file));
            AddFile(file);
        }
    }

    // False when it is no file, or was taken in before.
    bool AddFile(string path)
    {
        if (!File.Exists(path) || !_seen.Add(path))
            return false;

        using var stream = File.OpenRead(path);
        Add("file", Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(stream)));

        return true;
    }

    // Lengths keep texts apart: ("ab", "c") is not ("a", "bc").
    void Add(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            _hash.AppendData(BitConverter.GetBytes(bytes.Length));
            _hash.AppendData(bytes);
        }
    }
}
