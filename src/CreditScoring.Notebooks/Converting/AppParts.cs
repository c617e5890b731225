using System.Globalization;
using System.Text;
using CreditScoring.Notebooks.Running;

namespace CreditScoring.Notebooks.Converting;

/// <summary>What the cells of a notebook give to the parts of a C# file.</summary>
/// <param name="notebook">Path of the notebook from the C# file: the compiler may open it to put it into the debug information.</param>
sealed class AppParts(string notebook)
{
    readonly Dictionary<string, int> _lineByVariable = new(StringComparer.Ordinal);

    /// <summary>Using directives, as written.</summary>
    public HashSet<string> Usings { get; } = new(StringComparer.Ordinal);

    /// <summary>Statements in reading order, each piece with its line of the notebook.</summary>
    public StringBuilder Statements { get; } = new();

    /// <summary>Declarations of types, which a file has behind its statements.</summary>
    public StringBuilder Types { get; } = new();

    public void AddStatements(string text, int line) => Add(Statements, text, line);

    public void AddType(string text, int line) => Add(Types, text, line);

    /// <summary>Notes that a variable is declared.</summary>
    /// <exception cref="CellFailure">Another cell declares one of the same name.</exception>
    public void Declare(string name, int line, string fileName)
    {
        if (!_lineByVariable.TryAdd(name, line))
        {
            throw CellFailure.Of(
                "unsupported",
                fileName,
                line,
                FormattableString.Invariant($"'{name}' is declared on line {_lineByVariable[name]} already, and a C# file has one scope; rename one."));
        }
    }

    void Add(StringBuilder part, string text, int line) =>
        part.Append(CultureInfo.InvariantCulture, $"\n#line {line} \"{notebook}\"\n").Append(text).Append('\n');
}
