namespace CreditScoring.Selection;

/// <summary>One combination of a grid.</summary>
/// <param name="Parameters">The values it took, in the order of the dimensions.</param>
/// <param name="Pipeline">What they make of the start.</param>
public sealed record GridCandidate(IReadOnlyList<KeyValuePair<string, SearchValue>> Parameters, PipelineCandidate Pipeline)
{
    /// <exception cref="ArgumentException">The value is not allowed; the message names it.</exception>
    internal GridCandidate With(string name, SearchStep step)
    {
        try
        {
            var changed = step.Change(Pipeline);
            changed.Check();

            return new GridCandidate([.. Parameters, new(name, step.Value)], changed);
        }
        catch (ArgumentException error)
        {
            throw new ArgumentException($"option '{name}' cannot be {step.Value}: {error.Message}", error);
        }
    }
}
