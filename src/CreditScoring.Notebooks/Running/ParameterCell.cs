using CreditScoring.Notebooks.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreditScoring.Notebooks.Running;

/// <summary>The first code cell whose first line is <c>// parameters</c>: simple assignments whose values a caller may replace.</summary>
static class ParameterCell
{
    const string Mark = "// parameters";

    static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <summary>The cells, with the given values in place of those the notebook states.</summary>
    /// <exception cref="ArgumentException">There is no such cell, a name is not assigned in it, or a value does not suit.</exception>
    public static IReadOnlyList<DibCell> Replace(
        IReadOnlyList<DibCell> cells, IReadOnlyDictionary<string, string> values, string fileName)
    {
        if (values.Count == 0)
            return cells;

        var cell = cells.FirstOrDefault(IsMarked)
            ?? throw new ArgumentException($"{fileName}: parameters were given, but no code cell starts with '{Mark}'.");

        var root = CSharpSyntaxTree.ParseText(cell.Source, Script).GetCompilationUnitRoot();
        var assignments = root.Members.OfType<FieldDeclarationSyntax>()
            .Where(field => field.Declaration.Variables is [{ Initializer: not null }])
            .DistinctBy(field => field.Declaration.Variables[0].Identifier.ValueText)
            .ToDictionary(field => field.Declaration.Variables[0].Identifier.ValueText, field => field.Declaration);

        var replacements = new Dictionary<SyntaxNode, SyntaxNode>();
        foreach (var (name, value) in values)
        {
            if (!assignments.TryGetValue(name, out var assignment))
            {
                throw new ArgumentException(
                    $"{fileName}, line {cell.Line}: '{name}' is not a parameter of this notebook; "
                        + $"it has {string.Join(", ", assignments.Keys)}.");
            }

            var initial = assignment.Variables[0].Initializer!.Value;
            var literal = ParameterValue.ToLiteral(assignment.Type.ToString(), initial, value)
                ?? throw new ArgumentException(
                    $"{fileName}, line {cell.Line}: parameter '{name}' is '{value}'; "
                        + $"the notebook has {initial} there, give a value of the same type.");
            replacements[initial] = SyntaxFactory.ParseExpression(literal).WithTriviaFrom(initial);
        }

        var replaced = root.ReplaceNodes(replacements.Keys, (original, _) => replacements[original]).ToFullString();

        return [.. cells.Select(other => ReferenceEquals(other, cell) ? new DibCell(cell.Kind, replaced, cell.Line) : other)];
    }

    /// <summary>The texts that the cell of parameters assigns; empty when there is no such cell.</summary>
    public static IEnumerable<string> TextsOf(IReadOnlyList<DibCell> cells) =>
        cells.FirstOrDefault(IsMarked) is { } cell
            ? CSharpSyntaxTree.ParseText(cell.Source, Script).GetCompilationUnitRoot().DescendantNodes()
                .OfType<LiteralExpressionSyntax>()
                .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
                .Select(literal => literal.Token.ValueText)
            : [];

    /// <summary>True for a cell whose first line marks it as that of the parameters.</summary>
    public static bool IsMarked(DibCell cell) => cell.Kind == Kernels.Csharp && cell.Source.Split('\n')[0].Trim() == Mark;
}
