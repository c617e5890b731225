using CreditScoring.Features;

namespace CreditScoring.Selection.Profiles;

/// <summary>The profile of one feature as everybody may see it: nothing in it is about fewer than <see cref="FewestClients"/> clients.</summary>
public sealed record PublishedProfile
{
    /// <summary>A smaller bin joins its neighbour, a smaller level the others, and of fewer known outcomes no default rate is told.</summary>
    public const int FewestClients = 5;

    const int EdgeDigits = 7; // all that a 32-bit float holds

    /// <summary>Name of the feature.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the values are numbers or levels.</summary>
    public required FeatureKind Kind { get; init; }

    /// <summary>Share of the clients without a value, in [0, 1], to four decimals.</summary>
    public required double Missing { get; init; }

    /// <summary>The clients without a value.</summary>
    public required PublishedGroup WithoutValue { get; init; }

    /// <summary>The bins in ascending order, or the levels with most clients, the greatest first.</summary>
    public required IReadOnlyList<PublishedGroup> Groups { get; init; }

    /// <summary>For a category, the clients of all further levels; null when there are none.</summary>
    public PublishedGroup? OtherLevels { get; init; }

    /// <summary>For a number, where its values lie; null for a category, or when fewer than <see cref="FewestClients"/> clients have a value.</summary>
    public PublishedQuantiles? Quantiles { get; init; }

    /// <summary>How well the feature alone ranks defaults; null when there are too few outcomes.</summary>
    public PublishedAuc? Auc { get; init; }

    /// <summary>What may be shown of a profile.</summary>
    /// <param name="profile">The exact profile.</param>
    public static PublishedProfile Of(FeatureProfile profile)
    {
        var (levels, others) = WithoutSmallLevels(profile);
        var withValue = profile.All.Clients - profile.WithoutValue.Clients;

        return new()
        {
            Name = profile.Name,
            Kind = profile.Kind,
            Missing = Math.Round(profile.Missing, 4),
            WithoutValue = PublishedGroup.Of(profile.WithoutValue),
            Groups = profile.Kind == FeatureKind.Category ? levels : WithoutSmallBins(profile.Bins),
            OtherLevels = others,
            Quantiles = profile.Quantiles is { } exact && withValue >= FewestClients ? PublishedQuantiles.Of(exact) : null,
            Auc = profile.Auc is { } auc ? PublishedAuc.Of(auc) : null,
        };
    }

    static (IReadOnlyList<PublishedGroup> Levels, PublishedGroup? Others) WithoutSmallLevels(FeatureProfile profile)
    {
        var others = profile.OtherLevels;
        var kept = profile.Levels.Count; // the greatest stand first
        while (kept > 0 && (profile.Levels[kept - 1].Counts.Clients < FewestClients || others.Clients is > 0 and < FewestClients))
            others += profile.Levels[--kept].Counts;

        return (
            [.. profile.Levels.Take(kept).Select(level => PublishedGroup.Of(level.Counts) with { Word = level.Word })],
            others.Clients is >= FewestClients ? PublishedGroup.Of(others) : null);
    }

    // A run of bins ends as soon as it has clients enough; a last run that has too few joins the one before it.
    static List<PublishedGroup> WithoutSmallBins(IReadOnlyList<FeatureBin> bins)
    {
        var runs = new List<(int First, int Last, OutcomeCounts Counts)>();
        for (var bin = 0; bin < bins.Count; bin++)
            if (runs.Count > 0 && runs[^1].Counts.Clients is > 0 and < FewestClients)
                runs[^1] = (runs[^1].First, bin, runs[^1].Counts + bins[bin].Counts);
            else
                runs.Add((bin, bin, bins[bin].Counts));

        while (runs.Count > 1 && runs[^1].Counts.Clients is > 0 and < FewestClients)
        {
            runs[^2] = (runs[^2].First, runs[^1].Last, runs[^2].Counts + runs[^1].Counts);
            runs.RemoveAt(runs.Count - 1);
        }

        return [.. runs.Where(run => run.Counts.Clients is 0 or >= FewestClients).Select(run => Shown(bins, run.First, run.Last, run.Counts))];
    }

    static PublishedGroup Shown(IReadOnlyList<FeatureBin> bins, int first, int last, OutcomeCounts counts)
    {
        var isOne = first == last;
        var lower = isOne || first > 0 ? bins[first].Lower : null;
        var upper = isOne ? bins[last].Upper : last == bins.Count - 1 ? null : bins[last + 1].Lower;

        return PublishedGroup.Of(counts) with { Lower = Edge(lower), Upper = Edge(upper) };
    }

    static double? Edge(double? edge) => edge is { } value ? PublishedQuantiles.Rounded(value, EdgeDigits) : null;
}
