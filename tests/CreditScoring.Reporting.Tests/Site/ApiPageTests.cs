using AngleSharp.Html.Parser;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class ApiPageTests
{
    const string Approved = "tests/CreditScoring.Api.Tests/Http/openapi.approved.json";

    [Fact]
    public void The_contract_of_the_site_is_the_one_the_service_was_approved_with() =>
        Assert.True(
            File.ReadAllBytes(Path.Combine(Project.Root, Approved)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Project.Root, "site/content/api/openapi.json"))),
            $"copy {Approved} over site/content/api/openapi.json");

    [Fact]
    public void Every_address_has_its_answers_and_every_shape_its_fields()
    {
        using var folder = new Folder();
        SiteBuilder.Build(SiteCopy.In(folder), folder.Sub("out"));
        var contract = ApiDocument.Read(Path.Combine(Project.Root, Approved));

        foreach (var file in new[] { "api.html", "en/api.html" })
        {
            var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.Sub("out/" + file)));
            Assert.All(contract.Operations, operation => Assert.Contains(operation.Path, page.GetElementById(operation.Id)!.QuerySelector("h3")!.TextContent, StringComparison.Ordinal));
            Assert.All(contract.Schemas, schema => Assert.Equal(schema.Fields.Count, page.GetElementById(schema.Name)!.QuerySelectorAll("tbody tr").Length));
            Assert.Equal("#ScoreResponse", page.GetElementById("GetScore")!.QuerySelector("td a")!.GetAttribute("href"));
        }
    }

    [Fact]
    public void Lists_maps_and_what_may_be_null_are_told_apart()
    {
        using var folder = new Folder();
        var file = folder.Sub("openapi.json");
        File.WriteAllText(
            file,
            """
            { "paths": {}, "components": { "schemas": { "One": { "required": ["a"], "type": "object", "properties": {
              "a": { "type": "array", "items": { "$ref": "#/components/schemas/Two" } }, "b": { "type": ["null", "number"] },
              "c": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" } } } } },
              "Two": { "enum": ["x", "y"], "description": "A word." } } } }
            """);

        var schemas = ApiDocument.Read(file).Schemas;

        Assert.Equal(["Two[]", "number?", "string[]{}"], schemas[0].Fields.Select(field => field.Type.Name + field.Type.Suffix));
        Assert.Equal([true, false, false], schemas[0].Fields.Select(field => field.IsRequired));
        Assert.Equal(["x", "y"], schemas[1].Values);
    }

    [Fact]
    public void A_file_that_is_no_contract_is_refused_by_name()
    {
        using var folder = new Folder();
        var file = folder.Sub("openapi.json");
        File.WriteAllText(file, "{ \"paths\": 3 }");

        Assert.StartsWith(file, Assert.Throws<InvalidDataException>(() => ApiDocument.Read(file)).Message, StringComparison.Ordinal);
    }
}
