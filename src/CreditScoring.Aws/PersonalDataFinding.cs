namespace CreditScoring.Aws;

/// <summary>A place in a file to be published that tells of one client. It does not repeat what stands there.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="What">What was found, in a few words.</param>
public sealed record PersonalDataFinding(string Path, int Line, string What)
{
    /// <summary>The finding in one line.</summary>
    public override string ToString() => Line > 0 ? FormattableString.Invariant($"{Path}, line {Line}: {What}") : $"{Path}: {What}";
}
