using System.Globalization;
using System.Text;
using System.Text.Json;
using CreditScoring.Notebooks.Files;
using CreditScoring.Notebooks.Running;
using Microsoft.CodeAnalysis.CSharp;

namespace CreditScoring.Notebooks.Converting;

/// <summary>Writes a notebook as one C# file that <c>dotnet run NAME.cs</c> runs, parameters given as <c>NAME=VALUE</c>.</summary>
/// <remarks>
/// Cells become top-level statements, and errors keep the lines of the notebook. A file has one scope where a notebook lets each cell
/// declare a name again, and it references projects and packages where a notebook references assemblies.
/// Source of the directives: learn.microsoft.com/dotnet/core/sdk/file-based-apps.
/// </remarks>
public static class FileBasedApp
{
    // What every cell sees and a file does not see by itself.
    static readonly string[] Usings = ["using System.Collections;", "using System.Globalization;", "using System.Text;"];

    /// <summary>The text of the file.</summary>
    /// <param name="notebook">Path of the <c>.dib</c> file; its references are relative to its folder.</param>
    /// <param name="outputDirectory">Folder where the C# file will stand: references are written relative to it.</param>
    /// <exception cref="InvalidDataException">The notebook cannot be read, or holds what a file cannot; with file and line.</exception>
    public static string ToText(string notebook, string outputDirectory)
    {
        var path = Path.GetFullPath(notebook);
        var (fileName, cells) = (Path.GetFileName(path), DibFile.Read(path).Cells);
        var folder = Path.GetFullPath(outputDirectory);
        var references = new AppReferences(Path.GetDirectoryName(path)!, folder);
        var parts = new AppParts(Path.GetRelativePath(folder, path).Replace('\\', '/'));
        foreach (var cell in cells)
        {
            try
            {
                Add(cell, fileName, references, parts);
            }
            catch (CellFailure failure)
            {
                throw new InvalidDataException(failure.Message, failure);
            }
        }

        return Write(fileName, references, parts);
    }

    static void Add(DibCell cell, string fileName, AppReferences references, AppParts parts)
    {
        if (cell.Kind is Kernels.Markdown or Kernels.Html or Kernels.Mermaid or Kernels.JavaScript)
        {
            parts.Statements.Append(Comment(cell));
            return;
        }

        foreach (var step in CellStep.Split(cell, fileName))
        {
            if (step.Directive is { Name: Directive.Set } directive)
                parts.AddStatements(Declare(directive, fileName), directive.Line);
            else if (step.Directive is null && step.Kernel == Kernels.Csharp)
                AppCell.Read(step, fileName, ParameterCell.IsMarked(cell)).AddTo(parts, references);
            else
                throw CellFailure.Of("unsupported", fileName, step.Line, "a C# file has no place for this; write it in C#.");
        }
    }

    static string Declare(Directive directive, string fileName)
    {
        try
        {
            var (name, value) = (directive.Required("name").Text, directive.Required("value"));
            if (NotebookValues.IsInput(value, out var prompt))
                return $"var {name} = Parameter<string?>({Literal(name)}, null) ?? throw new ArgumentException({Literal($"Give {name}=VALUE: {prompt}")});";

            if (!value.IsQuoted && value.Text.StartsWith('@'))
                throw new FormatException($"'{value.Text}' is not written into a C# file; use the variable itself");

            var json = SharedValue.OfWord(value);

            return json.ValueKind == JsonValueKind.Undefined ? "" : SharedValue.ToCsharp(name, json);
        }
        catch (FormatException error)
        {
            throw CellFailure.Of("directive", fileName, directive.Line, error.Message + ".", error);
        }
    }

    static string Write(string fileName, AppReferences references, AppParts parts)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"// Converted from {fileName}; change that and convert again.\n");
        foreach (var line in references.ToDirectives())
            text.Append(line).Append('\n');

        // Reflection finds the properties of what is shown, a native build would cut them off; a folder's rules are not those of a notebook.
        text.Append("#:property PublishAot=false\n#:property TreatWarningsAsErrors=false\n");
        foreach (var line in parts.Usings.Concat(Usings).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            text.Append(line).Append('\n');

        return text.Append("#pragma warning disable CS0219, CS8321 // Not all that a notebook declares, or this file adds, is used.\n\n")
            .Append(parts.Statements)
            .Append("\n#line default\n")
            .Append(AppHelpers.Functions)
            .Append(parts.Types)
            .Append("\n#line default\n")
            .Append(AppHelpers.Types)
            .ToString();
    }

    static string Comment(DibCell cell)
    {
        var heading = cell.Kind == Kernels.Markdown ? "" : $"// ({cell.Kind})\n";

        return $"\n{heading}{string.Concat(cell.Source.Split('\n').Select(line => $"// {line}".TrimEnd() + "\n"))}";
    }

    static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
