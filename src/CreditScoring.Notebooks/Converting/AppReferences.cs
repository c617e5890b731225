using CreditScoring.Notebooks.Running;

namespace CreditScoring.Notebooks.Converting;

/// <summary>The references of a notebook, as directives of a C# file.</summary>
/// <param name="directory">Folder of the notebook.</param>
/// <param name="outputDirectory">Folder of the C# file.</param>
sealed class AppReferences(string directory, string outputDirectory)
{
    readonly List<string> _directives = [];

    /// <summary>Adds what a <c>#r</c> names: a package with its version, or an assembly whose project stands in a folder above.</summary>
    /// <exception cref="CellFailure">A package has no version, or no project of the assembly's name is found.</exception>
    public void Add(string reference, string fileName, int line)
    {
        if (ReferenceResolver.IsPackage(reference, out var package))
        {
            var version = reference.Split(',') is [_, var exact] ? exact.Trim() : "";
            AddOnce(version.Length > 0
                ? $"#:package {package}@{version}"
                : throw CellFailure.Of("directive", fileName, line, $"package '{package}' has no version, and a C# file needs one."));
        }
        else
        {
            var name = ReferenceResolver.AssemblyName(reference);
            // The framework's own assemblies are there already.
            if (name.StartsWith("System.", StringComparison.Ordinal))
                return;

            var project = Find(name) ?? throw CellFailure.Of(
                "directive", fileName, line, $"a C# file references projects, and no {name}.csproj was found in a folder above; write it in C#.");
            AddOnce($"#:project {Path.GetRelativePath(outputDirectory, project).Replace('\\', '/')}");
        }
    }

    /// <summary>The directives, in the order of the notebook.</summary>
    public IEnumerable<string> ToDirectives() => _directives;

    void AddOnce(string directive)
    {
        if (!_directives.Contains(directive))
            _directives.Add(directive);
    }

    // NAME/NAME.csproj or src/NAME/NAME.csproj, from the notebook's folder upwards.
    string? Find(string name)
    {
        for (var folder = directory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string[] places = [Path.Combine(folder, name), Path.Combine(folder, "src", name)];
            if (places.Select(place => Path.Combine(place, name + ".csproj")).FirstOrDefault(File.Exists) is { } project)
                return project;
        }

        return null;
    }
}
