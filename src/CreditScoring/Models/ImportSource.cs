namespace CreditScoring.Models;

/// <summary>The file a model was imported from; nothing of its training is known here.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Software">Program and version that wrote it, such as <c>XGBoost 1.7.4</c>.</param>
/// <param name="Format">Format of the file: <c>JSON</c>, <c>UBJ</c> or <c>text</c>.</param>
/// <param name="Sha256">SHA-256 of the file, in lower-case hexadecimal.</param>
/// <param name="Notes">What the user should know before relying on the model, a sentence each.</param>
public sealed record ImportSource(string File, string Software, string Format, string Sha256, IReadOnlyList<string> Notes);
