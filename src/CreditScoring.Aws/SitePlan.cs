using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CreditScoring.Models;

namespace CreditScoring.Aws;

/// <summary>What to publish of a folder, in which order and with which headers. Reads names only, and refuses a folder before anything is sent.</summary>
public static partial class SitePlan
{
    /// <summary>Name of the list of published files, beside the home page.</summary>
    public const string ManifestName = "site-manifest.json";

    /// <summary>For a file whose name changes with its content: keep it for a year.</summary>
    public const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>For a file whose content changes under its name: keep it, but ask before each use.</summary>
    public const string Revalidate = "no-cache";

    static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        [".avif"] = "image/avif",
        [".css"] = "text/css; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".dib"] = "text/plain; charset=utf-8",
        [".gif"] = "image/gif",
        [".html"] = "text/html; charset=utf-8",
        [".ico"] = "image/x-icon",
        [".ipynb"] = "application/x-ipynb+json",
        [".jpg"] = "image/jpeg",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".map"] = "application/json",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".pagefind"] = "application/octet-stream",
        [".pdf"] = "application/pdf",
        [".pf_fragment"] = "application/octet-stream",
        [".pf_index"] = "application/octet-stream",
        [".pf_meta"] = "application/octet-stream",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
        [".wasm"] = "application/wasm",
        [".webmanifest"] = "application/manifest+json",
        [".webp"] = "image/webp",
        [".woff2"] = "font/woff2",
        [".xml"] = "application/xml",
    }.ToFrozenDictionary();

    /// <summary>Plans the files of a folder: assets, then pages, each in ordinal order. The manifest is the publisher's to write.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">The folder has no <c>index.html</c>, or files that cannot be served; the message names every one.</exception>
    public static IReadOnlyList<SiteFile> Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{folder}: there is no such folder to publish; build the site first.");

        var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
        var faults = paths.Select(FaultOf).OfType<string>().ToList();
        if (!paths.Contains("index.html"))
            faults.Add("index.html is missing: is this the folder of a built site?");
        if (faults.Count > 0)
            throw new InvalidDataException($"{folder} cannot be published: {string.Join("; ", faults)}");

        return [.. paths.Select(Describe).OrderBy(file => file.Step)];
    }

    /// <summary>How a file is served: its type by its extension, its caching by whether its name carries a hash.</summary>
    static SiteFile Describe(string path)
    {
        var isPage = path.EndsWith(".html", StringComparison.Ordinal);
        var isHashed = !isPage && HashInName.IsMatch(path);

        return new SiteFile(path, ContentTypes[Path.GetExtension(path)], isHashed ? Immutable : Revalidate, isPage ? SiteStep.Page : SiteStep.Asset);
    }

    static string? FaultOf(string path)
    {
        if (path is ManifestName)
            return $"{path} is the name of the list that publishing writes; rename the file";
        if (!ArtifactKey.TryParse(path, out _))
            return $"'{path}' has characters that need escaping in a URL; use A-Z a-z 0-9 . _ - + = @";
        if (!ContentTypes.ContainsKey(Path.GetExtension(path)))
            return $"'{path}' has no known content type; known are {string.Join(' ', ContentTypes.Keys.Order(StringComparer.Ordinal))}";

        return null;
    }

    // name-0a1b2c3d.js or name.0a1b2c3d.js: at least eight hexadecimal digits, with a letter, so that a date is no hash, and a
    // digit, so that a word is none. To miss a hash costs a question per visit; to see one that is not there shows a stale file for a year.
    // Pagefind names each part of the search index after its hash, in seven digits or more.
    [GeneratedRegex(@"[-.](?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{8,64}\.[a-z0-9.]+$|_[0-9a-f]{7,64}\.pf_[a-z]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    static partial Regex HashInName { get; }
}
