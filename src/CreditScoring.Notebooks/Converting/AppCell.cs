using CreditScoring.Notebooks.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CreditScoring.Notebooks.Converting;

/// <summary>A piece of a cell in C#, taken apart for a C# file.</summary>
sealed class AppCell
{
    static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    readonly CellStep _step;
    readonly string _fileName;
    readonly bool _hasParameters;
    readonly CompilationUnitSyntax _root;

    AppCell(CellStep step, string fileName, bool hasParameters, CompilationUnitSyntax root) =>
        (_step, _fileName, _hasParameters, _root) = (step, fileName, hasParameters, root);

    /// <exception cref="CellFailure">The text is not C#.</exception>
    public static AppCell Read(CellStep step, string fileName, bool hasParameters)
    {
        var tree = CSharpSyntaxTree.ParseText(step.Text, Script);
        var fault = tree.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        return fault is null
            ? new AppCell(step, fileName, hasParameters, tree.GetCompilationUnitRoot())
            : throw CellFailure.Of(
                "compile",
                fileName,
                step.Line + fault.Location.GetLineSpan().StartLinePosition.Line,
                $"{fault.Id}: {fault.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    /// <summary>Adds the piece: usings and types to their places, references as directives, the rest as statements.</summary>
    /// <exception cref="CellFailure">A reference cannot be written into a file, or a variable is declared twice.</exception>
    public void AddTo(AppParts parts, AppReferences references)
    {
        var changes = new List<TextChange>();
        foreach (var directive in _root.GetReferenceDirectives())
        {
            references.Add(directive.File.ValueText, _fileName, LineOf(directive));
            changes.Add(Blank(directive.Span));
        }

        foreach (var import in _root.Usings)
        {
            parts.Usings.Add(import.NormalizeWhitespace().ToString());
            changes.Add(Blank(import.Span));
        }

        foreach (var type in _root.Members.Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax))
        {
            parts.AddType(_step.Text[type.Span.Start..type.Span.End], LineOf(type));
            changes.Add(Blank(type.Span));
        }

        foreach (var variable in _root.Members.OfType<FieldDeclarationSyntax>().SelectMany(field => field.Declaration.Variables))
            parts.Declare(variable.Identifier.ValueText, LineOf(variable), _fileName);

        if (_hasParameters)
            changes.AddRange(Parameters());

        if (_root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last })
        {
            var awaits = last.DescendantNodes().Any(node => node is AwaitExpressionSyntax);
            changes.Add(new TextChange(new TextSpan(last.Expression.Span.Start, 0), awaits ? "display(" : "NotebookDisplay.Last(() => "));
            changes.Add(new TextChange(new TextSpan(last.Expression.Span.End, 0), ");"));
        }

        var text = SourceText.From(_step.Text).WithChanges(changes.OrderBy(change => change.Span.Start)).ToString();
        if (!string.IsNullOrWhiteSpace(text))
            parts.AddStatements(text, _step.Line);
    }

    // A value given on the command line comes before the one the notebook states.
    IEnumerable<TextChange> Parameters()
    {
        foreach (var field in _root.Members.OfType<FieldDeclarationSyntax>())
        {
            if (field.Declaration.Variables is not [{ Initializer.Value: var initial } variable])
                continue;

            yield return new TextChange(new TextSpan(initial.Span.Start, 0), $"Parameter(\"{variable.Identifier.ValueText}\", ");
            yield return new TextChange(new TextSpan(initial.Span.End, 0), ")");
        }
    }

    TextChange Blank(TextSpan span) =>
        new(span, string.Concat(_step.Text.AsSpan(span.Start, span.Length).ToString().Select(letter => letter == '\n' ? "\n" : "")));

    int LineOf(SyntaxNode node) => _step.Line + node.GetLocation().GetLineSpan().StartLinePosition.Line;
}
