using CreditScoring.Notebooks.Converting;
using CreditScoring.Notebooks.Exporting;
using CreditScoring.Notebooks.Files;
using CreditScoring.Notebooks.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Notebooks.Tests.Converting;

public sealed class IpynbReaderTests
{
    [Fact]
    public void A_notebook_written_for_Jupyter_reads_back_in_1000_files() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(SomeDib.Files.ToArbitrary(), file =>
        {
            var read = IpynbReader.Parse(IpynbExport.ToText(file));

            return Pairs(read).SequenceEqual(Pairs(file)) && (file.Metadata is null || read.Metadata!.Contains("\"SQL\"", StringComparison.Ordinal));
        }));

    [Fact]
    public void Text_is_one_string_or_lines_and_a_raw_cell_is_text_in_a_fence() =>
        Assert.Equal(
            [("markdown", "# T\n\nx"), ("csharp", "1\n2"), ("markdown", "```\nraw\n```")],
            Read("""{"cell_type":"markdown","source":"# T\n\nx"},{"cell_type":"code","source":["1\n","2"]},{"cell_type":"raw","source":"raw"}"""));

    [Theory]
    [InlineData("""{"polyglot_notebook":{"kernelName":"html"},"dotnet_interactive":{"language":"fsharp"}}""", "html")]
    [InlineData("""{"dotnet_interactive":{"language":"fsharp"}}""", "fsharp")]
    [InlineData("""{"vscode":{"languageId":"dotnet-interactive.pwsh"}}""", "pwsh")]
    [InlineData("""{"vscode":{"languageId":"polyglot-notebook"}}""", "csharp")]
    [InlineData("""{}""", "csharp")]
    public void The_most_exact_metadata_names_the_kernel(string metadata, string kind) =>
        Assert.Equal([(kind, "x")], Read($$"""{"cell_type":"code","metadata":{{metadata}},"source":"x"}"""));

    [Theory]
    [InlineData(""" "kernelspec":{"name":".net-fsharp","language":"F#"} """, "fsharp")]
    [InlineData(""" "kernelspec":{"name":"python3","language":"python"} """, "python")]
    [InlineData(""" "language_info":{"name":"C#"} """, "csharp")]
    public void The_notebook_names_the_kernel_of_the_other_cells(string metadata, string kind)
    {
        var file = IpynbReader.Parse($$"""{"nbformat":4,"metadata":{ {{metadata}} },"cells":[{"cell_type":"code","source":"x"}]}""");

        Assert.Equal(kind, file.Cells.Single().Kind);
        Assert.Equal(Pairs(file), Pairs(DibFile.Parse(file.ToText())));
    }

    [Fact]
    public void A_line_that_names_a_kernel_starts_a_cell() =>
        Assert.Equal([("fsharp", "let x = 1"), ("csharp", "1")], Read("""{"cell_type":"code","source":"#!fsharp\nlet x = 1\n#!c#\n1"}"""));

    [Theory]
    [InlineData("{", "n.ipynb, line 1: the file is not JSON.")]
    [InlineData("{}", "n.ipynb: a Jupyter notebook states \"nbformat\": 4; convert an older one with Jupyter first.")]
    [InlineData("""{"nbformat":3,"worksheets":[]}""", "n.ipynb: a Jupyter notebook states \"nbformat\": 4; convert an older one with Jupyter first.")]
    [InlineData("""{"nbformat":4}""", "n.ipynb: a Jupyter notebook has an array of cells.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code"}]}""", "n.ipynb: cell 1 lacks its cell_type or its source.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"x","source":""}]}""", "n.ipynb: cell 1 is of the unknown type 'x'.")]
    [InlineData(
        """{"nbformat":4,"cells":[{"cell_type":"markdown","source":"","attachments":{"a.png":{}}}]}""",
        "n.ipynb: cell 1 has attached files, and .dib cannot hold any; link them instead.")]
    public void Says_what_is_wrong_with_a_file(string text, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => IpynbReader.Parse(text, "n.ipynb")).Message);

    static IEnumerable<(string, string)> Read(string cells) => Pairs(IpynbReader.Parse($$"""{"nbformat":4,"cells":[{{cells}}]}"""));

    static IEnumerable<(string, string)> Pairs(DibFile file) => file.Cells.Select(cell => (cell.Kind, cell.Source));
}
