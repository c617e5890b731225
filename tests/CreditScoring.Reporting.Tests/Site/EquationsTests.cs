using System.Diagnostics;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class EquationsTests
{
    static readonly Equations equations = new(new Dictionary<string, string> { ["cutoff"] = "<math></math>" });

    [Fact]
    public void An_equation_has_its_number_and_the_text_refers_to_it_by_that_number()
    {
        string[] slots = ["figure:folds", "equation:platt", "figure:roc", "equation:cutoff"];

        Assert.Contains("id=\"equation-cutoff\"", equations.Show("cutoff", 2), StringComparison.Ordinal);
        Assert.Contains("(2)", equations.Show("cutoff", 2), StringComparison.Ordinal);
        Assert.Equal("<a href=\"#equation-cutoff\">équation\u00a02</a>, <a href=\"#figure-roc\">figure\u00a02</a>", Refer("{ref:equation:cutoff}, {ref:figure:roc}", slots).Text);
    }

    [Fact]
    public void A_reference_to_what_is_not_on_the_page_and_an_unknown_equation_are_faults()
    {
        Assert.Contains("refers to nothing on this page", Refer("{ref:figure:roc}", []).Fault, StringComparison.Ordinal);
        Assert.Contains("no equation is named gini; there are cutoff", Assert.Throws<KeyNotFoundException>(() => equations.Show("gini", 1)).Message, StringComparison.Ordinal);
    }

    // KaTeX gives the same MathML again: nobody changed an equation, or its rendering, alone.
    [NodeFact]
    public void The_equations_are_rendered_as_they_are_written()
    {
        using var node = Process.Start(new ProcessStartInfo("node", "build/equations.js --check") { WorkingDirectory = Path.Combine(Project.Root, "site"), RedirectStandardError = true, UseShellExecute = false })!;
        var error = node.StandardError.ReadToEnd();
        node.WaitForExit();

        Assert.True(node.ExitCode == 0, error);
    }

    static (string Text, string Fault) Refer(string text, string[] slots)
    {
        var faults = new Faults();
        var referred = Equations.Refer(text, slots, "page.md", isFrench: true, faults);
        try
        {
            faults.ThrowIfAny();
        }
        catch (InvalidDataException fault)
        {
            return (referred, fault.Message);
        }

        return (referred, "");
    }
}
