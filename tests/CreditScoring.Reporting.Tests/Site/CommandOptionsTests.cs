using CreditScoring.Reporting.Site;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class CommandOptionsTests
{
    [Fact]
    public void An_option_within_a_sentence_is_never_broken() =>
        Assert.Equal(
            "<code>credit drift <span class=\"cs-together\">--output</span> DIR</code>, a--b, <pre><code>$ credit --model</code></pre>",
            CommandOptions.KeepTogether("<code>credit drift --output DIR</code>, a--b, <pre><code>$ credit --model</code></pre>"));
}
