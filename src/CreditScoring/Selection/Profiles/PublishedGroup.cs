namespace CreditScoring.Selection.Profiles;

/// <summary>A bin, a level, or the clients without a value, as everybody may see it.</summary>
/// <param name="Clients">Number of clients: 0, or at least <see cref="PublishedProfile.FewestClients"/>; of those without a value, any number.</param>
/// <param name="Known">Number of them whose outcome is known.</param>
/// <param name="DefaultRate">Share of these that defaulted, in [0, 1]; null when fewer than <see cref="PublishedProfile.FewestClients"/> are known.</param>
/// <param name="Lower">For a bin, as <see cref="FeatureBin.Lower"/>, to seven digits.</param>
/// <param name="Upper">For a bin, as <see cref="FeatureBin.Upper"/>, to seven digits.</param>
/// <param name="Word">For a level, the raw word of the data source.</param>
public sealed record PublishedGroup(int Clients, int Known, double? DefaultRate = null, double? Lower = null, double? Upper = null, string? Word = null)
{
    /// <summary>The clients of a group, without what would show one of them.</summary>
    internal static PublishedGroup Of(OutcomeCounts counts) =>
        new(counts.Clients, counts.Known, counts.Known < PublishedProfile.FewestClients ? null : Math.Round(counts.DefaultRate!.Value, 4));
}
