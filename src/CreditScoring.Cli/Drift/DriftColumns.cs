using System.CommandLine;

namespace CreditScoring.Cli.Drift;

/// <summary>The options that tell which columns are what.</summary>
sealed class DriftColumns
{
    static readonly string[] outcomes = ["TARGET", "target"];
    static readonly string[] scores = ["pd", "prediction"];
    static readonly string[] identifiers = ["SK_ID_CURR"];

    readonly Option<string?> target = new("--target") { Description = "Column of the outcome (TARGET or target when there is one).", HelpName = "COL" };
    readonly Option<string?> prediction = new("--prediction") { Description = "Column of the score (pd or prediction when there is one).", HelpName = "COL" };
    readonly Option<string[]> ignored = new("--ignore") { Description = "Columns to leave out, besides SK_ID_CURR.", HelpName = "COL", AllowMultipleArgumentsPerToken = true };

    public void AddTo(Command command)
    {
        command.Add(target);
        command.Add(prediction);
        command.Add(ignored);
    }

    public IReadOnlySet<string> LeftOut(ParseResult parsed) => identifiers.Concat(parsed.GetValue(ignored) ?? []).ToHashSet(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A column named is not in the reference.</exception>
    public (string? Target, string? Prediction) Roles(ParseResult parsed, IReadOnlyList<string> reference) =>
        (Role(parsed.GetValue(target), "--target", outcomes, reference), Role(parsed.GetValue(prediction), "--prediction", scores, reference));

    static string? Role(string? asked, string option, string[] usual, IReadOnlyList<string> reference) => asked is null
        ? Array.Find(usual, name => reference.Contains(name))
        : reference.Contains(asked) ? asked
        : throw new ArgumentException($"{option} names {asked}, but the reference has no such column; it has {string.Join(", ", reference.Take(20))}{(reference.Count > 20 ? ", …" : "")}.");
}
