using CreditScoring.Features;

namespace CreditScoring.Learning.Trials;

/// <summary>Replaces a word by the default rate of the training clients who have it, pulled towards the overall rate.</summary>
/// <remarks>
/// Rate = (defaults + 200 x overall) / (clients + 200). Only words can be encoded: a number taken as a key would name a few clients, or one, and
/// give their outcomes away.
/// </remarks>
sealed class TargetMeanLearner : IFeatureLearner
{
    /// <summary>Clients with the overall default rate that each word is thought to have besides its own.</summary>
    public const double Prior = 200;

    readonly (FeatureColumn Input, string Output)[] encoded;

    /// <param name="name">What it is called.</param>
    /// <param name="encoded">The categories, and the names of the features that come out.</param>
    /// <exception cref="ArgumentException">A feature is a number.</exception>
    public TargetMeanLearner(string name, params (FeatureColumn Input, string Output)[] encoded)
    {
        foreach (var (input, _) in encoded)
            if (input.Kind != FeatureKind.Category)
                throw new ArgumentException($"{input.Name} is a number; only categories are replaced by default rates, for a number may name a single client.", nameof(encoded));

        Name = name;
        this.encoded = encoded;
    }

    public string Name { get; }

    public IReadOnlyList<FeatureColumn> Columns => [.. encoded.Select(each => LearnedNames.Column(each.Output))];

    public IReadOnlyList<string> Inputs => [.. encoded.Select(each => each.Input.Name)];

    public bool ReadsOutcomes => true;

    public ILearnedFeatures Learn(TrainingRows rows)
    {
        var overall = rows.Defaults.Average();
        var rates = encoded.Select(each =>
        {
            var (clients, bad) = (new double[each.Input.Levels.Count + 2], new double[each.Input.Levels.Count + 2]);
            var values = LearnedNames.Values(rows.Matrix, each.Input.Name);
            for (var row = 0; row < values.Length; row++)
            {
                var level = LevelOf(values[row], clients.Length);
                clients[level]++;
                bad[level] += rows.Defaults[row];
            }

            return clients.Select((count, level) => (float)((bad[level] + Prior * overall) / (count + Prior))).ToArray();
        });

        return new TargetMeans(this, [.. rates]);
    }

    /// <summary>Place of a value among rates: 0 when missing.</summary>
    public static int LevelOf(float value, int count) => float.IsNaN(value) ? 0 : 1 + Math.Clamp((int)value, 0, count - 2);
}
