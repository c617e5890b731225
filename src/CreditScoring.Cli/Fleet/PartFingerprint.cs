using CreditScoring.Models;

namespace CreditScoring.Cli.Fleet;

/// <summary>All that the content of a part depends on: parts of equal fingerprints may be put together.</summary>
/// <param name="Program">Build of the library.</param>
/// <param name="Data">Hash of the data.</param>
/// <param name="Options">Hash of the options that the content depends on, or of the model.</param>
sealed record PartFingerprint(string Program, string Data, string Options)
{
    public static PartFingerprint Of(string data, string options) => new(typeof(ScoringModel).Module.ModuleVersionId.ToString("N"), data, options);

    /// <summary>What the other one comes from that this does not; null when they are equal.</summary>
    public string? DifferenceFrom(PartFingerprint other) => (Program == other.Program, Data == other.Data, Options == other.Options) switch
    {
        (false, _, _) => "another build of the program",
        (_, false, _) => "other data",
        (_, _, false) => "other options, or another model",
        _ => null,
    };
}
