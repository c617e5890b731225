using System.Diagnostics;
using System.Text.Json;
using CreditScoring.Notebooks.Files;
using CreditScoring.Notebooks.Formatting;

namespace CreditScoring.Notebooks.Running;

/// <summary>All that the cells of one notebook share, and what runs them.</summary>
/// <param name="directory">Folder of the notebook.</param>
/// <param name="inputs">Values given for <c>@input</c>.</param>
/// <param name="limit">Longest time one cell may run, compilation not counted; null for no limit.</param>
sealed class NotebookSession(string directory, IReadOnlyDictionary<string, string> inputs, TimeSpan? limit)
{
    readonly ScriptSession _script = new(directory);
    readonly NotebookValues _values = new(inputs);
    readonly PageScript _page = new();
    readonly HashSet<string> _imports = new(StringComparer.Ordinal);

    /// <summary>Runs a cell, piece by piece; what it shows goes to <paramref name="outputs"/>.</summary>
    /// <param name="cell">A cell that is not Markdown.</param>
    /// <param name="path">Full path of the file it stands in.</param>
    /// <param name="outputs">Takes what the cell shows.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="CellFailure">The cell failed.</exception>
    public async Task RunAsync(DibCell cell, string path, CellOutputs outputs, CancellationToken cancellation)
    {
        var clock = new Stopwatch();
        await RunAsync(cell, path, outputs, clock, cancellation);
    }

    /// <summary>Values of expressions after the cells that ran; null for every variable that is a number, true or false.</summary>
    /// <exception cref="InvalidDataException">An expression has no value.</exception>
    public async Task<IReadOnlyDictionary<string, JsonElement>> EvaluateAsync(
        IReadOnlyList<string>? expressions, string fileName, CancellationToken cancellation)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var expression in expressions ?? _script.FigureNames())
        {
            try
            {
                values[expression] = SharedValue.Of(await _script.EvaluateAsync(expression, cancellation));
            }
            catch (Exception error) when (error is CellFailure or FormatException)
            {
                throw new InvalidDataException($"{fileName}: the expression '{expression}' has no value. {error.Message}", error);
            }
        }

        return values;
    }

    async Task RunAsync(DibCell cell, string path, CellOutputs outputs, Stopwatch clock, CancellationToken cancellation)
    {
        var fileName = Path.GetFileName(path);
        foreach (var step in CellStep.Split(cell, fileName))
        {
            try
            {
                await RunAsync(step, path, outputs, clock, cancellation);
            }
            catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException or InvalidDataException)
            {
                throw CellFailure.Of("directive", fileName, step.Directive?.Line ?? step.Line, error.Message + ".", error);
            }
        }
    }

    Task RunAsync(CellStep step, string path, CellOutputs outputs, Stopwatch clock, CancellationToken cancellation)
    {
        if (step.Directive is { Name: Directive.Import } import)
            return ImportAsync(import, step.Kernel, path, outputs, clock, cancellation);

        if (step.Directive is { Name: Directive.Value } value)
            Keep(value, step.Text, path, outputs);
        else if (step.Directive is { } directive)
            return DeclareAsync(directive, step.Kernel, path, outputs, clock, cancellation);
        else if (step.Kernel == Kernels.Csharp)
            return RunCsharpAsync(step.Text, step.Line, path, outputs, clock, cancellation);
        else
            outputs.Add(Show(step, path));

        return Task.CompletedTask;
    }

    NotebookOutput Show(CellStep step, string path) => step.Kernel switch
    {
        Kernels.Html => new NotebookOutput(NotebookOutput.Html, step.Text),
        Kernels.Mermaid => new NotebookOutput(NotebookOutput.Mermaid, step.Text),
        Kernels.JavaScript => new NotebookOutput(NotebookOutput.JavaScript, _page.Take(step.Text)),
        Kernels.Value => throw CellFailure.Of(
            "directive", Path.GetFileName(path), step.Line, "a cell of values starts with '#!value --name NAME'."),
        _ => throw CellFailure.Of(
            "unsupported",
            Path.GetFileName(path),
            step.Line,
            $"a cell of kind '{step.Kernel}' cannot run; write it in C#, Markdown, HTML, JavaScript or Mermaid."),
    };

    void Keep(Directive directive, string text, string path, CellOutputs outputs)
    {
        var mime = directive.Options.TryGetValue("mime-type", out var asked) ? asked.Text : "";
        if (directive.Options.TryGetValue("from-file", out var file))
            text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, file.Text));

        _values.Keep(directive.Required("name").Text, text, mime);
        if (mime.Length > 0)
            outputs.Add(new NotebookOutput(mime, text));
    }

    async Task DeclareAsync(
        Directive directive, string kernel, string path, CellOutputs outputs, Stopwatch clock, CancellationToken cancellation)
    {
        var declaration = Declaration.Read(directive, _script, _values);
        if (kernel == Kernels.Csharp)
            await RunCsharpAsync(declaration.ToCsharp(), directive.Line, path, outputs, clock, cancellation);
        else if (kernel == Kernels.JavaScript)
            _page.Declare(SharedValue.ToJavaScript(declaration.Name, declaration.Value));
        else
            throw new FormatException($"a cell of kind '{kernel}' has no variables");
    }

    async Task ImportAsync(
        Directive directive, string kernel, string path, CellOutputs outputs, Stopwatch clock, CancellationToken cancellation)
    {
        if (directive.Arguments is not [var asked])
            throw new FormatException("'#!import' needs the path of one file");

        var file = Path.GetFullPath(asked, Path.GetDirectoryName(path)!);
        if (!_imports.Add(file))
            throw new FormatException($"'{asked}' imports itself");

        try
        {
            foreach (var cell in ImportedFile.Read(file, kernel).Where(cell => cell.Kind != Kernels.Markdown))
                await RunAsync(cell, file, outputs, clock, cancellation);
        }
        catch (CellFailure failure)
        {
            // The message knows the line of the imported file, the error that of the notebook.
            throw new CellFailure(failure.Error with { Line = directive.Line }, failure);
        }
        finally
        {
            _imports.Remove(file);
        }
    }

    async Task RunCsharpAsync(string text, int line, string path, CellOutputs outputs, Stopwatch clock, CancellationToken cancellation)
    {
        var fileName = Path.GetFileName(path);
        var compiled = _script.Compile(text, line, fileName);
        // On its own task, so that its culture and console stay its own and the wait can end before it does.
        clock.Start();
        var run = Task.Run(() => _script.RunAsync(compiled, outputs, cancellation), cancellation);
        try
        {
            await run.WaitAsync(Remaining(clock.Elapsed), cancellation);
        }
        catch (TimeoutException) when (!run.IsCompleted)
        {
            throw CellFailure.Of(
                "timeout",
                fileName,
                line,
                FormattableString.Invariant($"the cell ran longer than {limit!.Value.TotalSeconds} s; make it lighter or allow more time."));
        }
        finally
        {
            clock.Stop();
        }
    }

    TimeSpan Remaining(TimeSpan elapsed)
    {
        if (limit is not { } longest)
            return Timeout.InfiniteTimeSpan;

        return longest > elapsed ? longest - elapsed : TimeSpan.Zero;
    }
}
