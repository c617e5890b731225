using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace CreditScoring.Notebooks.Running;

/// <summary>The C# state of one notebook, from cell to cell.</summary>
/// <param name="directory">Folder of the notebook; <c>#r</c> and <c>#load</c> start from it.</param>
sealed class ScriptSession(string directory)
{
    const int DiagnosticsShown = 5;

    readonly ScriptOptions _options = ScriptOptions.Default
        .WithReferences(ReferenceResolver.Framework)
        .AddReferences(typeof(CellFunctions).Assembly)
        .WithMetadataResolver(new ReferenceResolver(directory))
        .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(directory))
        .WithImports(
            "System", "System.Collections", "System.Collections.Generic", "System.Globalization", "System.Linq", "System.Text",
            "System.Threading", "System.Threading.Tasks", typeof(CellFunctions).FullName!)
        .WithLanguageVersion(LanguageVersion.CSharp14)
        // Scripts compile for debugging unless told: four times slower in loops. Debug information keeps the lines of errors.
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithEmitDebugInformation(true)
        .WithFileEncoding(Encoding.UTF8);

    ScriptState<object>? _state;

    /// <summary>Compiles a piece of a cell after those that ran.</summary>
    /// <param name="text">The C#.</param>
    /// <param name="firstLine">Line of the file, from 1, that holds its first line.</param>
    /// <param name="fileName">Name of the file, for messages.</param>
    /// <exception cref="CellFailure">The piece does not compile, or names a package the host lacks.</exception>
    public CompiledCell Compile(string text, int firstLine, string fileName)
    {
        var line = firstLine.ToString(CultureInfo.InvariantCulture);
        var code = $"#nullable enable\n#line {line} {Quoted(fileName)}\n{text}";
        var script = _state is null
            ? CSharpScript.Create<object>(code, _options)
            : _state.Script.ContinueWith<object>(code, _options);

        var tree = script.GetCompilation().SyntaxTrees.Single(tree => tree.FilePath.Length == 0);
        RefuseAbsentPackages(tree, fileName);
        var errors = script.Compile().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        if (errors.Length > 0)
            throw new CellFailure(Describe(errors));

        return new CompiledCell(script, ShowsItsLastValue(script.GetCompilation(), tree), fileName, firstLine);
    }

    /// <summary>Finds a variable that a cell declared.</summary>
    /// <returns>Its value; null when there is no such variable, and when its value is null: <paramref name="isFound"/> tells them apart.</returns>
    public object? ValueOf(string name, out bool isFound)
    {
        var variable = _state?.GetVariable(name);
        isFound = variable is not null;

        return variable?.Value;
    }

    /// <summary>Runs a compiled piece; what it shows goes to <paramref name="outputs"/>.</summary>
    /// <exception cref="CellFailure">It threw an exception.</exception>
    public async Task RunAsync(CompiledCell cell, CellOutputs outputs, CancellationToken cancellation)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        ConsoleCapture.Install();
        CellOutputs.Current = outputs;
        try
        {
            _state = _state is null
                ? await cell.Script.RunAsync(globals: null, cancellation)
                : await cell.Script.RunFromAsync(_state, cancellation);

            if (cell.ShowsItsLastValue && _state.ReturnValue is not DisplayedValue)
                CellFunctions.display(_state.ReturnValue);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            throw new CellFailure(Describe(error, cell), error);
        }
    }

    /// <summary>The value of an expression after the cells that ran; what it shows is dropped.</summary>
    /// <exception cref="CellFailure">It does not compile, or threw an exception.</exception>
    public async Task<object?> EvaluateAsync(string expression, CancellationToken cancellation)
    {
        var compiled = Compile(expression, 1, "expression");
        await Task.Run(() => RunAsync(compiled, new CellOutputs(), cancellation), cancellation);

        return _state!.ReturnValue;
    }

    /// <summary>Names of variables that are a number, true or false, in the order of names.</summary>
    public IReadOnlyList<string> FigureNames() =>
    [
        .. (_state?.Variables ?? [])
            .Where(variable => variable.Value is bool or byte or short or int or long or float or double or decimal)
            .Select(variable => variable.Name)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    // A null value and no value look alike in ReturnValue: the syntax tells them apart.
    static bool ShowsItsLastValue(Compilation compilation, SyntaxTree tree) =>
        tree.GetCompilationUnitRoot().Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax last }
        && last.SemicolonToken.IsMissing
        && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type?.SpecialType != SpecialType.System_Void;

    static void RefuseAbsentPackages(SyntaxTree tree, string fileName)
    {
        foreach (var directive in tree.GetCompilationUnitRoot().GetReferenceDirectives())
        {
            if (!ReferenceResolver.IsPackage(directive.File.ValueText, out var name) || ReferenceResolver.HostFile(name) is not null)
                continue;

            var line = LineOf(directive.GetLocation());
            throw new CellFailure(new NotebookError(
                "unsupported",
                $"{fileName}({line}): package '{name}' is not among the assemblies of the program that runs notebooks, none is downloaded; "
                    + "reference the built assembly by its path.",
                line));
        }
    }

    static NotebookError Describe(ImmutableArray<Diagnostic> errors)
    {
        var ordered = errors.OrderBy(error => LineOf(error.Location)).ToList();
        var texts = ordered.Take(DiagnosticsShown).Select(error =>
        {
            var place = error.Location.GetMappedLineSpan();
            var start = place.StartLinePosition;

            return FormattableString.Invariant($"{Path.GetFileName(place.Path)}({start.Line + 1},{start.Character + 1}): {error.Id}: ")
                + error.GetMessage(CultureInfo.InvariantCulture);
        });
        var more = ordered.Count > DiagnosticsShown ? FormattableString.Invariant($"\n… {ordered.Count - DiagnosticsShown} more") : "";

        return new NotebookError("compile", string.Join('\n', texts) + more, LineOf(ordered[0].Location));
    }

    NotebookError Describe(Exception error, CompiledCell cell)
    {
        // The innermost line of the notebook says most; the frames above are the library's, those below the script engine's.
        // The compiler completes the name of the #line directive with the folder it resolves sources from.
        var path = Path.Combine(directory, cell.FileName);
        var line = new StackTrace(error, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetFileName() == path)
            .Select(frame => frame.GetFileLineNumber())
            .FirstOrDefault(cell.FirstLine);
        var text = $"{cell.FileName}({line.ToString(CultureInfo.InvariantCulture)}): {error.GetType().Name}: {error.Message}";
        for (var inner = error.InnerException; inner is not null; inner = inner.InnerException)
            text += $"\n  caused by {inner.GetType().Name}: {inner.Message}";

        return new NotebookError(error is OutOfMemoryException ? "memory" : "exception", text, line);
    }

    static int LineOf(Location location) => location.GetMappedLineSpan().StartLinePosition.Line + 1;

    static string Quoted(string name) => $"\"{name.Replace("\"", "'", StringComparison.Ordinal)}\"";
}
