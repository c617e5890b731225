using System.Globalization;
using CreditScoring.Notebooks.Files;
using CreditScoring.Notebooks.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreditScoring.Notebooks.Linting;

/// <summary>Rules of C# cells.</summary>
static class CsharpRules
{
    const int LongestCell = 15;

    // Ends of file found inside a verbatim string, a comment, a string in quotes, and a raw string.
    static readonly HashSet<string> Unclosed = ["CS1039", "CS1035", "CS8997"];

    static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    public static CellFindings Check(DibCell cell)
    {
        var findings = new List<(int Line, string Rule, string Message)>();
        var lines = cell.Source.Split('\n');
        if (lines.Length > LongestCell)
        {
            findings.Add((
                cell.Line + LongestCell,
                "long-cell",
                FormattableString.Invariant(
                    $"the cell has {lines.Length} lines, at most {LongestCell} are allowed; show one thing, move code to the library.")));
        }

        for (var index = 0; index < lines.Length; index++)
        {
            if (!Directive.IsDirective(lines[index]))
                continue;

            // What stands behind #!value is the value, and no C#.
            var end = lines[index].StartsWith("#!value ", StringComparison.Ordinal) ? lines.Length : index + 1;
            if (FaultOf(lines[index], cell.Line + index) is { } fault)
                findings.Add((cell.Line + index, "magic", fault));

            Array.Fill(lines, "", index, end - index);
        }

        var tree = CSharpSyntaxTree.ParseText(string.Join('\n', lines), Script);
        var errors = tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var unclosed = errors.Find(error => Unclosed.Contains(error.Id));
        if (unclosed is null && ExpectedFailure.AnnouncedBy(cell) is null)
            findings.AddRange(errors.Take(1).Select(error => (LineOf(error.Location), "syntax", $"{error.Id}: {MessageOf(error)}")));

        var root = tree.GetCompilationUnitRoot();
        findings.AddRange(root.GetReferenceDirectives().SelectMany(CheckPackage));
        findings.AddRange(root.DescendantNodes().Where(IsTypeDeclaration).Select(type => (
            LineOf(type.GetLocation()),
            "type-declared",
            $"the notebook declares the type '{NameOf(type)}'; move it to the library, with a test.")));

        return new CellFindings(findings, unclosed is null ? null : LineOf(unclosed.Location));

        int LineOf(Location location) => cell.Line + location.GetLineSpan().StartLinePosition.Line;

        IEnumerable<(int, string, string)> CheckPackage(ReferenceDirectiveTriviaSyntax directive)
        {
            var reference = directive.File.ValueText;
            if (ReferenceResolver.IsPackage(reference, out var name) && !IsPinned(reference))
            {
                yield return (
                    LineOf(directive.GetLocation()),
                    "unpinned-package",
                    $"'{reference}' names no exact version; write #r \"nuget: {name}, 1.2.3\", or reference a built assembly.");
            }
        }
    }

    static string? FaultOf(string text, int line)
    {
        try
        {
            Directive.Parse(text, line);

            return null;
        }
        catch (FormatException error)
        {
            return error.Message + ".";
        }
    }

    static string MessageOf(Diagnostic error) => error.GetMessage(CultureInfo.InvariantCulture);

    // Exact means digits and dots, with a label behind a hyphen at most: no '*', no range.
    static bool IsPinned(string reference)
    {
        var parts = reference.Split(',');
        if (parts.Length != 2)
            return false;

        var numbers = parts[1].Trim().Split('-')[0].Split('.');

        return numbers.Length >= 2
            && numbers.All(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            && !parts[1].Contains('*', StringComparison.Ordinal);
    }

    static bool IsTypeDeclaration(SyntaxNode node) => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    static string NameOf(SyntaxNode type) => type switch
    {
        BaseTypeDeclarationSyntax declaration => declaration.Identifier.ValueText,
        DelegateDeclarationSyntax declaration => declaration.Identifier.ValueText,
        _ => "",
    };
}
