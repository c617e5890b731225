using System.CommandLine;
using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Models;

namespace CreditScoring.Cli;

/// <summary>Options that several verbs share.</summary>
static class CommonOptions
{
    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads") { Description = "Threads to use; it changes the time, never the result.", DefaultValueFactory = _ => Environment.ProcessorCount };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--threads must be at least 1.");
        });

        return option;
    }

    public static Option<string?> Features() =>
        new("--features") { Description = "A .features file made by credit features, instead of computing the features again.", HelpName = "FILE" };

    public static Option<string> Language()
    {
        var option = new Option<string>("--language") { Description = "fr or en.", DefaultValueFactory = _ => "fr" };
        option.AcceptOnlyFromAmong("fr", "en");

        return option;
    }

    public static Option<string> Catalog()
    {
        var option = new Option<string>("--catalog")
        {
            Description = "The core features, or all: those of the catalog, or with --features those of the file.", HelpName = "core|all", DefaultValueFactory = _ => "core",
        };
        option.AcceptOnlyFromAmong("core", "all");

        return option;
    }

    public static Option<bool> Learn() =>
        new("--learn") { Description = "Add the features that are learned from training clients: comparisons with similar clients, estimated term." };

    public static Option<bool> Select() =>
        new("--select") { Description = "Leave out features that are constant, almost empty, repeated, or of no use to clients held out within each training side." };

    public static Option<double> Doubt()
    {
        var option = new Option<double>("--doubt")
        {
            Description = "With --select: standard errors below 0 that the use of a feature must reach before it is left out.", DefaultValueFactory = _ => 1,
        };
        option.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() >= 0))
                result.AddError("--doubt must be at least 0.");
        });

        return option;
    }

    /// <summary>What the values of <see cref="Learn"/>, <see cref="Select"/> and <see cref="Doubt"/> ask for.</summary>
    /// <exception cref="ArgumentException">Features are to be learned, and the catalog asked for lacks what they are learned from.</exception>
    public static FeatureRecipe RecipeOf(bool learn, bool select, double doubt, string catalog) => learn && catalog != "all"
        ? throw new ArgumentException("--learn reads features that are not of the core; add --catalog all.")
        : new()
        {
            Learners = learn ? Learners.All : [],
            Selection = select ? new FeatureSelectionOptions { Trees = TrainingOptions.Defaults, Doubt = doubt } : null,
        };

    /// <summary>The features that the value of <see cref="Catalog"/> names.</summary>
    public static IReadOnlyList<FeatureColumn> ColumnsOf(string catalog) => catalog == "all" ? FeatureCatalog.Columns : FeatureCatalog.CoreColumns;

    public static Option<string> Registry() =>
        new("--registry") { Description = "Folder of the registry.", DefaultValueFactory = _ => "models" };

    public static Option<string> Alias()
    {
        var option = new Option<string>("--alias") { Description = "champion or challenger.", DefaultValueFactory = _ => ModelRegistry.Champion };
        option.AcceptOnlyFromAmong(ModelRegistry.Champion, ModelRegistry.Challenger);

        return option;
    }

    public static Option<string> Name() =>
        new("--name") { Description = "Name of the model in the registry.", DefaultValueFactory = _ => "home-credit" };
}
