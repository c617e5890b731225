using System.CommandLine;
using CreditScoring.Cli.Models;

namespace CreditScoring.Cli.Drift;

/// <summary>The options that tell what is compared.</summary>
sealed class DriftFiles
{
    readonly Option<string?> reference = new("--reference") { Description = "The data that the model learned from: a .csv, .csv.gz or .features file.", HelpName = "FILE" };
    readonly Option<string?> current = new("--current") { Description = "The data of now, likewise.", HelpName = "FILE" };
    readonly Option<string?> features = new("--features") { Description = "With --model, instead of the two: a .features file, whose clients without an outcome are compared with those who have one.", HelpName = "FILE" };
    readonly Option<string?> profile = ProfileOption();
    readonly Option<string?> model = new("--model") { Description = "Folder of a model: columns count by their weight in it, and its performance is estimated without outcomes.", HelpName = "MODEL" };

    public static Option<string?> ProfileOption() =>
        new("--profile") { Description = "In place of --reference: a model folder or its profile.json, which hold no rows. Features are scored by the model.", HelpName = "MODEL|FILE" };

    public void AddTo(Command command)
    {
        command.Add(reference);
        command.Add(profile);
        command.Add(current);
        command.Add(features);
        command.Add(model);
    }

    public ModelInput? Model(ParseResult parsed) => parsed.GetValue(model) is { } folder ? ModelInput.Of(folder) : null;

    /// <summary>The profile and the file beside it; null when none was asked for.</summary>
    /// <exception cref="ArgumentException">The file is not given, or others are besides.</exception>
    public (string Place, string Current)? Profile(ParseResult parsed) => parsed.GetValue(profile) is not { } place ? null
        : parsed.GetValue(current) is { } now && parsed.GetValue(reference) is null && parsed.GetValue(features) is null && parsed.GetValue(model) is null ? (place, now)
        : throw new ArgumentException("Beside --profile give --current FILE, and neither --reference, --features nor --model.");

    /// <exception cref="ArgumentException">Not both files are given, or others besides.</exception>
    public (string Reference, string Current) Tables(ParseResult parsed) => (parsed.GetValue(reference), parsed.GetValue(current), parsed.GetValue(features)) switch
    {
        ({ } before, { } now, null) => (before, now),
        (_, _, not null) => throw new ArgumentException("--features needs --model; without a model give --reference FILE and --current FILE."),
        _ => throw new ArgumentException("Give --reference FILE (or --profile MODEL) and --current FILE, or --model MODEL with --features FILE."),
    };

    /// <exception cref="ArgumentException">Not both files are given, or others besides.</exception>
    public DriftClients Clients(ParseResult parsed, ModelInput input)
    {
        var reader = $"model {input.Folder}";
        if (parsed.GetValue(features) is not { } whole)
        {
            var (before, now) = Tables(parsed);

            return DriftClients.Of(before, now, input.Model.Inputs, reader);
        }

        return parsed.GetValue(reference) is null && parsed.GetValue(current) is null
            ? DriftClients.Split(whole, input.Model.Inputs, reader)
            : throw new ArgumentException("Give either --features FILE or --reference FILE and --current FILE.");
    }
}
