using CreditScoring.Drift;
using CreditScoring.Reporting.DriftPages;

namespace CreditScoring.Reporting.Tests.DriftPages;

public sealed class DriftWordsTests
{
    static readonly DriftEvidence exact = new(DriftKind.Distribution, "Kolmogorov-Smirnov", 0.0512, 0.05, 1e-9);

    [Fact]
    public void An_effect_known_from_counts_says_what_it_is()
    {
        var words = new DriftWords(ReportLanguage.English);

        Assert.Equal("5.1%", words.Effect(exact));
        Assert.Equal("≥\u202F5.1%", words.Effect(exact with { IsExact = false, EffectAtMost = 0.06 }));
        Assert.Equal("≈\u202F5.1%", words.Effect(exact with { IsExact = false }));
    }
}
