using System.Text;
using CreditScoring.Notebooks.Linting;
using CreditScoring.Notebooks.Tests.Support;

namespace CreditScoring.Notebooks.Tests.Linting;

public sealed class NotebookLintTests
{
    [Fact]
    public void Finds_nothing_in_a_notebook_as_it_should_be() =>
        Assert.Empty(NotebookLint.Check(
            """
            #!meta

            {"kernelInfo":{"defaultKernelName":"csharp","items":[]}}

            #!markdown

            # Who repays?

            #!csharp

            #r "../artifacts/CreditScoring.dll"
            #r "nuget: Some.Package, 1.2.3-beta"
            using System.IO;

            #!csharp

            #!time
            var text = @"two
            lines";

            #!markdown

            ```csharp
            var fenced = 1;
            ```

            Most do.
            """,
            "n.dib"));

    [Fact]
    public void Finds_a_splitter_inside_a_fence() =>
        Assert.Equal(
            [(6, "cut-text", "'#!csharp' cuts the text opened on line 4 in two; the format has no escape, so indent this line.")],
            Find("#!md\nWhy?\n\n```\ncode\n#!csharp\n\nvar x = 1;\n#!md\nEnd."));

    [Fact]
    public void Finds_a_splitter_inside_a_string_or_a_comment()
    {
        Assert.Equal((5, "cut-text"), Rules(Story("var s = \"\"\"\n#!md\ntext\n#!csharp\n\"\"\".Length;"))[0]);
        Assert.Equal((5, "cut-text"), Rules(Story("var s = @\"\n#!md\ntext"))[0]);
        Assert.Equal((5, "cut-text"), Rules(Story("/* a\n#!md\ntext"))[0]);
    }

    [Fact]
    public void A_fence_closes_by_its_own_mark_only()
    {
        Assert.Empty(Find("#!md\nWhy?\n~~~~\n```\n~~~\n~~~~~\n    ```\n#!csharp\n1\n#!md\nEnd."));
        Assert.Equal((6, "cut-text"), Rules("#!md\nWhy?\n~~~~\n```\n~~~\n#!csharp\n1\n#!md\nEnd.")[0]);
    }

    [Fact]
    public void Finds_a_cell_of_more_than_fifteen_lines_at_its_sixteenth()
    {
        Assert.Empty(Find(Story(Lines(15))));
        Assert.Equal([(19, "long-cell")], Rules(Story(Lines(16))));

        static string Lines(int count) => string.Join('\n', Enumerable.Range(0, count).Select(line => $"var x{line} = 1;"));
    }

    [Theory]
    [InlineData("nuget: Some.Package", true)]
    [InlineData("nuget:Some.Package, *", true)]
    [InlineData("nuget: Some.Package, 1.*", true)]
    [InlineData("nuget: Some.Package, 1.2.3-*", true)]
    [InlineData("nuget: Some.Package, [1.0.0,2.0.0)", true)]
    [InlineData("nuget: Some.Package, 1.2.3", false)]
    [InlineData("lib/Some.dll", false)]
    public void Finds_a_package_without_exact_version(string reference, bool isFound) =>
        Assert.Equal(isFound ? [(4, "unpinned-package")] : [], Rules(Story($"#r \"{reference}\"")));

    [Fact]
    public void Finds_kinds_of_cells_and_magics_that_do_not_run() =>
        Assert.Equal(
            [(5, "magic"), (7, "cell-kind")],
            Rules("#!md\nWhy?\n#!csharp\nvar x = 1;\n#!who\n#!fsharp\nlet x = 1\n#!md\nEnd."));

    [Fact]
    public void Finds_an_option_that_a_directive_does_not_have() =>
        Assert.Equal((4, "magic", "'#!share' has no option '--to'; it has --from, --as, --mime-type."), Find(Story("#!share --to value x")).Single());

    [Fact]
    public void Finds_nothing_in_cells_and_directives_that_run() =>
        Assert.Empty(Find(
            "#!md\nWhy?\n#!html\n<b>\n#!mermaid\ngraph LR\n#!js\nlet x = 1;\n#!csharp\n#!set --name x --value @input:\"x ?\"\n#!import a.dib\n"
                + "#!value\n#!value --name v\nanything\n#!csharp\n#!value --name w\nno C# at all\n#!md\nEnd."));

    [Theory]
    [InlineData("class A { }")]
    [InlineData("record A(int X);")]
    [InlineData("struct A { }")]
    [InlineData("enum A { B }")]
    [InlineData("interface A { }")]
    [InlineData("delegate int A();")]
    public void Finds_a_type_declared_in_a_notebook(string declaration)
    {
        var (line, rule, message) = Find(Story($"var x = 1;\n{declaration}")).Single();

        Assert.Equal((5, "type-declared"), (line, rule));
        Assert.Contains("'A'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_code_that_cannot_be_parsed() =>
        Assert.Equal([(5, "syntax")], Rules(Story("var x = 1;\nvar = ;\nvar = ;")));

    [Fact]
    public void Finds_a_missing_question_and_a_missing_answer()
    {
        Assert.Equal([(2, "opening-question"), (4, "closing-answer")], Rules("#!md\nNo question.\n#!csharp\n1"));
        Assert.Equal([(1, "closing-answer"), (1, "opening-question")], Rules(""));
        Assert.Equal([(2, "closing-answer")], Rules("#!md\nWhy?"));
    }

    [Fact]
    public void Finds_a_byte_order_mark_and_writes_one_line_per_finding()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("n.dib"), Story("1"), new UTF8Encoding(true));

        Assert.Equal(
            "n.dib(1): byte-order-mark: the file starts with a byte order mark; save it as UTF-8 without one.",
            NotebookLint.CheckFile(folder.File("n.dib")).Single().ToString());
    }

    /// <summary>A question, this code from line 4 on, an answer.</summary>
    static string Story(string code) => $"#!md\nWhy?\n#!csharp\n{code}\n#!md\nEnd.";

    static List<(int Line, string Rule)> Rules(string text) => [.. Find(text).Select(finding => (finding.Line, finding.Rule))];

    static List<(int Line, string Rule, string Message)> Find(string text) =>
        [.. NotebookLint.Check(text, "n.dib").Select(finding => (finding.Line, finding.Rule, finding.Message))];
}
