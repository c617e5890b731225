using CreditScoring.Notebooks.Files;

namespace CreditScoring.Notebooks.Converting;

/// <summary>A notebook to start from: a question, its parameters, its references, an answer.</summary>
public static class NotebookTemplate
{
    const string Metadata = """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"}]}}""";

    /// <summary>The file; it keeps the rules of <see cref="Linting.NotebookLint"/>, and runs.</summary>
    /// <param name="title">Heading of the first cell.</param>
    /// <param name="question">What the notebook asks; a question mark is added when it has none.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static DibFile Create(string title, string question)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(question);

        var asked = question.Contains('?', StringComparison.Ordinal) ? question.Trim() : question.Trim() + "?";

        return new DibFile(
            [
                new DibCell(Kernels.Markdown, $"# {title.Trim()}\n\n**{asked}**"),
                new DibCell(Kernels.Csharp, "// parameters\nvar sample = 1000; // what this value means, and what it may be"),
                new DibCell(Kernels.Csharp, "using System.IO;"),
                new DibCell(Kernels.Csharp, "sample"),
                new DibCell(Kernels.Markdown, "## The answer\n\nThe cells above answer in words here."),
            ],
            Metadata);
    }
}
