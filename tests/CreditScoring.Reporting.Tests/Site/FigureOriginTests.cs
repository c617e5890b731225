using CreditScoring.Reporting.Site;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class FigureOriginTests
{
    [Fact]
    public void Every_figure_of_the_note_comes_with_the_code_that_draws_it()
    {
        foreach (var name in NoteFigures.Names)
        {
            var code = FigureOrigin.CodeOf(name);

            Assert.Contains("new Figure", code, StringComparison.Ordinal);
            Assert.EndsWith("}", code, StringComparison.Ordinal);
            Assert.Equal(code.Count(letter => letter == '{'), code.Count(letter => letter == '}'));
        }
    }

    [Fact]
    public void A_figure_that_no_code_draws_is_refused() =>
        Assert.Contains("No source draws the figure nothing", Assert.Throws<InvalidOperationException>(() => FigureOrigin.CodeOf("nothing")).Message, StringComparison.Ordinal);
}
