using CreditScoring.Notebooks.Commands;
using CreditScoring.Notebooks.Tests.Support;

namespace CreditScoring.Notebooks.Tests.Commands;

/// <summary>The notebook counts its runs in a file that no one declares: a run that was spared leaves the count.</summary>
public sealed class NotebookCacheTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public NotebookCacheTests()
    {
        Directory.CreateDirectory(_folder.File("data"));
        _folder.Write("data/a.csv", "1");
        _folder.Write("lib.csx", "var lib = 1;");
        _folder.Write("declared.txt", "1");
        WriteNotebook("1");
    }

    [Fact]
    public async Task A_notebook_on_which_nothing_has_changed_is_not_run_and_leaves_the_same_files()
    {
        Assert.Equal("one.dib: done", await Run());
        var first = Outputs();
        Directory.Delete(_folder.File("out"), recursive: true);

        Assert.Equal("one.dib: nothing it depends on has changed\none.dib: done", await Run());
        Assert.Equal(1, Runs());
        Assert.Equal(first, Outputs());
        Assert.Equal(3, first.Count);
    }

    [Theory]
    [InlineData("data/a.csv")]
    [InlineData("data/b.csv")]
    [InlineData("lib.csx")]
    [InlineData("declared.txt")]
    public async Task A_change_of_a_file_it_reads_is_a_change(string file)
    {
        await Run();
        _folder.Write(file, "var lib = 2;");
        await Run();
        await Run();

        Assert.Equal(2, Runs());
    }

    [Fact]
    public async Task A_change_of_its_text_its_parameters_its_language_or_its_golden_values_is_a_change()
    {
        await Run();
        WriteNotebook("2");
        await Run();
        await Run(options => options with { Parameters = NotebookParameters.Parse(["rate=0.5"]) });
        await Run(options => options with { Language = "fr" });
        await Run(options => options with { Golden = GoldenMode.Write });
        await Run(options => options with { Trx = true });
        await Run();

        Assert.Equal(6, Runs());
    }

    [Fact]
    public async Task Golden_values_are_checked_against_outputs_that_were_kept()
    {
        await Run(options => options with { Golden = GoldenMode.Write });
        await Run(options => options with { Golden = GoldenMode.Check });
        var golden = _folder.File("golden/one.json");
        await File.WriteAllTextAsync(golden, (await File.ReadAllTextAsync(golden)).Replace("\"value\": 1.5", "\"value\": 2", StringComparison.Ordinal));
        var lines = await Run(options => options with { Golden = GoldenMode.Check });

        Assert.Contains("golden value 'rate' is 1.5", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_failed_is_run_again()
    {
        WriteNotebook("int.Parse(\"no\")");
        await Run();
        await Run();

        Assert.Equal(2, Runs());
        Assert.False(Directory.Exists(_folder.File("cache")));
    }

    public void Dispose() => _folder.Dispose();

    void WriteNotebook(string last) => _folder.Write("one.dib", Some.Dib(
        "// parameters\nvar data = \"data\";\nvar rate = 1.5;",
        "#!import lib.csx",
        $"System.IO.File.AppendAllText(@\"{_folder.File("runs")}\", \"x\");",
        last));

    int Runs() => File.ReadAllText(_folder.File("runs")).Length;

    List<string> Outputs() => [.. Directory.GetFiles(_folder.File("out")).Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path) + File.ReadAllText(path))];

    async Task<string> Run(Func<NotebookCommandOptions, NotebookCommandOptions>? change = null)
    {
        var lines = new List<string>();
        var options = Some.Options(_folder) with { CacheDirectory = _folder.File("cache"), Inputs = [_folder.File("declared.txt")] };
        await NotebookCommand.RunAsync([_folder.File("one.dib")], change is null ? options : change(options), lines.Add);

        return string.Join('\n', lines);
    }
}
