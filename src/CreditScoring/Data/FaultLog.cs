namespace CreditScoring.Data;

/// <summary>Where the faults of a file go: the first one stops the reading, unless a number of them may be gathered.</summary>
/// <param name="limit">How many faults of one file are gathered before reading stops; 0 throws at the first.</param>
public sealed class FaultLog(int limit)
{
    readonly List<string> messages = [];

    /// <summary>The faults gathered, in the order of the file, each one line that names file and place.</summary>
    public IReadOnlyList<string> Messages => messages;

    /// <summary>Takes one fault.</summary>
    /// <exception cref="InvalidDataException">No more faults are gathered.</exception>
    public void Add(string message)
    {
        if (limit == 0)
            throw new InvalidDataException(message);

        messages.Add(message);
        if (messages.Count == limit)
            throw new InvalidDataException($"Reading stopped after {limit} faults; correct these first, then check again.");
    }
}
