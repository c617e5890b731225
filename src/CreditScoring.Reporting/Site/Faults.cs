namespace CreditScoring.Reporting.Site;

// A build reports everything that is wrong at once, each fault on a line of its own.
sealed class Faults
{
    readonly List<string> found = [];

    public void Add(string file, int line, string fault) => found.Add($"{file}, line {line}: {fault}");

    public void Add(string file, string fault) => found.Add($"{file}: {fault}");

    public void ThrowIfAny()
    {
        if (found.Count > 0)
            throw new InvalidDataException(string.Join('\n', found));
    }
}
