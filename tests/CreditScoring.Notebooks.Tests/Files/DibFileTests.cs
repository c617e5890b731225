using System.Text;
using CreditScoring.Notebooks.Files;
using CreditScoring.Notebooks.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Notebooks.Tests.Files;

/// <summary>The nine rules of the format, one after the other. Source: the format tests of github.com/dotnet/interactive, restated.</summary>
public sealed class DibFileTests
{
    const string Meta =
        """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","aliases":["c#","cs"]},{"name":"sql"}]}}""";

    // 1. UTF-8 without byte order mark; both line breaks; cells in \n.
    [Fact]
    public void Reads_both_line_breaks_and_keeps_one()
    {
        string[] lines = ["#!csharp", "1+1", "", "#!fsharp", "[1;2]", "|> List.sum"];

        Assert.Equal(Cells("csharp", "1+1", "fsharp", "[1;2]\n|> List.sum"), Read(string.Join("\n", lines)));
        Assert.Equal(Cells("csharp", "1+1", "fsharp", "[1;2]\n|> List.sum"), Read(string.Join("\r\n", lines)));
    }

    [Fact]
    public void Writes_no_byte_order_mark_and_accepts_one()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("n.dib");
        new DibFile([new DibCell("markdown", "é")]).Write(path);

        Assert.Equal("#!markdown\n\né\n"u8.ToArray(), File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));

        File.WriteAllBytes(path, [.. Encoding.UTF8.Preamble, .. File.ReadAllBytes(path)]);
        Assert.Equal("é", DibFile.Read(path).Cells.Single().Source);
    }

    [Fact]
    public void Refuses_bytes_that_are_not_utf8()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("n.dib"), [0x23, 0xE9, 0x20]);

        var error = Assert.Throws<InvalidDataException>(() => DibFile.Read(folder.File("n.dib")));
        Assert.Contains("n.dib: the file is not UTF-8", error.Message, StringComparison.Ordinal);
    }

    // 2. Metadata from the first line that starts with #!meta to the next that starts with #!.
    [Fact]
    public void Metadata_may_span_lines_and_is_written_on_one()
    {
        var file = DibFile.Parse("\n#!meta\n\n{\n  \"b\": 1.50,\n  \"a\": \"é\"\n}\n\n#!markdown\n\n# T\n");

        Assert.Equal("""{"b":1.50,"a":"é"}""", file.Metadata);
        Assert.Equal("#!meta\n\n{\"b\":1.50,\"a\":\"é\"}\n\n#!markdown\n\n# T\n", file.ToText());
    }

    [Fact]
    public void A_cell_may_follow_the_metadata_at_once()
    {
        var file = DibFile.Parse("#!meta\n{\"theAnswer\":42}\n#!csharp\nvar x = 1;");

        Assert.Equal("{\"theAnswer\":42}", file.Metadata);
        Assert.Equal("var x = 1;", file.Cells.Single().Source);
    }

    [Fact]
    public void A_file_of_metadata_alone_has_one_empty_cell() =>
        Assert.Equal(Cells("csharp", ""), Read("#!meta\n{\"theAnswer\":42}"));

    [Theory]
    [InlineData("x\n#!meta\n{\"a\":}\n#!csharp\n1", "n.dib, line 2: the metadata after '#!meta' cannot be read.")]
    [InlineData("#!meta\n#!csharp\n1", "n.dib, line 1: ")]
    [InlineData("#!meta\n[]\n", "Expected a JSON object, found Array.")]
    [InlineData("#!meta\n{\"kernelInfo\":1}\n", "'kernelInfo' must be a JSON object")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":{}}}\n", "'kernelInfo.items' must be a JSON array")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":[{}]}}\n", "must be an object with a 'name'")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"r\",\"aliases\":\"R\"}]}}\n", "The 'aliases' of kernel 'r'")]
    public void Refuses_metadata_of_another_shape(string text, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => DibFile.Parse(text, "n.dib")).Message, StringComparison.Ordinal);

    // 3. A kernel name or alias that fills the rest of the line starts a cell.
    [Theory]
    [InlineData("csharp", "csharp")]
    [InlineData("c#", "csharp")]
    [InlineData("C#", "csharp")]
    [InlineData("cs", "csharp")]
    [InlineData("fsharp", "fsharp")]
    [InlineData("f#", "fsharp")]
    [InlineData("F#", "fsharp")]
    [InlineData("fs", "fsharp")]
    [InlineData("html", "html")]
    [InlineData("http", "http")]
    [InlineData("javascript", "javascript")]
    [InlineData("js", "javascript")]
    [InlineData("mermaid", "mermaid")]
    [InlineData("pwsh", "pwsh")]
    [InlineData("powershell", "pwsh")]
    [InlineData("value", "value")]
    [InlineData("markdown", "markdown")]
    [InlineData("md", "markdown")]
    public void Names_and_aliases_start_a_cell(string alias, string kind) =>
        Assert.Equal(Cells("html", "a", kind, "b"), Read($"#!html\na\n#!{alias}\nb"));

    [Fact]
    public void Kernels_that_the_metadata_lists_start_a_cell_and_others_do_not()
    {
        Assert.Equal(Cells("sql", "select 1"), Read($"#!meta\n{Meta}\n#!sql\nselect 1"));
        Assert.Equal(Cells("csharp", "#!sql\nselect 1"), Read("#!sql\nselect 1"));
    }

    [Theory]
    [InlineData("#! csharp")]
    [InlineData("#!csharp ")]
    [InlineData(" #!csharp")]
    [InlineData("#!CSHARP")]
    [InlineData("#!value --name x")]
    public void A_line_that_is_more_or_less_than_a_name_stays_in_the_cell(string line) =>
        Assert.Equal(Cells("markdown", $"a\n{line}\nb"), Read($"#!md\na\n{line}\nb"));

    // 4. Unknown magics stay in the cell.
    [Fact]
    public void Unknown_magics_stay_in_the_cell()
    {
        Assert.Equal(Cells("csharp", "#!probably-a-magic\nvar x = 1;"), Read("#!probably-a-magic\nvar x = 1;"));
        Assert.Equal(
            Cells("csharp", "#!connect named-pipe --kernel-name wpf", "csharp", "#!wpf -h"),
            Read("\n#!csharp\n#!connect named-pipe --kernel-name wpf\n\n#!csharp\n#!wpf -h\n"));
    }

    // 5. No escape.
    [Fact]
    public void A_splitter_inside_a_fence_or_a_string_splits_all_the_same() =>
        Assert.Equal(Cells("markdown", "```", "csharp", "1\n```"), Read("#!markdown\n```\n#!csharp\n1\n```"));

    [Theory]
    [InlineData("a\n#!c#\nb", "Cell 1, line 2: '#!c#' would end the cell")]
    [InlineData("#!meta data", "Cell 1, line 1: '#!meta data' would end the cell")]
    public void Refuses_to_write_what_would_read_back_as_something_else(string source, string message)
    {
        var error = Assert.Throws<InvalidOperationException>(() => new DibFile([new DibCell("markdown", source)]).ToText());
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_to_write_a_kind_no_reader_knows()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new DibFile([new DibCell("sql", "a")]).ToText());
        Assert.Contains("kernel 'sql' is unknown", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("#!sql\n\na\n", new DibFile([new DibCell("sql", "a")], Meta).ToText(), StringComparison.Ordinal);
    }

    // 6. Empty lines at the ends and empty cells vanish; an empty file is one empty C# cell.
    [Fact]
    public void Empty_lines_at_the_ends_of_a_cell_vanish_and_those_inside_stay() =>
        Assert.Equal(
            Cells("csharp", "// first\n\n\n// last", "fsharp", "// first\n   \n// last"),
            Read("\n\n#!csharp\n\n\n// first\n\n\n// last\n\n\n#!fsharp\n\n// first\n   \n// last\n\n"));

    [Fact]
    public void Empty_cells_vanish_on_reading_and_on_writing()
    {
        Assert.Equal(Cells("csharp", "//", "pwsh", "Get-Item"), Read("#!csharp\n//\n\n#!fsharp\n\n#!pwsh\nGet-Item\n\n#!fsharp\n"));
        Assert.Equal(
            "#!fsharp\n\n//\n",
            new DibFile([new DibCell("csharp", ""), new DibCell("fsharp", "\n//\n\n"), new DibCell("csharp", "\n")]).ToText());
    }

    [Fact]
    public void An_empty_file_is_one_empty_cell_of_csharp()
    {
        Assert.Equal(Cells("csharp", ""), Read(""));
        Assert.Equal("", DibFile.Parse("").ToText());
    }

    [Fact]
    public void Text_before_any_splitter_is_csharp() =>
        Assert.Equal(Cells("csharp", "var x = 1;"), Read("var x = 1;"));

    // 8. Keys of the metadata that nobody knows survive.
    [Fact]
    public void Unknown_keys_of_the_metadata_survive() =>
        Assert.Equal(
            "{\"kernelInfo\":{\"items\":[]},\"mine\":[1,null]}",
            DibFile.Parse("#!meta\n{\"kernelInfo\":{\"items\":[]}, \"mine\": [1, null]}\n#!csharp\n1").Metadata);

    // 9. The writer: #!meta, empty, JSON, empty; then #!name, empty, text, empty. (7 has no example: there is nothing else to write.)
    [Fact]
    public void Writes_metadata_and_cells_with_their_empty_lines() =>
        Assert.Equal(
            $"#!meta\n\n{Meta}\n\n#!csharp\n\n// 1\n// 2\n\n#!markdown\n\nText.\n",
            new DibFile([new DibCell("csharp", "// 1\r\n// 2"), new DibCell("markdown", "Text.")], Meta).ToText());

    [Fact]
    public void A_cell_knows_the_line_its_text_starts_on() =>
        Assert.Equal([5, 9], DibFile.Parse("#!meta\n{}\n#!md\n\na\n\n#!csharp\n\nb\n").Cells.Select(cell => cell.Line));

    [Fact]
    public void What_is_written_reads_back_in_10000_files() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(10_000), Prop.ForAll(SomeDib.Files.ToArbitrary(), file =>
        {
            var read = DibFile.Parse(file.ToText());

            return read.Metadata == file.Metadata && Pairs(read).SequenceEqual(Pairs(file)) && read.ToText() == file.ToText();
        }));

    [Fact]
    public void What_is_read_is_written_and_reads_back_in_10000_texts() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(10_000), Prop.ForAll(SomeDib.Texts.ToArbitrary(), text =>
        {
            var file = DibFile.Parse(text);
            var again = DibFile.Parse(file.ToText());

            return again.Metadata == file.Metadata && Pairs(again).SequenceEqual(Pairs(file)) && again.ToText() == file.ToText();
        }));

    [Fact]
    public void The_line_of_a_cell_holds_its_first_line_of_text() =>
        Prop.ForAll(SomeDib.Texts.ToArbitrary(), text =>
        {
            var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToList();

            return DibFile.Parse(text).Cells.All(cell => cell.Source.Length == 0 || lines[cell.Line - 1] == cell.Source.Split('\n')[0]);
        }).QuickCheckThrowOnFailure();

    static IEnumerable<(string, string)> Read(string text) => Pairs(DibFile.Parse(text));

    static IEnumerable<(string, string)> Pairs(DibFile file) => file.Cells.Select(cell => (cell.Kind, cell.Source));

    static IEnumerable<(string, string)> Cells(params string[] kindsAndSources) =>
        kindsAndSources.Chunk(2).Select(pair => (pair[0], pair[1]));
}
