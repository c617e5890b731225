using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Aws.Tests;

public sealed class SitePlanTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("credit-site-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Puts_assets_before_pages()
    {
        Write("index.html", "a.html", "z.css", "fr/index.html", "fr/data.json");

        Assert.Equal(["fr/data.json", "z.css", "a.html", "fr/index.html", "index.html"], SitePlan.Read(_folder).Select(file => file.Path));
    }

    [Theory]
    [InlineData("assets/index-0a1b2c3d.js", SitePlan.Immutable)]
    [InlineData("assets/index.0a1b2c3d4e5f.css", SitePlan.Immutable)]
    [InlineData("assets/index-0a1b2c3d.js.map", SitePlan.Immutable)]
    [InlineData("pagefind/fragment/fr_06f3fe4.pf_fragment", SitePlan.Immutable)]
    [InlineData("pagefind/pagefind.fr_9db9526116.pf_meta", SitePlan.Immutable)]
    [InlineData("pagefind/wasm.fr.pagefind", SitePlan.Revalidate)]
    [InlineData("assets/index.js", SitePlan.Revalidate)]
    [InlineData("assets/report-20261122.json", SitePlan.Revalidate)]
    [InlineData("assets/wall-facade.css", SitePlan.Revalidate)]
    [InlineData("assets/note-deadbeef.css", SitePlan.Revalidate)]
    [InlineData("page-0a1b2c3d.html", SitePlan.Revalidate)]
    [InlineData("index.html", SitePlan.Revalidate)]
    public void Lets_browsers_keep_only_what_carries_its_hash(string path, string cacheControl)
    {
        Write("index.html", path);

        Assert.Equal(cacheControl, SitePlan.Read(_folder).Single(file => file.Path == path).CacheControl);
    }

    [Fact]
    public void Names_every_file_that_cannot_be_served()
    {
        Write("méthode.html", "model.bin", "fine.css", SitePlan.ManifestName);

        var fault = Assert.Throws<InvalidDataException>(() => SitePlan.Read(_folder));

        Assert.Contains("'méthode.html' has characters that need escaping in a URL", fault.Message);
        Assert.Contains("'model.bin' has no known content type; known are .avif .css", fault.Message);
        Assert.Contains("site-manifest.json is the name of the list that publishing writes", fault.Message);
        Assert.Contains("index.html is missing", fault.Message);
        Assert.DoesNotContain("fine.css", fault.Message);
    }

    [Fact]
    public void Names_the_folder_that_is_not_there() =>
        Assert.Contains("/no/such", Assert.Throws<DirectoryNotFoundException>(() => SitePlan.Read("/no/such")).Message);

    [Fact]
    public void Keeps_forever_every_name_that_ends_with_a_sha256() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), content =>
        {
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content ?? []));
            var folder = Directory.CreateDirectory(Path.Combine(_folder, hash)).FullName;
            File.WriteAllText(Path.Combine(folder, "index.html"), "");
            File.WriteAllText(Path.Combine(folder, $"plotly-{hash}.js"), "");

            return SitePlan.Read(folder)[0].CacheControl == SitePlan.Immutable;
        }).QuickCheckThrowOnFailure();

    void Write(params string[] paths)
    {
        foreach (var path in paths)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
            File.WriteAllText(Path.Combine(_folder, path), path);
        }
    }
}
