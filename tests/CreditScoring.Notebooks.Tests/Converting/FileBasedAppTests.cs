using CreditScoring.Notebooks.Commands;
using CreditScoring.Notebooks.Converting;
using CreditScoring.Notebooks.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace CreditScoring.Notebooks.Tests.Converting;

public sealed class FileBasedAppTests
{
    static readonly string[] Implicit =
        ["System", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "System.Collections.Generic"];

    [Fact]
    public async Task The_file_shows_what_the_cells_show()
    {
        const string Dib = """
            #!markdown

            # Why?

            #!csharp

            // parameters
            var count = 3; // how many
            var name = "x";

            #!csharp

            #r "System.Xml"
            using System.Globalization;
            record Pair(int Left, int Right);

            #!csharp

            #!set --name rate --value 0.5
            #!set --name who --value @input:"Who ?"
            #!time
            int Twice(int n) => n * 2;
            Enumerable.Range(0, count).Select(Twice)

            #!csharp

            display(new Pair(Twice(count), 1));
            Console.WriteLine(name)

            #!csharp

            await Task.FromResult(rate)

            #!html

            <b>not shown</b>

            #!csharp

            HTML("<i>" + who + "</i>")
            """;

        Assert.Equal(
            ["0", "2", "Pair { Left = 4, Right = 1 }", "a b", "0.5", "<i>me</i>"], await Run(Dib, "count=2", "name=a b", "who=me"));
        Assert.Equal("0,2,4,Pair { Left = 6, Right = 1 },x,0.5", string.Join(',', (await Run(Dib, "who=")).SkipLast(1)));
        Assert.Contains("Give who=VALUE: Who ?", string.Join('\n', await Run(Dib)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_keeps_the_line_of_the_notebook()
    {
        var lines = await Run("#!csharp\n\nusing System.Text;\nvar x = 1;\n\n#!csharp\n\nvar y = 2;\nint.Parse(\"no\");\n");

        Assert.Contains(lines, line => line.EndsWith("n.dib:line 9", StringComparison.Ordinal));
    }

    [Fact]
    public void References_become_packages_and_projects()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("src/Some.Library"));
        Directory.CreateDirectory(folder.File("notebooks"));
        folder.Write("src/Some.Library/Some.Library.csproj", "");
        var path = folder.Write("notebooks/n.dib", Some.Dib("#r \"nuget: Some.Package, 1.2.3\"\n#r \"../bin/Some.Library.dll\"\n#r \"../bin/Some.Library.dll\"\n1"));

        var lines = FileBasedApp.ToText(path, folder.File("out")).Split('\n');

        Assert.Equal(["#:package Some.Package@1.2.3", "#:project ../src/Some.Library/Some.Library.csproj"], lines.Skip(1).Take(2));
    }

    [Theory]
    [InlineData("var a = 1;", "var b = 2;\nvar a = 3;", "n.dib(8): 'a' is declared on line 3 already, and a C# file has one scope; rename one.")]
    [InlineData("1", "#!import a.dib", "n.dib(7): a C# file has no place for this; write it in C#.")]
    [InlineData("1", "#!set --name x --value @csharp:y", "n.dib(7): '@csharp:y' is not written into a C# file; use the variable itself.")]
    [InlineData("1", "#r \"nuget: Some.Package\"", "n.dib(7): package 'Some.Package' has no version, and a C# file needs one.")]
    [InlineData("1", "#r \"absent.dll\"", "n.dib(7): a C# file references projects, and no absent.csproj was found in a folder above; write it in C#.")]
    [InlineData("1", "var x = ;", "n.dib(7): CS1525: Invalid expression term ';'")]
    public void Refuses_what_a_file_cannot_hold_with_its_line(string first, string second, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("n.dib", Some.Dib(first, second));

        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => FileBasedApp.ToText(path, folder.Path)).Message);
    }

    static EmitResult Emit(CSharpCompilation compilation, TemporaryFolder folder)
    {
        using var assembly = File.Create(folder.File("app.dll"));
        using var symbols = File.Create(folder.File("app.pdb"));

        return compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
    }

    /// <summary>Compiles a notebook's C# file as <c>dotnet run</c> does, runs it, and gives the lines it writes.</summary>
    static async Task<List<string>> Run(string dib, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var code = FileBasedApp.ToText(folder.Write("n.dib", dib), folder.Path);
        var options = new CSharpParseOptions(LanguageVersion.CSharp14).WithFeatures([new("FileBasedProgram", "true")]);
        var compilation = CSharpCompilation.Create(
            "app",
            [
                CSharpSyntaxTree.ParseText(code, options, folder.File("n.cs"), System.Text.Encoding.UTF8),
                CSharpSyntaxTree.ParseText(string.Concat(Implicit.Select(name => $"global using {name};\n")), options),
            ],
            [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
                .Select(path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        var emitted = Emit(compilation, folder);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics) + "\n" + code);
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning));

        var runtime = Path.ChangeExtension(typeof(FileBasedAppTests).Assembly.Location, ".runtimeconfig.json");
        var lines = new List<string>();
        await NotebookProcess.RunAsync(
            ["dotnet", "exec", "--runtimeconfig", runtime, folder.File("app.dll"), .. arguments], TimeSpan.FromMinutes(1), lines.Add);

        return lines;
    }
}
