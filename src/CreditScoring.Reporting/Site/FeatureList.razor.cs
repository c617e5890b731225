using CreditScoring.Features;
using CreditScoring.Selection.Profiles;

namespace CreditScoring.Reporting.Site;

/// <summary>The data dictionary: a table of features for each concept.</summary>
public sealed partial class FeatureList
{
    Dictionary<string, PublishedProfile>? byName;

    PublishedProfile? ProfileOf(FeatureDefinition feature) =>
        (byName ??= Profiles!.Features.ToDictionary(profile => profile.Name, StringComparer.Ordinal)).GetValueOrDefault(feature.Name);
}
