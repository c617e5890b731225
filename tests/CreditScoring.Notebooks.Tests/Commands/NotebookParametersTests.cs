using CreditScoring.Notebooks.Commands;
using CreditScoring.Notebooks.Tests.Support;

namespace CreditScoring.Notebooks.Tests.Commands;

public sealed class NotebookParametersTests
{
    [Theory]
    [InlineData("rows", "A parameter is written NAME=VALUE; 'rows' is not.")]
    [InlineData("=1", "A parameter is written NAME=VALUE; '=1' is not.")]
    public void Refuses_a_parameter_without_name_or_value(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => NotebookParameters.Parse([text])).Message);

    [Fact]
    public void Reads_parameters_and_refuses_one_given_twice()
    {
        Assert.Equal("b=c", NotebookParameters.Parse(["a=b=c"])["a"]);
        Assert.Throws<ArgumentException>(() => NotebookParameters.Parse(["a=1", "a=2"]));
    }

    [Fact]
    public void Reads_a_file_of_json_as_the_texts_a_command_line_would_hold()
    {
        using var folder = new TemporaryFolder();
        var read = NotebookParameters.Read(folder.Write("p.json", "{\"data\": \"a=b\", \"sample\": 1e3, \"all\": false}"));

        Assert.Equal([("data", "a=b"), ("sample", "1e3"), ("all", "false")], read.Select(pair => (pair.Key, pair.Value)));
    }

    [Theory]
    [InlineData("[1]", "p.json: expected one JSON object of names and values, found Array.")]
    [InlineData("{\n\"a\": }", "p.json, line 2: the file is not JSON; write one object of names and values.")]
    [InlineData("{\"a\": null}", "p.json: 'a' is Null; give a text, a number, true or false.")]
    [InlineData("{\"a\": 1, \"a\": 2}", "p.json: a name is given twice; give it once.")]
    public void Refuses_a_file_of_another_shape(string text, string message)
    {
        using var folder = new TemporaryFolder();

        Assert.EndsWith(
            message, Assert.Throws<InvalidDataException>(() => NotebookParameters.Read(folder.Write("p.json", text))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stronger_of_two_values_stays() =>
        Assert.Equal(
            [("a", "1"), ("b", "3"), ("c", "4")],
            NotebookParameters.Merge(NotebookParameters.Parse(["a=1", "b=2"]), NotebookParameters.Parse(["b=3", "c=4"])).Select(pair => (pair.Key, pair.Value)));
}
