using CreditScoring.Notebooks.Files;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Notebooks.Tests.Support;

/// <summary>Generated notebooks: lines that look like splitters without being any are frequent.</summary>
static class SomeDib
{
    const string Meta = """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"sql","aliases":["SQL"]}]},"mine":"é"}""";

    static readonly Gen<string> Lines = Gen.Elements(
        "", "", "", " ", "\t", "var x = 1;", "# Title", "```", "```csharp", "é 漢 🙂", "#!time", "#! csharp", "#!csharp ", "#!value --name x",
        "#!CSHARP", " #!md", "\"\"\"", "#r \"a.dll\"", "{\"a\":1}", "#!", "#", "a\rb");

    static readonly Gen<string> Blocks = Lines.ListOf().Select(lines => string.Join('\n', lines));

    static readonly Gen<string> Kinds = Gen.Elements("csharp", "markdown", "fsharp", "html", "mermaid", "value", "javascript", "pwsh", "http");

    /// <summary>Files built from cells, with or without metadata.</summary>
    public static Gen<DibFile> Files { get; } =
        from hasMetadata in Gen.Elements(true, false)
        from cells in (from kind in hasMetadata ? Gen.OneOf(Kinds, Gen.Constant("sql")) : Kinds
                       from source in Blocks
                       select new DibCell(kind, source)).ListOf()
        select new DibFile(cells, hasMetadata ? Meta : null);

    /// <summary>Texts of files as a person may leave them: splitters anywhere, both line breaks.</summary>
    public static Gen<string> Texts { get; } =
        from hasMetadata in Gen.Elements(true, false)
        from lines in Gen.OneOf(Lines, Gen.Elements("#!csharp", "#!md", "#!c#", "#!markdown", "#!fs", "#!html")).ListOf()
        from breaks in Gen.Elements("\n", "\r\n", "\r\r\n")
        select string.Join(breaks, hasMetadata ? ["#!meta", Meta, "#!csharp", .. lines] : lines);
}
