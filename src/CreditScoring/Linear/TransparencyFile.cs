using System.Text.Json;

namespace CreditScoring.Linear;

/// <summary><c>transparency.json</c>: the price of transparency with what it was measured on.</summary>
/// <param name="Data">What it was measured on.</param>
/// <param name="Transparency">The measures.</param>
public sealed record TransparencyFile(TwinData Data, Transparency Transparency)
{
    /// <summary>Writes the file.</summary>
    /// <param name="stream">Receives the JSON.</param>
    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, ScorecardJsonContext.Default.TransparencyFile);
}

/// <summary>What a twin was trained and measured on.</summary>
/// <param name="Kind"><c>kaggle</c>, <c>synthetic</c>, <c>folder</c> or <c>table</c>.</param>
/// <param name="Description">One line for people, in English.</param>
public sealed record TwinData(string Kind, string Description);
