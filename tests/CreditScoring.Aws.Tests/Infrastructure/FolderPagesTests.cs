namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>The function that CloudFront runs on each request for a page.</summary>
public sealed class FolderPagesTests
{
    [ToolFact("node", "Node.js 20.19 or later, as for the explorer.")]
    public void A_path_leads_into_the_current_release_and_a_link_to_a_folder_to_its_page()
    {
        var site = InfraFolder.Read().Single(template => template.Name is "site");
        var code = Json.Text(site.Resources.Single(resource => resource.Id is "FolderPages")["FunctionCode"])!;
        const string Import = "import cf from 'cloudfront';";
        Assert.StartsWith(Import, code);

        var (exitCode, output, error) = Tool.Run("node", ["--eval", $$"""
            const cf = { kvs: () => ({ get: async key => ({ release: '0012-1a2b3c4d' })[key] }) };
            {{code[Import.Length..]}}
            const paths = ['/', '/en/', '/en/costs.html', '/assets/site.css', '/a.b/', '/errors/404.html', '/explorer/', '/explorer/sign-in', '/explorer/clients/100001', '/explorer/assets/index-0a1b2c3d.js', '/explorer/clients/1/2'];
            Promise.all(paths.map(uri => handler({ request: { uri } }))).then(answers => console.log(answers.map(answer => answer.uri).join(' ')));
            """]);

        Assert.True(exitCode is 0, error);
        const string Release = "/releases/0012-1a2b3c4d", Explorer = Release + "/explorer";
        Assert.Equal($"{Release}/index.html {Release}/en/index.html {Release}/en/costs.html {Release}/assets/site.css {Release}/a.b/index.html /errors/404.html {Explorer}/index.html {Explorer}/index.html {Explorer}/index.html {Explorer}/assets/index-0a1b2c3d.js {Explorer}/clients/1/2", output.Trim());
    }

    [Fact]
    public void CloudFront_reads_releases_and_the_page_of_what_is_not_found_and_nothing_else_of_the_bucket()
    {
        var site = InfraFolder.Read().Single(template => template.Name is "site");
        var statements = Json.Many(site.Resources.Single(resource => resource.Id is "SiteBucketPolicy")["PolicyDocument/Statement"]);
        var read = statements.Single(statement => Json.Text(statement!["Effect"]) is "Allow")!;
        var distribution = site.Resources.Single(resource => resource.Id is "Distribution");

        Assert.Equal(
            ["${SiteBucket.Arn}/site/releases/*", "${SiteBucket.Arn}/site/errors/*"],
            Json.Many(read["Resource"]).SelectMany(resource => Json.Walk(resource)).Select(Json.Text).OfType<string>());
        Assert.Equal("/site", Json.Text(distribution["DistributionConfig/Origins/0/OriginPath"]));
        Assert.Equal("/errors/404.html", Json.Text(distribution["DistributionConfig/CustomErrorResponses/0/ResponsePagePath"]));
    }
}
