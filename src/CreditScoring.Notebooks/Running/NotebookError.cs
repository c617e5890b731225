namespace CreditScoring.Notebooks.Running;

/// <summary>Why a cell failed.</summary>
/// <param name="Kind"><c>compile</c>, <c>exception</c>, <c>timeout</c>, <c>memory</c>, <c>directive</c>, <c>unsupported</c> or <c>unexpected</c>.</param>
/// <param name="Message">What happened; each line that knows its place starts with <c>file(line,column):</c> or <c>file(line):</c>.</param>
/// <param name="Line">Line of the notebook file, from 1.</param>
public sealed record NotebookError(string Kind, string Message, int Line);
