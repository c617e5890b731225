using CreditScoring.Reporting.Site;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class TypedFiguresTests
{
    [Theory]
    [InlineData("The AUC is 0.76.", "0.76")]
    [InlineData("Nous avons 20 000 clients.", "20")]
    [InlineData("8 % des clients", "8")]
    [InlineData("| AUC | 0,762 |", "0,762")]
    [InlineData("{table:measures|AUC of 0.76}", "0.76")]
    public void A_typed_figure_fails_with_its_line(string text, string figure)
    {
        var message = Assert.Throws<InvalidDataException>(() => Check(text)).Message;

        Assert.StartsWith($"note.md, line 3: the figure '{figure}' is typed", message);
    }

    [Theory]
    [InlineData("Le 20 novembre 2026, ou 2026-11-20, ou en 1999.")]
    [InlineData("{table:eba-433|Section 4.3.3}")]
    [InlineData("voir section 4.2, article 18 et § 3")]
    [InlineData("EXT_SOURCE_2, L2 et la variable `365243`")]
    [InlineData("{m:auc.cv.mean|0.000} et {lit:8} et [@platt1999]")]
    [InlineData("[texte](page-2.md#s3) et https://example.org/2/3")]
    [InlineData("1. premier point")]
    [InlineData("```\nvar x = 12;\n```")]
    public void Dates_sections_names_code_and_marked_figures_pass(string text) => Check(text);

    static void Check(string text)
    {
        var faults = new Faults();
        TypedFigures.Check(text, "note.md", 3, faults);
        faults.ThrowIfAny();
    }
}
