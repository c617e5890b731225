using CreditScoring.Evaluation;

namespace CreditScoring.Selection;

/// <summary>What trying ideas gave.</summary>
/// <param name="Clients">Number of clients with a known outcome.</param>
/// <param name="Defaults">Number of them who defaulted.</param>
/// <param name="Folds">Number of folds.</param>
/// <param name="Repeats">Number of deals into folds.</param>
/// <param name="BaseFeatures">Number of features of the model to which each idea is added.</param>
/// <param name="BaseAuc">Its mean AUC over all folds, in [0, 1].</param>
/// <param name="FalseDiscoveryRate">Expected share of false finds among the ideas found good.</param>
/// <param name="Ideas">The ideas, in the order of the plan.</param>
public sealed record FeatureTrialReport(
    int Clients, int Defaults, int Folds, int Repeats, int BaseFeatures, double BaseAuc, double FalseDiscoveryRate, IReadOnlyList<TriedIdea> Ideas);

/// <summary>What one idea gave.</summary>
/// <param name="Id">Row of the feature plan.</param>
/// <param name="Idea">What it adds, in a few words.</param>
/// <param name="Features">Names of its features.</param>
/// <param name="Gain">AUC that it adds on held-out clients, paired over the folds of all repeats.</param>
/// <param name="Q">The p-value of the gain, adjusted for the number of ideas tried.</param>
/// <param name="IsGain">Whether the gain is above what so many tries give by chance.</param>
public sealed record TriedIdea(string Id, string Idea, IReadOnlyList<string> Features, PairedFolds Gain, double Q, bool IsGain);
