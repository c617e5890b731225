using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CreditScoring.Notebooks.Running;

namespace CreditScoring.Notebooks.Exporting;

/// <summary>A notebook that ran, as a test report: each cell of code is a test.</summary>
/// <remarks>The format is Visual Studio's TRX, namespace <c>http://microsoft.com/schemas/VisualStudio/TeamTest/2010</c>.</remarks>
public static class TrxExport
{
    static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    // The test type and the list of results that every TRX file names.
    const string UnitTestType = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";
    const string ResultsList = "8c84fa94-04c1-424b-9868-57a2d4851a1d";

    /// <summary>The text of a <c>.trx</c> file. Cells behind a failed one are tests that were not executed.</summary>
    /// <param name="notebook">The notebook and what became of its cells.</param>
    /// <param name="start">When its first cell started.</param>
    public static string ToText(NotebookResult notebook, DateTimeOffset start)
    {
        ArgumentNullException.ThrowIfNull(notebook);

        var cells = notebook.Cells.Where(cell => cell.Kind != Files.Kernels.Markdown).ToList();
        var tests = cells.Select((cell, place) => new XmlTest(notebook.Name, place + 1, cell)).ToList();
        var finish = start + cells.Aggregate(TimeSpan.Zero, (sum, cell) => sum + cell.Elapsed);
        var (passed, failed) = (tests.Count(test => test.Outcome == "Passed"), tests.Count(test => test.Outcome == "Failed"));

        var run = new XElement(
            Trx + "TestRun",
            new XAttribute("id", IdOf($"{notebook.Name} run")),
            new XAttribute("name", notebook.Name),
            new XElement(Trx + "Times", Time("creation", start), Time("queuing", start), Time("start", start), Time("finish", finish)),
            new XElement(Trx + "Results", tests.Select(Result)),
            new XElement(Trx + "TestDefinitions", tests.Select(Definition)),
            new XElement(Trx + "TestEntries", tests.Select(test => new XElement(
                Trx + "TestEntry",
                new XAttribute("testId", test.Id),
                new XAttribute("executionId", test.ExecutionId),
                new XAttribute("testListId", ResultsList)))),
            new XElement(Trx + "TestLists", new XElement(
                Trx + "TestList", new XAttribute("name", "Results Not in a List"), new XAttribute("id", ResultsList))),
            new XElement(
                Trx + "ResultSummary",
                new XAttribute("outcome", failed == 0 ? "Completed" : "Failed"),
                new XElement(
                    Trx + "Counters",
                    new XAttribute("total", tests.Count),
                    new XAttribute("executed", passed + failed),
                    new XAttribute("passed", passed),
                    new XAttribute("failed", failed),
                    new XAttribute("error", 0),
                    new XAttribute("timeout", 0),
                    new XAttribute("aborted", 0),
                    new XAttribute("notExecuted", tests.Count - passed - failed))));

        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
            run.WriteTo(writer);

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    static XElement Result(XmlTest test) => new(
        Trx + "UnitTestResult",
        new XAttribute("executionId", test.ExecutionId),
        new XAttribute("testId", test.Id),
        new XAttribute("testName", test.Name),
        new XAttribute("computerName", ""),
        new XAttribute("duration", test.Cell.Elapsed.ToString("c", CultureInfo.InvariantCulture)),
        new XAttribute("testType", UnitTestType),
        new XAttribute("outcome", test.Outcome),
        new XAttribute("testListId", ResultsList),
        test.Cell.Error is { } error
            ? new XElement(Trx + "Output", new XElement(Trx + "ErrorInfo", new XElement(Trx + "Message", Printable(error.Message))))
            : null);

    static XElement Definition(XmlTest test) => new(
        Trx + "UnitTest",
        new XAttribute("name", test.Name),
        new XAttribute("id", test.Id),
        new XElement(Trx + "Execution", new XAttribute("id", test.ExecutionId)),
        new XElement(
            Trx + "TestMethod",
            new XAttribute("codeBase", test.Notebook + ".dib"),
            new XAttribute("className", test.Notebook),
            new XAttribute("name", test.Name)));

    static XAttribute Time(string name, DateTimeOffset time) => new(name, time.ToString("o", CultureInfo.InvariantCulture));

    // XML has no way to write most control characters.
    static string Printable(string text) => string.Concat(text.Select(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : '\uFFFD'));

    static Guid IdOf(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    sealed record XmlTest(string Notebook, int Number, CellResult Cell)
    {
        public string Name { get; } = FormattableString.Invariant($"{Notebook}, cell {Number}, line {Cell.Line}");

        public Guid Id => IdOf($"{Name} test");

        public Guid ExecutionId => IdOf($"{Name} execution");

        public string Outcome => (Cell.HasRun, Cell.Error) switch
        {
            (false, _) => "NotExecuted",
            (_, null) => "Passed",
            _ => "Failed",
        };
    }
}
