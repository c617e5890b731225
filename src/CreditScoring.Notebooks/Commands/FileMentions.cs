using CreditScoring.Notebooks.Files;
using CreditScoring.Notebooks.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CreditScoring.Notebooks.Commands;

/// <summary>Paths that a notebook names in <c>#r</c>, <c>#load</c>, <c>#!import</c> and <c>--from-file</c>.</summary>
static class FileMentions
{
    static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <summary>The paths as written; packages and assemblies of the framework are among them, and are no files.</summary>
    public static IEnumerable<string> Of(DibFile file, string fileName)
    {
        foreach (var cell in file.Cells.Where(cell => cell.Kind != Kernels.Markdown))
        {
            foreach (var step in Split(cell, fileName))
            {
                if (step.Directive is { Name: Directive.Import, Arguments: [var imported] })
                    yield return imported;

                if (step.Directive?.Options.TryGetValue("from-file", out var read) == true)
                    yield return read.Text;

                foreach (var path in step.Kernel == Kernels.Csharp ? OfCsharp(step.Text) : [])
                    yield return path;
            }
        }
    }

    static IEnumerable<string> OfCsharp(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text, Script).GetCompilationUnitRoot();

        return root.GetReferenceDirectives().Select(reference => reference.File.ValueText)
            .Concat(root.GetLoadDirectives().Select(load => load.File.ValueText));
    }

    // A directive that is not understood fails the run, and nothing is kept of it.
    static IReadOnlyList<CellStep> Split(DibCell cell, string fileName)
    {
        try
        {
            return CellStep.Split(cell, fileName);
        }
        catch (CellFailure)
        {
            return [];
        }
    }
}
