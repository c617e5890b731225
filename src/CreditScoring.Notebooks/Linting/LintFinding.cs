using System.Globalization;

namespace CreditScoring.Notebooks.Linting;

/// <summary>One thing to change in a notebook.</summary>
/// <param name="File">Name of the notebook file.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Rule">Name of the rule, in lower case with hyphens.</param>
/// <param name="Message">What was found, what is allowed, and what to do.</param>
public sealed record LintFinding(string File, int Line, string Rule, string Message)
{
    /// <summary>The finding on one line: <c>file(line): rule: message</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line}): {Rule}: {Message}");
}
