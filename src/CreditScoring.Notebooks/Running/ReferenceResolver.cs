using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace CreditScoring.Notebooks.Running;

/// <summary>Finds what <c>#r</c> names, relative to the notebook; what the host has comes from the host, whatever copy is named.</summary>
/// <remarks>
/// At run time the host's copy always wins. Compiling against the same copy keeps the types one: a value made by a cell is the type the
/// host knows. No package is downloaded: <c>#r "nuget: Id, 1.2.3"</c> works for what the host carries.
/// </remarks>
sealed class ReferenceResolver(string directory) : MetadataReferenceResolver
{
    const string PackagePrefix = "nuget:";

    static readonly Lazy<IReadOnlyDictionary<string, string>> TrustedFiles = new(() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase));

    readonly MetadataReferenceResolver _files = ScriptMetadataResolver.Default.WithBaseDirectory(directory);
    readonly string _directory = directory;

    /// <summary>The framework's assemblies, which every notebook may use.</summary>
    public static IReadOnlyList<MetadataReference> Framework { get; } =
    [
        .. TrustedFiles.Value
            .Where(file => file.Key.StartsWith("System.", StringComparison.Ordinal)
                || file.Key is "netstandard" or "mscorlib" or "Microsoft.CSharp")
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => MetadataReference.CreateFromFile(file.Value)),
    ];

    public override bool ResolveMissingAssemblies => true;

    /// <summary>True for a package reference; gives its name.</summary>
    public static bool IsPackage(string reference, out string name)
    {
        var isPackage = reference.StartsWith(PackagePrefix, StringComparison.OrdinalIgnoreCase);
        name = isPackage ? reference[PackagePrefix.Length..].Split(',')[0].Trim() : "";

        return isPackage;
    }

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var name = IsPackage(reference, out var package) ? package : AssemblyName(reference);
        if (HostFile(name) is { } file)
            return [MetadataReference.CreateFromFile(file, properties)];

        return package.Length > 0 ? [] : _files.ResolveReference(reference, baseFilePath, properties);
    }

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        HostFile(referenceIdentity.Name) is { } file
            ? MetadataReference.CreateFromFile(file)
            : _files.ResolveMissingAssembly(definition, referenceIdentity);

    public override bool Equals(object? other) => other is ReferenceResolver resolver && resolver._directory == _directory;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_directory);

    /// <summary>The host's own file of an assembly; null when the host has none.</summary>
    public static string? HostFile(string name) =>
        TrustedFiles.Value.TryGetValue(name, out var trusted)
            ? trusted
            : AssemblyLoadContext.Default.Assemblies
                .Where(assembly => !assembly.IsDynamic && string.Equals(assembly.GetName().Name, name, StringComparison.OrdinalIgnoreCase))
                .Select(Location)
                .FirstOrDefault(location => location.Length > 0);

    /// <summary>Name of the assembly a path or a name stands for.</summary>
    /// <remarks>"System.Xml.Linq" is a whole name: only an ending that a file of an assembly has is cut off.</remarks>
    public static string AssemblyName(string reference)
    {
        var file = Path.GetFileName(reference.Replace('\\', '/'));

        return Path.GetExtension(file).ToUpperInvariant() is ".DLL" or ".EXE" ? Path.GetFileNameWithoutExtension(file) : file;
    }

    static string Location(Assembly assembly) => assembly.Location;
}
