using Microsoft.CodeAnalysis.Scripting;

namespace CreditScoring.Notebooks.Running;

/// <summary>A cell ready to run.</summary>
/// <param name="Script">The compiled submission.</param>
/// <param name="ShowsItsLastValue">True when the cell ends with an expression that has a value.</param>
sealed record CompiledCell(Script<object> Script, bool ShowsItsLastValue);
