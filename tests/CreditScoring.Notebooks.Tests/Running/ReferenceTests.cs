using System.Reflection;
using CreditScoring.Notebooks.Running;
using CreditScoring.Notebooks.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CreditScoring.Notebooks.Tests.Running;

public sealed class ReferenceTests
{
    /// <summary>What a cell hands to the program that runs it.</summary>
    public static object? Handed { get; set; }

    [Fact]
    public async Task A_library_is_found_relative_to_the_notebook_and_so_are_those_it_needs()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("lib"));
        Emit(folder.File("lib/Inner.dll"), "public static class Inner { public static int Value => 20; }");
        Emit(folder.File("lib/Outer.dll"), "public static class Outer { public static int Twice() => 2 * Inner.Value; }", folder.File("lib/Inner.dll"));

        var result = await NotebookRunner.RunAsync(
            folder.Write("n.dib", Some.Dib("#r \"lib/Outer.dll\"", "Outer.Twice() + 2")), new NotebookRunOptions());

        Assert.Null(result.Error);
        Assert.Equal("42", result.Cells[1].Outputs.Single().Text);
    }

    [Fact]
    public async Task A_library_that_is_absent_is_an_error_on_its_line()
    {
        var error = (await Some.Run("var a = 1;", "#r \"lib/Absent.dll\"\na")).Error!;

        Assert.Equal(("compile", 7), (error.Kind, error.Line));
        Assert.Contains("lib/Absent.dll", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_an_assembly_of_the_host_gives_the_types_of_the_host()
    {
        using var folder = new TemporaryFolder();
        var host = typeof(ReferenceTests).Assembly.Location;
        File.Copy(host, folder.File(Path.GetFileName(host)));

        var result = await NotebookRunner.RunAsync(
            folder.Write("n.dib", Some.Dib(
                "#r \"CreditScoring.Notebooks.Tests.dll\"\nusing CreditScoring.Notebooks.Tests.Running;",
                "ReferenceTests.Handed = new Client(7);",
                "typeof(Client).Assembly.Location")),
            new NotebookRunOptions());

        Assert.Null(result.Error);
        Assert.Equal(7, Assert.IsType<Client>(Handed).Id);
        Assert.Equal(host, result.Cells[2].Outputs.Single().Text);
    }

    [Fact]
    public async Task Another_build_of_an_assembly_of_the_host_is_not_compiled_against()
    {
        using var folder = new TemporaryFolder();
        Emit(folder.File("CreditScoring.Notebooks.Tests.dll"), "namespace CreditScoring.Notebooks.Tests.Running; public sealed class Client { }");

        var result = await NotebookRunner.RunAsync(
            folder.Write("n.dib", Some.Dib("#r \"CreditScoring.Notebooks.Tests.dll\"\nnew CreditScoring.Notebooks.Tests.Running.Client(7).Id")),
            new NotebookRunOptions());

        Assert.Null(result.Error);
        Assert.Equal("7", result.Cells[0].Outputs.Single().Text);
    }

    [Fact]
    public async Task An_assembly_of_the_framework_is_found_by_its_name() =>
        Assert.Equal(["<a />"], await Some.Texts("#r \"System.Xml.Linq\"\nnew System.Xml.Linq.XElement(\"a\").ToString()"));

    [Fact]
    public async Task A_package_the_host_carries_is_used_and_another_is_refused()
    {
        Assert.Equal(["<p>a</p>\n"], await Some.Texts("#r \"nuget: Markdig, 1.6.0\"\nMarkdig.Markdown.ToHtml(\"a\")"));

        var error = (await Some.Run("#r \"nuget: Absent.Package, 1.0.0\"")).Error!;

        Assert.Equal(("unsupported", 3), (error.Kind, error.Line));
        Assert.Contains("'Absent.Package'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loads_a_script_beside_the_notebook()
    {
        using var folder = new TemporaryFolder();
        folder.Write("helper.csx", "int Three() => 3;");

        var result = await NotebookRunner.RunAsync(folder.Write("n.dib", Some.Dib("#load \"helper.csx\"\nThree()")), new NotebookRunOptions());

        Assert.Null(result.Error);
        Assert.Equal("3", result.Cells[0].Outputs.Single().Text);
    }

    static void Emit(string path, string code, params string[] references)
    {
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(code)],
            [
                MetadataReference.CreateFromFile(typeof(object).Assembly.Location),
                MetadataReference.CreateFromFile(Assembly.Load("System.Runtime").Location),
                .. references.Select(reference => MetadataReference.CreateFromFile(reference)),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Assert.True(compilation.Emit(path).Success);
    }
}

/// <summary>A type the notebook and the host must agree on.</summary>
public sealed record Client(int Id);
