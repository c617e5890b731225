namespace CreditScoring.Trees.Import;

/// <summary>A model of another program, as trees of ours that predict the same.</summary>
/// <param name="Software">The program and its version, such as <c>XGBoost 1.7.4</c>.</param>
/// <param name="Format">Format of the file: <c>JSON</c>, <c>UBJ</c> or <c>text</c>.</param>
/// <param name="Trees">The trees; they give log-odds of the outcome that the model was trained on.</param>
/// <param name="Notes">What the user should know before relying on it, a sentence each.</param>
public sealed record ImportedTrees(string Software, string Format, BoostedTrees Trees, IReadOnlyList<string> Notes);
