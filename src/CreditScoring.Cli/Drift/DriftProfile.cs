using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Drift;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Monitoring;

namespace CreditScoring.Cli.Drift;

/// <summary>A reference without its rows: that of a model folder, whose model then scores the current features too, or a file.</summary>
/// <param name="Profile">The reference.</param>
/// <param name="Model">The model of the folder; null for a file.</param>
sealed record DriftProfile(ReferenceProfile Profile, ScoringModel? Model)
{
    public static DriftProfile Read(string place, IReadOnlySet<string> left)
    {
        var (profile, model) = Directory.Exists(place) ? (ModelFolder.ReadProfile(place), ModelFolder.Read(place))
            : File.Exists(place) ? (ReferenceProfileFile.Read(place, File.ReadAllBytes(place)), (ScoringModel?)null)
            : throw new InvalidDataException($"{place}: no such folder or file; give a model folder, or the profile.json of one.");

        return new DriftProfile(profile.Without(left), model);
    }

    /// <summary>The current data, with the model's scores when they are features without.</summary>
    public SampleTable Table(string file, IReadOnlySet<string> left, int threads) => Window(file, left, threads).Table;

    /// <summary>The same, and what became of the clients, when a model scored them and outcomes are known.</summary>
    public (SampleTable Table, Vintage? Vintage) Window(string file, IReadOnlySet<string> left, int threads)
    {
        if (Model is null || !file.EndsWith(FeatureFile.Extension, StringComparison.OrdinalIgnoreCase) || Profile.Find(TrainingResult.ScoreColumn) is null)
            return (SampleTable.Read(file, left), null);

        using var features = FeatureFile.Open(file);
        var matrix = features.ToMatrix([.. Enumerable.Range(0, features.Columns.Count).Where(column => !left.Contains(features.Columns[column].Name))]);

        double[] pds = [.. Model.PredictLogOdds(matrix, threads).Select(logOdds => Model.Assess(logOdds).Pd)];

        return (SampleTable.Of(matrix).With(TrainingResult.ScoreColumn, pds), Vintage.Of(Path.GetFileName(file), Model, pds, features.Outcomes.ToArray()));
    }

    /// <summary>The profile beside data that may lack the score: a score that nobody asked for is no column that is gone.</summary>
    public ReferenceProfile For(SampleTable current)
    {
        if (Profile.Find(TrainingResult.ScoreColumn) is null || current.Find(TrainingResult.ScoreColumn) is not null)
            return Profile;

        Report.Line($"The current data have no column {TrainingResult.ScoreColumn}: scores are not compared. Give features with --profile MODEL, or scores in that column.");

        return Profile.Without(new HashSet<string> { TrainingResult.ScoreColumn });
    }

    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Profile.Columns.Count} columns, {Profile.Rows:N0} rows, as counts");
}
