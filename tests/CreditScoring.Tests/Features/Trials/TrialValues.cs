using CreditScoring.Features;
using CreditScoring.Features.Trials;
using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Trials;

/// <summary>The features on trial of the first client of some tables, by name.</summary>
sealed class TrialValues(HomeCreditTables tables)
{
    readonly FeatureMatrix matrix = FeatureBuilder.Build(tables, columns: TrialCatalog.Columns);

    public TrialValues(TablesBuilder tables)
        : this(tables.Build())
    {
    }

    public double this[string name] => matrix.Column(matrix.IndexOf(name))[0];
}
