using System.Globalization;
using System.Text.Json;
using CreditScoring.Notebooks.Commands;
using CreditScoring.Notebooks.Tests.Support;

namespace CreditScoring.Notebooks.Tests.Commands;

public sealed class NotebookCommandTests
{
    static readonly string[] OutputsOfOne = ["one.html", "one.ipynb", "one.json"];

    [Fact]
    public async Task Runs_each_notebook_in_a_process_of_its_own()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", Some.Dib("Environment.SetEnvironmentVariable(\"SEEN\", \"1\");\nEnvironment.ProcessId"));
        folder.Write("two.dib", Some.Dib("display(Environment.GetEnvironmentVariable(\"SEEN\"));\nEnvironment.ProcessId"));

        var (code, lines) = await Run(folder, [folder.Path]);

        Assert.Equal(["one.dib: done", "two.dib: done"], lines);
        Assert.Equal(NotebookCommand.Succeeded, code);
        Assert.Equal("null", Texts(folder, "two")[0]);
        Assert.NotEqual(Texts(folder, "one")[0], Texts(folder, "two")[1]);
        Assert.NotEqual(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), Texts(folder, "one")[0]);
    }

    [Fact]
    public async Task A_failed_cell_gives_exit_code_2_its_line_and_the_outputs_so_far()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", Some.Dib("1", "throw new Exception(\"no\");"));
        folder.Write("two.dib", Some.Dib("2"));

        var (code, lines) = await Run(folder, [folder.File("one.dib"), folder.File("two.dib")]);

        Assert.Equal(NotebookCommand.Failed, code);
        Assert.Equal(["one.dib(7): Exception: no", "one.dib: failed", "two.dib: done"], lines);
        Assert.Equal("1", Texts(folder, "one")[0]);
        Assert.Equal(["one.html", "one.ipynb", "one.json", "two.html", "two.ipynb", "two.json"], Outputs(folder));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public async Task A_process_that_dies_leaves_no_output_of_an_earlier_run(int exitCode)
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", Some.Dib("1"));
        await Run(folder, [folder.Path]);
        Assert.Equal(OutputsOfOne, Outputs(folder));

        folder.Write("one.dib", Some.Dib($"Environment.Exit({exitCode});"));
        var (code, lines) = await Run(folder, [folder.Path]);

        Assert.Equal(NotebookCommand.Failed, code);
        Assert.Equal([$"one.dib: its process ended with exit code {exitCode} before the notebook was over"], lines);
        Assert.Empty(Outputs(folder));
    }

    [Fact]
    public async Task A_notebook_beyond_its_time_is_killed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", Some.Dib("while (true) { }"));

        var (code, lines) = await Run(folder, [folder.Path], options => options with { Timeout = TimeSpan.FromSeconds(1) });

        Assert.Equal(NotebookCommand.Failed, code);
        Assert.Equal(["one.dib: stopped after 1 s; make it lighter or allow more time"], lines);
        Assert.Empty(Outputs(folder));
    }

    [Fact]
    public async Task A_cell_beyond_its_time_ends_its_process_with_outputs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", Some.Dib("1", "while (true) { }"));

        var (code, lines) = await Run(folder, [folder.Path], options => options with { CellTimeout = TimeSpan.FromSeconds(3) });

        Assert.Equal(NotebookCommand.Failed, code);
        Assert.Equal("one.dib(7): the cell ran longer than 3 s; make it lighter or allow more time.", lines[0]);
        Assert.Equal(OutputsOfOne, Outputs(folder));
    }

    [Fact]
    public async Task Passes_parameters_and_language_on_with_every_character()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", Some.Dib("// parameters\nvar name = \"\";", "name"));

        var (code, _) = await Run(folder, [folder.Path], options => options with
        {
            Parameters = NotebookParameters.Parse(["name=a \"b\" = 'é' \\ $x"]),
            Language = "fr",
        });

        Assert.Equal(NotebookCommand.Succeeded, code);
        Assert.Equal("a \"b\" = 'é' \\ $x", Texts(folder, "one")[0]);
        Assert.Contains("<html lang=\"fr\">", await File.ReadAllTextAsync(folder.File("out/one.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", Some.Dib("Enumerable.Range(0, 30).Select(i => new { i, root = Math.Sqrt(i) })", "Console.WriteLine(\"x\");"));
        await Run(folder, [folder.Path]);
        var first = Bytes();
        await Run(folder, [folder.Path]);

        Assert.Equal(first, Bytes());

        IEnumerable<string> Bytes() => [.. OutputsOfOne.Select(name => Convert.ToBase64String(File.ReadAllBytes(folder.File($"out/{name}"))))];
    }

    [Fact]
    public async Task A_cell_beyond_its_memory_fails_with_its_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", Some.Dib("1", "var held = new List<byte[]>();\nwhile (true) held.Add(new byte[1_000_000]);"));

        var (code, lines) = await Run(folder, [folder.Path], options => options with { MemoryLimit = 200L << 20 });

        Assert.Equal(NotebookCommand.Failed, code);
        Assert.StartsWith("one.dib(8): OutOfMemoryException", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"memory\"", await File.ReadAllTextAsync(folder.File("out/one.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notebooks_run_at_the_same_time_when_asked()
    {
        // Each waits for a file that the other writes.
        using var folder = new TemporaryFolder();
        foreach (var (name, other) in new[] { ("one", "two"), ("two", "one") })
        {
            folder.Write($"{name}.dib", Some.Dib(
                $"System.IO.File.WriteAllText(@\"{folder.File(name)}\", \"\");\nwhile (!System.IO.File.Exists(@\"{folder.File(other)}\")) Thread.Sleep(10);"));
        }

        var (code, lines) = await Run(folder, [folder.Path], options => options with { Parallel = 2 });

        Assert.Equal(NotebookCommand.Succeeded, code);
        Assert.Equal(["one.dib: done", "two.dib: done"], lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Refuses_limits_that_are_too_small()
    {
        using var folder = new TemporaryFolder();

        await Refuses(options => options with { Parallel = 0 }, "0 notebooks cannot run at the same time; give 1 or more.");
        await Refuses(options => options with { MemoryLimit = 1 << 20 }, "A notebook does not run in 1 MB of memory; give 64 or more.");
        await Refuses(options => options with { Timeout = TimeSpan.Zero }, "A notebook or a cell cannot end within 0 s; give more time.");
        await Refuses(options => options with { CellTimeout = TimeSpan.Zero }, "A notebook or a cell cannot end within 0 s; give more time.");

        async Task Refuses(Func<NotebookCommandOptions, NotebookCommandOptions> change, string message) =>
            Assert.Equal(message, (await Assert.ThrowsAsync<ArgumentException>(() => Run(folder, [], change))).Message);
    }

    [Fact]
    public async Task Tells_how_long_a_cell_took_when_it_asks()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", Some.Dib("1", "#!time\n2"));

        var (_, lines) = await Run(folder, [folder.Path]);

        Assert.Matches("^one\\.dib\\(7\\): [0-9]+\\.[0-9]{3} s$", lines[0]);
        Assert.Equal("one.dib: done", lines[1]);
    }

    [Fact]
    public async Task A_file_that_is_no_notebook_is_one_line_and_no_output()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", "#!meta\nnot json\n");

        var (code, lines) = await Run(folder, [folder.Path]);

        Assert.Equal(NotebookCommand.Failed, code);
        Assert.Equal(
            [
                "one.dib, line 1: the metadata after '#!meta' cannot be read. Expected a JSON object; its line 1 goes wrong at column 2.",
                "one.dib: failed",
            ],
            lines);
        Assert.Empty(Outputs(folder));
    }

    [Fact]
    public async Task Says_when_there_is_nothing_to_run_or_names_collide()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("No notebook found", (await Run(folder, [folder.Path])).Lines.Single(), StringComparison.Ordinal);
        Assert.Contains("absent.dib: no such notebook", (await Run(folder, ["absent.dib"])).Lines.Single(), StringComparison.Ordinal);

        Directory.CreateDirectory(folder.File("a"));
        folder.Write("one.dib", "");
        folder.Write("a/one.dib", "");
        Assert.Contains("Two notebooks are named 'one'", (await Run(folder, [folder.Path, folder.File("a")])).Lines.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_without_words_leaves_no_output()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", Some.Dib("1"));

        var (code, lines) = await Run(folder, [folder.Path], options => options with { Language = "de" });

        Assert.Equal(NotebookCommand.Failed, code);
        Assert.Contains("'en' or 'fr', not 'de'", lines[0], StringComparison.Ordinal);
        Assert.Empty(Outputs(folder));
    }

    [Fact]
    public async Task Says_when_the_executable_cannot_be_started()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", "");

        var (code, lines) = await Run(folder, [folder.Path], options => options with { ChildCommand = [folder.File("absent")] });

        Assert.Equal(NotebookCommand.Failed, code);
        Assert.Contains("cannot be started", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_writes_a_line_for_each_finding_and_gives_an_exit_code()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.dib", "#!md\nWhy?\n#!csharp\n1\n#!md\nSo.");
        var lines = new List<string>();
        Assert.Equal(NotebookCommand.Succeeded, NotebookCommand.Lint([folder.Path], lines.Add));
        Assert.Empty(lines);

        folder.Write("b.dib", "#!md\nWhy?\n#!csharp\nclass A { }\n#!md\nSo.");
        folder.Write("c.dib", "#!meta\nx");
        Assert.Equal(NotebookCommand.Failed, NotebookCommand.Lint([folder.Path], lines.Add));
        Assert.StartsWith("b.dib(4): type-declared: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("c.dib, line 1: ", lines[1], StringComparison.Ordinal);
    }

    static async Task<(int Code, List<string> Lines)> Run(
        TemporaryFolder folder, string[] files, Func<NotebookCommandOptions, NotebookCommandOptions>? change = null)
    {
        var lines = new List<string>();
        var options = Some.Options(folder);

        return (await NotebookCommand.RunAsync(files, change is null ? options : change(options), lines.Add), lines);
    }

    static string[] Outputs(TemporaryFolder folder) =>
        [.. Directory.GetFiles(folder.File("out")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    static List<string?> Texts(TemporaryFolder folder, string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(folder.File($"out/{name}.json")));

        return [.. document.RootElement.GetProperty("cells").EnumerateArray()
            .SelectMany(cell => cell.GetProperty("outputs").EnumerateArray())
            .Select(output => output.GetProperty("text").GetString())];
    }
}
