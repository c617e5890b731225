using System.Text;

namespace CreditScoring.Notebooks.Running;

/// <summary>The JavaScript of a notebook, kept for the page: this engine runs none.</summary>
sealed class PageScript
{
    readonly StringBuilder _declarations = new();

    /// <summary>Adds a statement that declares a variable, for all cells of JavaScript that follow.</summary>
    public void Declare(string statement) => _declarations.Append(statement).Append('\n');

    /// <summary>The script of a cell: new variables, then its text in a function of its own that may await.</summary>
    public string Take(string text)
    {
        var script = $"{_declarations}(async () => {{\n{text}\n}})();";
        _declarations.Clear();

        return script;
    }
}
