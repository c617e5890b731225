using CreditScoring.Learning;
using CreditScoring.Trees;

namespace CreditScoring.Imbalance;

/// <summary>A way to train on few defaults among many clients: by the rows, by the loss, or by many models.</summary>
public interface IImbalanceMethod
{
    /// <summary>Name of the method, as the field has it: lower case, words joined by hyphens.</summary>
    string Name { get; }

    /// <summary>Trains on clients of one side of a split; held-out ones are of another type and cannot be given.</summary>
    /// <param name="rows">Training clients; both outcomes present.</param>
    /// <param name="options">How trees are trained; the method changes those options that make it.</param>
    /// <param name="seed">Seed of every draw, those of the trees included.</param>
    /// <exception cref="ArgumentException">There are too few clients of an outcome, or an option is out of range.</exception>
    ImbalanceModel Train(TrainingRows rows, BoostedTreesOptions options, ulong seed);
}
