using CreditScoring.Features;

namespace CreditScoring.Linear;

/// <summary>What a scorecard adds to log-odds of default, group of features by group. Immutable and thread-safe.</summary>
public sealed class ScorecardEffects
{
    readonly (int Column, ScorecardFeature Feature, int Group)[] read;
    readonly int groups;

    /// <param name="scorecard">The scorecard.</param>
    /// <param name="columns">The features of the rows that will be given.</param>
    /// <param name="groupOf">Group of each of these features.</param>
    /// <param name="groups">Number of groups.</param>
    /// <exception cref="ArgumentException">The scorecard reads a feature that is not there, or has other levels.</exception>
    public ScorecardEffects(Scorecard scorecard, IReadOnlyList<FeatureColumn> columns, IReadOnlyList<int> groupOf, int groups)
    {
        this.groups = groups;
        read = [.. scorecard.Features.Select(feature =>
        {
            var column = Enumerable.Range(0, columns.Count).FirstOrDefault(place => columns[place].Name == feature.Binning.Column.Name, -1);
            if (column < 0 || columns[column].Kind != feature.Binning.Column.Kind || !columns[column].Levels.SequenceEqual(feature.Binning.Column.Levels))
                throw new ArgumentException($"The scorecard reads {feature.Binning.Column.Name}, which the rows do not have, or not with these levels.", nameof(columns));

            return (column, feature, groupOf[column]);
        })];
    }

    /// <summary>Log-odds of default that each group adds, from where every weight of evidence is 0; a group that is not read adds 0.</summary>
    /// <param name="row">The client's values; NaN is missing.</param>
    public double[] Of(ReadOnlySpan<float> row)
    {
        var effects = new double[groups];
        foreach (var (column, feature, group) in read)
            effects[group] += feature.Coefficient * feature.Binning.Bins[feature.Binning.BinOf(row[column])].Woe;

        return effects;
    }
}
