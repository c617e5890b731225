using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Notebooks.Commands;

namespace CreditScoring.Cli.Publishing;

/// <summary><c>credit notebooks</c>: runs or checks .dib notebooks.</summary>
static class NotebooksCommand
{
    const string Child = "one";

    public static Command Create() => new("notebooks", "Run, check, start or convert .dib notebooks.") { Run(), Lint(), New(), Convert(), RunOne() };

    static Command Run()
    {
        var files = Files();
        var output = new Option<string>("--output") { Description = "Folder of the outputs: NAME.json, NAME.html, NAME.ipynb.", HelpName = "DIR", Required = true };
        var parameters = new Option<string[]>("--parameter") { Description = "A value for the notebooks' first cell.", HelpName = "NAME=VALUE", AllowMultipleArgumentsPerToken = false };
        var parametersFile = new Option<string?>("--parameters") { Description = "A JSON object of such values; --parameter is stronger.", HelpName = "FILE" };
        var timeout = new Option<int>("--timeout") { Description = "Seconds after which a notebook is stopped.", DefaultValueFactory = _ => 600 };
        var cellTimeout = new Option<int?>("--cell-timeout") { Description = "Seconds after which a cell, and its notebook, is stopped." };
        var memory = new Option<int?>("--memory") { Description = "Most managed memory of a notebook, in MB, at least 64." };
        var parallel = new Option<int>("--parallel") { Description = "Notebooks that run at the same time.", DefaultValueFactory = _ => 1 };
        var trx = new Option<bool>("--trx") { Description = "Write NAME.trx too: a test report of the cells." };
        var golden = new Option<GoldenMode>("--golden") { Description = "check compares values with golden/NAME.json beside a notebook, write writes them.", DefaultValueFactory = _ => GoldenMode.None };
        var cache = new Option<string?>("--cache") { Description = "Folder that keeps outputs; a notebook on which nothing has changed is not run.", HelpName = "DIR" };
        var inputs = new Option<string[]>("--input") { Description = "A file or folder that notebooks read though no parameter names it.", HelpName = "PATH", AllowMultipleArgumentsPerToken = false };
        var language = new Option<string>("--language") { Description = "Language of the pages, fr or en.", DefaultValueFactory = _ => "fr" };
        language.AcceptOnlyFromAmong("fr", "en");

        var command = new Command("run", "Run notebooks, each in a process of its own.")
        {
            files, output, parameters, parametersFile, timeout, cellTimeout, memory, parallel, language, trx, golden, cache, inputs,
        };
        command.SetAction((parsed, cancellation) => NotebookCommand.RunAsync(
            parsed.GetRequiredValue(files),
            new NotebookCommandOptions
            {
                OutputDirectory = parsed.GetRequiredValue(output),
                ChildCommand = NotebookProcess.Self("notebooks", Child),
                Parameters = NotebookParameters.Merge(
                    parsed.GetValue(parametersFile) is { } file ? NotebookParameters.Read(file) : NotebookParameters.Parse([]),
                    NotebookParameters.Parse(parsed.GetValue(parameters) ?? [])),
                Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
                CellTimeout = parsed.GetValue(cellTimeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                MemoryLimit = parsed.GetValue(memory) is { } megabytes ? (long)megabytes << 20 : null,
                Parallel = parsed.GetValue(parallel),
                Language = parsed.GetValue(language)!,
                Trx = parsed.GetValue(trx),
                Golden = parsed.GetValue(golden),
                CacheDirectory = parsed.GetValue(cache),
                Inputs = parsed.GetValue(inputs) ?? [],
            },
            Report.Line,
            cancellation));

        return command;
    }

    static Command Lint()
    {
        var files = Files();
        var command = new Command("lint", "Check notebooks without running them; exit 2 when there is something to change.") { files };
        command.SetAction(parsed => NotebookCommand.Lint(parsed.GetRequiredValue(files), Report.Line));

        return command;
    }

    static Command New()
    {
        var file = new Argument<string>("FILE") { Description = "The notebook to write; it must not be there." };
        var title = new Option<string>("--title") { Description = "Heading of the first cell.", HelpName = "TEXT", Required = true };
        var question = new Option<string>("--question") { Description = "What the notebook asks.", HelpName = "TEXT", Required = true };
        var command = new Command("new", "Write a notebook to start from.") { file, title, question };
        command.SetAction(parsed => NotebookConversion.Create(
            parsed.GetRequiredValue(file), parsed.GetRequiredValue(title), parsed.GetRequiredValue(question), Report.Line));

        return command;
    }

    static Command Convert()
    {
        var input = new Argument<string>("INPUT") { Description = "The file to read: .dib or .ipynb." };
        var output = new Argument<string>("OUTPUT") { Description = "The file to write: .ipynb or .cs from .dib, .dib from .ipynb." };
        var command = new Command("convert", "Write a notebook in another format; a .cs file runs by dotnet run.") { input, output };
        command.SetAction(parsed => NotebookConversion.Convert(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), Report.Line));

        return command;
    }

    // The process of one notebook: started by run, not by people.
    static Command RunOne()
    {
        var request = new Argument<string>("REQUEST");
        var command = new Command(Child, "Run one notebook in this process.") { request };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => NotebookCommand.RunOneAsync(parsed.GetRequiredValue(request), Console.Error.WriteLine, cancellation));

        return command;
    }

    static Argument<string[]> Files() => new("FILES") { Description = "Notebooks, or folders of notebooks.", Arity = ArgumentArity.OneOrMore };
}
