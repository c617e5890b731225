using CreditScoring.Trees;

namespace CreditScoring.Imbalance;

/// <summary>What a method trained.</summary>
/// <param name="Trees">The model; its contributions add up whatever the method.</param>
/// <param name="PriorShift">
/// Log-odds of default by which the method raised the odds of default in what was learned from: ln(odds after / odds before); 0 when it left them alone. Taken from the model's
/// log-odds, it corrects the prior.
/// </param>
/// <param name="Rows">Number of rows learned from, mean over the trees or members when it differs.</param>
/// <remarks>
/// Source of the correction: Elkan (2001), The foundations of cost-sensitive learning, IJCAI; Saerens, Latinne and Decaestecker (2002), Neural Computation 14.
/// It is exact when rows are drawn or weighted by outcome alone; invented and chosen rows also change what clients of an outcome look like, which no constant undoes.
/// </remarks>
public sealed record ImbalanceModel(BoostedTrees Trees, double PriorShift, double Rows);
