namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>The folder <c>infra/</c> of the checkout.</summary>
static class InfraFolder
{
    public static string Root { get; } = Find();

    /// <summary>Files of the templates, in ordinal order.</summary>
    public static IReadOnlyList<string> TemplateFiles { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "templates"), "*.yaml").Order(StringComparer.Ordinal)];

    /// <summary>The stack, one of its templates replaced by another text.</summary>
    public static IReadOnlyList<Template> Read(string? replaced = null, string? text = null) =>
        [.. TemplateFiles.Select(file => (Name: Path.GetFileNameWithoutExtension(file), file))
            .Select(entry => new Template(entry.Name, TemplateReader.Read(entry.Name == replaced ? text! : File.ReadAllText(entry.file))))];

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CreditScoring.slnx")))
                return Path.Combine(folder.FullName, "infra");
        }

        throw new DirectoryNotFoundException("CreditScoring.slnx is in no folder above the tests.");
    }
}
