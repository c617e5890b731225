namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>The function that CloudFront runs on each request for a page.</summary>
public sealed class FolderPagesTests
{
    [ToolFact("node", "Node.js 20.19 or later, as for the explorer.")]
    public void A_link_to_a_folder_finds_its_page_and_nothing_else_moves()
    {
        var site = InfraFolder.Read().Single(template => template.Name is "site");
        var code = Json.Text(site.Resources.Single(resource => resource.Id is "FolderPages")["FunctionCode"]);

        var (exitCode, output, error) = Tool.Run("node", ["--eval", $$"""
            {{code}}
            const answers = ['/', '/en/', '/en/costs.html', '/assets/site.css', '/a.b/'].map(uri => handler({ request: { uri } }).uri);
            console.log(answers.join(' '));
            """]);

        Assert.True(exitCode is 0, error);
        Assert.Equal("/index.html /en/index.html /en/costs.html /assets/site.css /a.b/index.html", output.Trim());
    }
}
