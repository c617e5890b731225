using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CreditScoring.Selection.Profiles;

namespace CreditScoring.Reporting.Site;

/// <summary>Builds the technical-note site: static pages whose every number comes from the run.</summary>
public static class SiteBuilder
{
    /// <summary>Builds all pages and puts them in place; the same inputs give the same bytes.</summary>
    /// <param name="inputs">Content, figures, features and notebooks.</param>
    /// <param name="outputDirectory">
    /// Folder of the site: absent, empty, or a site built earlier. It is written beside and swapped in, so a failed build leaves it as it was.
    /// </param>
    /// <returns>Paths of the files written, in order.</returns>
    /// <exception cref="InvalidDataException">A page is wrong; every fault is listed with its file and line.</exception>
    /// <exception cref="IOException">An input is absent, or the output folder is not a site.</exception>
    public static IReadOnlyList<string> Build(SiteInputs inputs, string outputDirectory)
    {
        var output = new OutputFolder(outputDirectory);
        var faults = new Faults();
        var metrics = Metrics.Read(inputs);
        var profiles = inputs.ProfilesFile is { } given ? PublishedProfiles.Read(given) : null;
        var files = Assets(inputs);
        using var writer = new PageWriter();

        var content = ContentFile.ReadAll(inputs.ContentDirectory, faults);
        var notebooks = NotebookPages.Read(inputs.NotebooksDirectory);
        var pictures = new Pictures(inputs.ContentDirectory);
        var entries = LedgerEntry.ReadAll(Path.Combine(inputs.ContentDirectory, "ledger.json"));
        var studies = PublishedStudies.Read(inputs.ContentDirectory, inputs, metrics, entries);
        if (studies.Drift is { } drift)
        {
            files[DriftRun.PublishedFile] = drift.Page;
            metrics.Add(drift.Numbers);
        }

        var ledger = new Ledger(entries, content, metrics, faults);
        var citations = Citations.Read(Path.Combine(inputs.ContentDirectory, "references.json"));
        var equations = Equations.Read(Path.Combine(inputs.ContentDirectory, "equations.mathml.json"));
        var assembly = new PageAssembly(metrics, content, new PageSlots(metrics, inputs.Features, profiles, content, notebooks, pictures, studies, ledger, equations, writer, faults), ledger, citations, faults);
        SitePage[] pages = [.. content.OrderBy(file => file.Order).ThenBy(file => file.Path, StringComparer.Ordinal).Select(assembly.Assemble), .. notebooks];
        foreach (var (path, picture) in pictures.Shown)
            files[path] = picture;
        CheckLanguages(content, faults);
        ledger.Check();
        faults.ThrowIfAny();

        var frame = new SiteFrame(pages, MenuGroup.All, metrics.Text("data.kind"), metrics.Number("rows"), metrics.Number("defaults"), inputs.Address);
        foreach (var page in pages)
            files[page.Path] = Encoding.UTF8.GetBytes(
                writer.Render<Layout>((nameof(Layout.Page), page), (nameof(Layout.Frame), frame)).TrimStart() + "\n");

        LinkCheck.Check(files, faults);
        faults.ThrowIfAny();
        SearchIndex.Add(files, inputs.SiteDirectory);
        files["manifest.json"] = Manifest(files);
        output.Write(files);

        return [.. files.Keys];
    }

    static SortedDictionary<string, byte[]> Assets(SiteInputs inputs)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var plotly = Path.Combine(inputs.SiteDirectory, "node_modules", "plotly.js-basic-dist-min", "plotly-basic.min.js");
        if (!File.Exists(plotly))
            throw new FileNotFoundException($"{plotly} does not exist; run 'npm ci --prefix site' first.", plotly);

        files["assets/plotly-basic.min.js"] = File.ReadAllBytes(plotly);
        files["assets/figures.js"] = Text(inputs.SiteDirectory, "scripts/figures.js");
        files["assets/dictionary.js"] = Text(inputs.SiteDirectory, "scripts/dictionary.js");
        files["assets/search.js"] = Text(inputs.SiteDirectory, "scripts/search.js");
        files["assets/icon.svg"] = Text(inputs.SiteDirectory, "styles/icon.svg");
        files["assets/site.css"] = [.. Text(inputs.SiteDirectory, "styles/tokens.css"), .. Text(inputs.SiteDirectory, "styles/site.css")];
        files["data/metrics.json"] = File.ReadAllBytes(inputs.MetricsFile);
        if (inputs.ProfilesFile is { } profiles)
            files[SiteInputs.PublishedProfilesFile] = File.ReadAllBytes(profiles);
        if (inputs.ModelDirectory is { } model && File.Exists(Path.Combine(model, "manifest.json")))
            files["data/model-manifest.json"] = File.ReadAllBytes(Path.Combine(model, "manifest.json"));

        return files;
    }

    static byte[] Text(string directory, string file)
    {
        var path = Path.Combine(directory, file);

        return File.Exists(path)
            ? Encoding.UTF8.GetBytes(File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal))
            : throw new FileNotFoundException($"{path} does not exist; give the folder 'site' of the project.", path);
    }

    // Both languages have the same pages, with the same references cited and the same pictures.
    static void CheckLanguages(IReadOnlyList<ContentFile> content, Faults faults)
    {
        foreach (var file in content.Where(file => file.IsNote))
        {
            var other = content.FirstOrDefault(one => one.Key == file.Key && one.Language != file.Language);
            if (other is null)
                faults.Add(file.ShownAs, "the page exists in one language only; write the other.");
            else if (file.Language == ReportLanguage.French && !Citations.KeysIn(file.Front.Body).SetEquals(Citations.KeysIn(other.Front.Body)))
                faults.Add(file.ShownAs, $"{other.ShownAs} does not cite the same references.");
            else if (file.Language == ReportLanguage.French && !Pictures.NamesIn(file.Front.Body).SetEquals(Pictures.NamesIn(other.Front.Body)))
                faults.Add(file.ShownAs, $"{other.ShownAs} does not show the same pictures.");
        }
    }

    // Lists every file with its hash: what a publisher compares, and the mark of a folder that may be replaced.
    static byte[] Manifest(SortedDictionary<string, byte[]> files)
    {
        var text = new StringBuilder("{\n  \"files\": {\n");
        text.AppendJoin(",\n", files.Select(file => string.Create(
            CultureInfo.InvariantCulture, $"    \"{file.Key}\": \"{Convert.ToHexStringLower(SHA256.HashData(file.Value))}\"")));

        return Encoding.UTF8.GetBytes(text.Append("\n  }\n}\n").ToString());
    }
}
