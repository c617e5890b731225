using Microsoft.CodeAnalysis.Scripting;

namespace CreditScoring.Notebooks.Running;

/// <summary>A piece of a cell, ready to run.</summary>
/// <param name="Script">The compiled submission.</param>
/// <param name="ShowsItsLastValue">True when it ends with an expression that has a value.</param>
/// <param name="FileName">Name of the file it stands in.</param>
/// <param name="FirstLine">Line of that file, from 1, that holds its first line.</param>
sealed record CompiledCell(Script<object> Script, bool ShowsItsLastValue, string FileName, int FirstLine);
