using CreditScoring.Notebooks.Converting;
using CreditScoring.Notebooks.Files;

namespace CreditScoring.Notebooks.Running;

/// <summary>A file that <c>#!import</c> names, as cells.</summary>
static class ImportedFile
{
    /// <summary>Reads a notebook as its cells, a script or a page as one cell.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="kernel">Kernel of the importing cell, which must be that of C#: an import is no part of a page.</param>
    /// <exception cref="FormatException">The file is of a kind that does not run here, or is not there.</exception>
    /// <exception cref="InvalidDataException">The file cannot be read as a notebook.</exception>
    public static IReadOnlyList<DibCell> Read(string path, string kernel)
    {
        if (kernel != Kernels.Csharp)
            throw new FormatException($"'#!import' stands in a cell of C#, not of kind '{kernel}'");

        if (!File.Exists(path))
            throw new FormatException($"'{Path.GetFileName(path)}' is not there");

        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".DIB" => DibFile.Read(path).Cells,
            ".IPYNB" => IpynbReader.Read(path).Cells,
            ".CS" or ".CSX" => [new DibCell(Kernels.Csharp, File.ReadAllText(path), 1)],
            ".HTML" => [new DibCell(Kernels.Html, File.ReadAllText(path), 1)],
            ".JS" => [new DibCell(Kernels.JavaScript, File.ReadAllText(path), 1)],
            var ending => throw new FormatException(
                $"'#!import' reads .dib, .ipynb, .cs, .csx, .html and .js, not '{ending.ToLowerInvariant()}'"),
        };
    }
}
