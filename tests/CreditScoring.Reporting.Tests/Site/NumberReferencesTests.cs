using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class NumberReferencesTests
{
    static readonly Metrics Metrics = Metrics.Read(Project.Metrics);

    [Theory]
    [InlineData("{m:auc.cv.mean|0.000}", "0,762")]
    [InlineData("{m:rows}", "20\u202f000")]
    [InlineData("{m:auc.folds[1]|0.00}", "0,77")]
    [InlineData("{m:auc.folds.length}", "5")]
    [InlineData("{m:data.kind}", "synthetic")]
    [InlineData("{m:defaults / rows|%2}", "8,07\u202f%")]
    [InlineData("{m:2 * auc.cv.mean - 1|0.000}", "0,525")]
    [InlineData("{m:1 - defaults / rows|%1}", "91,9\u202f%")]
    [InlineData("{lit:0,5}", "0,5")]
    [InlineData("`{m:auc}` is code", "`{m:auc}` is code")]
    public void Writes_the_number_that_a_reference_names(string text, string expected) =>
        Assert.Equal(expected, Resolve(text, isHtml: false, new Faults()));

    [Fact]
    public void Keeps_the_name_and_the_exact_value_beside_the_number() =>
        Assert.Equal(
            "<data class=\"cs-number\" value=\"0.7623\" title=\"auc.cv.mean\">0,762</data>",
            Resolve("{m:auc.cv.mean|0.000}", isHtml: true, new Faults()));

    [Fact]
    public void An_unknown_name_fails_with_its_file_and_line_and_what_is_near()
    {
        var message = Fault("one\ntwo {m:auc.test}\n");

        Assert.StartsWith("note.md, line 6: unknown number 'auc.test'", message);
        Assert.Contains("auc.cv.mean", message);
    }

    [Theory]
    [InlineData("{m:rows|N2}", "'N2' is not a number format")]
    [InlineData("{m:rows %% 2}", "is not one of + - * /")]
    [InlineData("{m:rows -}", "is not an expression")]
    [InlineData("{m:rows / 0}", "is not a finite number")]
    [InlineData("`{m:rows}`", "is inside code")]
    public void A_wrong_reference_fails_with_its_cause(string text, string cause) => Assert.Contains(cause, Fault(text));

    static string Fault(string text)
    {
        var faults = new Faults();
        Resolve(text, isHtml: true, faults);

        return Assert.Throws<InvalidDataException>(faults.ThrowIfAny).Message;
    }

    static string Resolve(string text, bool isHtml, Faults faults) =>
        NumberReferences.Resolve(text, "note.md", 5, Metrics, ReportNumbers.French, isHtml, faults);
}
