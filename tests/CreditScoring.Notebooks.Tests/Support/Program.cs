using CreditScoring.Notebooks.Commands;

namespace CreditScoring.Notebooks.Tests.Support;

/// <summary>The child process of the tests on processes: runs the notebook that its last argument asks for.</summary>
static class Program
{
    public static Task<int> Main(string[] args) => NotebookCommand.RunOneAsync(args[^1], Console.Out.WriteLine);
}
