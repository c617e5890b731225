using CreditScoring.Notebooks.Checking;
using CreditScoring.Notebooks.Commands;
using CreditScoring.Notebooks.Tests.Support;

namespace CreditScoring.Notebooks.Tests.Commands;

public sealed class GoldenTests
{
    const string Cells = "// parameters\nvar n = 2;";

    [Fact]
    public async Task Values_within_their_tolerance_pass_and_each_other_one_is_a_line()
    {
        using var folder = new TemporaryFolder();
        Golden(folder, """
            {"values": {"rate": {"value": 0.5, "tolerance": 0.01}, "count": {"value": 3}, "word": {"value": "é"}, "isTrue": {"value": true},
              "worst": {"value": "NaN"}, "sum": {"expression": "list.Sum() + n", "value": 8, "tolerance": 0}}}
            """);
        folder.Write("one.dib", Some.Dib(Cells, Values(rate: "0.509")));
        Assert.Equal((NotebookCommand.Succeeded, "one.dib: done"), await Check(folder));

        folder.Write("one.dib", Some.Dib(Cells, Values(rate: "0.511") + "count = 4; word = \"e\"; isTrue = false; worst = 1; list.Add(1);"));
        Assert.Equal(
            (NotebookCommand.Failed, """
                one.dib: golden value 'count' is 4, and was to be 3 within 0.
                one.dib: golden value 'isTrue' is false, and was to be true.
                one.dib: golden value 'rate' is 0.511, and was to be 0.5 within 0.01.
                one.dib: golden value 'sum' is 9, and was to be 8 within 0.
                one.dib: golden value 'word' is "e", and was to be "é".
                one.dib: golden value 'worst' is 1, and was to be "NaN".
                one.dib: failed
                """),
            await Check(folder));
        Assert.True(File.Exists(folder.File("out/one.html")));
        Assert.False(File.Exists(folder.File("out/one.values.json")));
    }

    [Fact]
    public async Task Writing_keeps_names_tolerances_and_note_and_moves_values()
    {
        using var folder = new TemporaryFolder();
        Golden(folder, """{"note": "é", "parameters": {"n": "3"}, "values": {"sum": {"expression": "n + 0.5", "value": 0, "tolerance": 0.25}}}""");
        folder.Write("one.dib", Some.Dib(Cells));

        Assert.Equal(NotebookCommand.Succeeded, (await Run(folder, GoldenMode.Write)).Code);
        Assert.Equal(
            """
            {
              "note": "é",
              "parameters": {
                "n": "3"
              },
              "values": {
                "sum": {
                  "expression": "n + 0.5",
                  "value": 3.5,
                  "tolerance": 0.25
                }
              }
            }

            """,
            await File.ReadAllTextAsync(folder.File("golden/one.json")));
    }

    [Fact]
    public async Task Writing_without_a_file_takes_all_numbers_and_the_parameters_of_the_run_but_paths()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", Some.Dib(Cells + "\nvar data = \"\";", Values(rate: "n / 4.0")));

        Assert.Equal(NotebookCommand.Succeeded, (await Run(folder, GoldenMode.Write, "n=3", $"data={folder.Path}")).Code);
        var written = GoldenFile.Read(folder.File("golden/one.json"));
        Assert.Equal([("n", "3")], written.Parameters.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(
            [("count", 0), ("isTrue", 0), ("n", 0), ("rate", 1e-9), ("worst", 0)],
            written.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value.Tolerance)));
        Assert.Equal(0.75, written.Values["rate"].Value.GetDouble());
        Assert.Equal((NotebookCommand.Succeeded, "one.dib: done"), await Check(folder));
    }

    [Fact]
    public async Task Checking_takes_the_parameters_of_the_file_unless_the_command_line_gives_others()
    {
        using var folder = new TemporaryFolder();
        Golden(folder, """{"parameters": {"n": "7"}, "values": {"n": {"value": 7}}}""");
        folder.Write("one.dib", Some.Dib(Cells));

        Assert.Equal(NotebookCommand.Succeeded, (await Check(folder)).Code);
        Assert.Equal(NotebookCommand.Failed, (await Run(folder, GoldenMode.Check, "n=8")).Code);
    }

    [Fact]
    public async Task A_notebook_without_file_and_an_expression_without_value_fail()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", Some.Dib(Cells));
        Assert.Equal(
            (NotebookCommand.Failed, $"one.dib: there is no {folder.File("golden/one.json")}; write it with --golden write.\none.dib: failed"),
            await Check(folder));

        Golden(folder, """{"values": {"absent": {"value": 1}}}""");
        Assert.StartsWith("one.dib: the expression 'absent' has no value. expression(1,1): CS0103:", (await Check(folder)).Lines, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"values": {"a": {}}}""")]
    [InlineData("""{"values": {"a": {"value": 1, "tolerance": -1}}}""")]
    [InlineData("""{"values": {}, "parameters": {"n": 1}}""")]
    public void A_file_of_another_shape_says_which_is_wanted(string text)
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Throws<InvalidDataException>(() => GoldenFile.Read(folder.Write("g.json", text)));

        Assert.Contains("g.json: a golden file is {", error.Message, StringComparison.Ordinal);
    }

    static string Values(string rate) =>
        $"var rate = {rate};\nvar count = 3;\nvar word = \"é\";\nvar isTrue = true;\nvar worst = double.NaN;\nvar list = new List<int> {{ 1, 5 }};\n";

    static void Golden(TemporaryFolder folder, string text)
    {
        Directory.CreateDirectory(folder.File("golden"));
        folder.Write("golden/one.json", text);
    }

    static Task<(int Code, string Lines)> Check(TemporaryFolder folder) => Run(folder, GoldenMode.Check);

    static async Task<(int Code, string Lines)> Run(TemporaryFolder folder, GoldenMode mode, params string[] parameters)
    {
        var lines = new List<string>();
        var options = Some.Options(folder) with { Golden = mode, Parameters = NotebookParameters.Parse(parameters) };
        var code = await NotebookCommand.RunAsync([folder.File("one.dib")], options, lines.Add);

        return (code, string.Join('\n', lines));
    }
}
