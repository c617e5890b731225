using System.Text.Json;
using CreditScoring.Notebooks.Checking;
using CreditScoring.Notebooks.Exporting;
using CreditScoring.Notebooks.Files;
using CreditScoring.Notebooks.Running;

namespace CreditScoring.Notebooks.Commands;

/// <summary>Runs the one notebook that a process was started for.</summary>
sealed class NotebookChild
{
    const string ValuesEnding = ".values.json";

    readonly NotebookRequest _request;
    readonly Action<string> _writeLine;
    readonly string _place;
    readonly string _goldenPath;
    readonly GoldenFile? _golden;

    public NotebookChild(NotebookRequest request, Action<string> writeLine)
    {
        (_request, _writeLine) = (request, writeLine);
        _place = Path.Combine(request.OutputDirectory, Path.GetFileNameWithoutExtension(request.File));
        _goldenPath = GoldenFile.PathOf(request.File);
        _golden = request.Golden != GoldenMode.None && File.Exists(_goldenPath) ? GoldenFile.Read(_goldenPath) : null;
    }

    /// <summary>Files that a run may leave, by the ending of their names.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".json", ".html", ".ipynb", ".trx", ValuesEnding];

    /// <summary>Runs the notebook, or copies what an equal run left, and weighs its golden values.</summary>
    /// <returns>False when a cell failed or a golden value differs; a line says which.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var name = Path.GetFileName(_place);
        if (_request.Golden == GoldenMode.Check && _golden is null)
        {
            _writeLine($"{name}.dib: there is no {_goldenPath}; write it with --golden write.");

            return false;
        }

        var options = new NotebookRunOptions
        {
            Parameters = _golden is null ? _request.Parameters : NotebookParameters.Merge(_golden.Parameters, _request.Parameters),
            CellTimeout = _request.CellSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Expressions = _request.Golden switch
            {
                GoldenMode.None => [],
                _ => _golden is { Values.Count: > 0 } ? [.. _golden.Values.Values.Select(value => value.Expression).Distinct(StringComparer.Ordinal)] : null,
            },
        };
        Directory.CreateDirectory(_request.OutputDirectory);
        var cache = _request.Cache is { } folder ? new NotebookCache(folder) : null;
        var key = cache is null ? "" : NotebookKey.Of(_request, options);
        if (cache?.TryCopy(name, key, _request.OutputDirectory) == true)
            _writeLine($"{name}.dib: nothing it depends on has changed");
        else if (await RunAsync(options, cancellation) is { } files)
            cache?.Keep(name, key, files);
        else
            return false;

        return Weigh(name);
    }

    // The files it wrote; null when a cell failed.
    async Task<IReadOnlyList<string>?> RunAsync(NotebookRunOptions options, CancellationToken cancellation)
    {
        var start = DateTimeOffset.UtcNow;
        var result = await NotebookRunner.RunAsync(_request.File, options, cancellation);
        var texts = new Dictionary<string, string>
        {
            [".json"] = JsonExport.ToText(result),
            [".html"] = HtmlExport.ToText(result, _request.Language),
            [".ipynb"] = IpynbExport.ToText(result),
        };
        if (_request.Trx)
            texts[".trx"] = TrxExport.ToText(result, start);

        if (_request.Golden != GoldenMode.None && result.Error is null)
            texts[ValuesEnding] = JsonSerializer.Serialize(result.Values);

        // All or none: a text that cannot be made must not leave the others alone.
        foreach (var (ending, text) in texts)
            WholeFile.Write(_place + ending, text);

        // A duration differs on every run: it is told here, and no output but TRX holds it.
        foreach (var cell in result.Cells.Where(cell => cell is { AsksForTime: true, HasRun: true }))
            _writeLine(FormattableString.Invariant($"{result.Name}.dib({cell.Line}): {cell.Elapsed.TotalSeconds:0.000} s"));

        if (result.Error is null)
            return [.. texts.Keys.Select(ending => _place + ending)];

        _writeLine(result.Error.Message);

        return null;
    }

    bool Weigh(string name)
    {
        if (_request.Golden == GoldenMode.None)
            return true;

        var found = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(File.ReadAllText(_place + ValuesEnding))!;
        File.Delete(_place + ValuesEnding);
        if (_request.Golden == GoldenMode.Write)
        {
            // A path is where it is on one machine.
            var parameters = _request.Parameters.Where(pair => !Path.Exists(pair.Value)).ToDictionary();
            (_golden ?? new GoldenFile { Parameters = parameters }).With(found).Write(_goldenPath);

            return true;
        }

        var faults = _golden!.Check(found);
        foreach (var fault in faults)
            _writeLine($"{name}.dib: {fault}");

        return faults.Count == 0;
    }
}
