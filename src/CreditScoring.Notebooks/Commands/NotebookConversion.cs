using CreditScoring.Notebooks.Converting;
using CreditScoring.Notebooks.Exporting;
using CreditScoring.Notebooks.Files;

namespace CreditScoring.Notebooks.Commands;

/// <summary>The verbs that make one file: a notebook out of nothing, or a file of another format out of a notebook.</summary>
public static class NotebookConversion
{
    /// <summary>Writes a notebook in another format, chosen by the endings: .ipynb to .dib, .dib to .ipynb, .dib to .cs.</summary>
    /// <param name="input">The file to read.</param>
    /// <param name="output">The file to write, or to replace.</param>
    /// <param name="writeLine">Takes one line: what was written, or why not.</param>
    /// <returns><see cref="NotebookCommand.Succeeded"/>, or <see cref="NotebookCommand.Failed"/> when nothing was written.</returns>
    public static int Convert(string input, string output, Action<string> writeLine)
    {
        ArgumentNullException.ThrowIfNull(writeLine);

        return Attempt(output, writeLine, () => (EndingOf(input), EndingOf(output)) switch
        {
            (".ipynb", ".dib") => IpynbReader.Read(input).ToText(),
            (".dib", ".ipynb") => IpynbExport.ToText(DibFile.Read(input)),
            (".dib", ".cs") => FileBasedApp.ToText(input, Path.GetDirectoryName(Path.GetFullPath(output))!),
            var (from, to) => throw new ArgumentException($"'{from}' is not converted to '{to}'; .ipynb becomes .dib, .dib becomes .ipynb or .cs."),
        });
    }

    /// <summary>Writes a notebook to start from.</summary>
    /// <param name="path">The file to write; it must not be there.</param>
    /// <param name="title">Heading of the first cell.</param>
    /// <param name="question">What the notebook asks.</param>
    /// <param name="writeLine">Takes one line: what was written, or why not.</param>
    /// <returns><see cref="NotebookCommand.Succeeded"/>, or <see cref="NotebookCommand.Failed"/> when nothing was written.</returns>
    public static int Create(string path, string title, string question, Action<string> writeLine)
    {
        ArgumentNullException.ThrowIfNull(writeLine);

        return Attempt(path, writeLine, () =>
        {
            if (EndingOf(path) != ".dib")
                throw new ArgumentException($"{path}: a notebook's name ends with .dib.");

            if (File.Exists(path))
                throw new ArgumentException($"{path} is there already; choose another name.");

            return NotebookTemplate.Create(title, question).ToText();
        });
    }

    static int Attempt(string output, Action<string> writeLine, Func<string> makeText)
    {
        try
        {
            WholeFile.Write(output, makeText());
            writeLine($"{output}: written");

            return NotebookCommand.Succeeded;
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException or InvalidOperationException
            or IOException or UnauthorizedAccessException)
        {
            writeLine(error.Message);

            return NotebookCommand.Failed;
        }
    }

    static string EndingOf(string path) => Path.GetExtension(path).ToLowerInvariant();
}
