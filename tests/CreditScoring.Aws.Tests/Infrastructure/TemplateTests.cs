using System.Text.Json.Nodes;

namespace CreditScoring.Aws.Tests.Infrastructure;

public sealed class TemplateTests
{
    public static TheoryData<string> Names => [.. Invariant.All.Select(invariant => invariant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Invariant_holds(string name) =>
        Assert.Empty(Invariant.All.Single(invariant => invariant.Name == name).FaultsOf(InfraFolder.Read()));

    [Fact]
    public void Short_tags_are_read_as_the_functions_they_stand_for()
    {
        var read = TemplateReader.Read("A: !Ref B\nC: !GetAtt D.Arn\nE: !If [F, !Sub \"${G}\", 1]\nH: \"true\"\nI: true");

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"A": {"Ref": "B"}, "C": {"Fn::GetAtt": "D.Arn"}, "E": {"Fn::If": ["F", {"Fn::Sub": "${G}"}, 1]}, "H": "true", "I": true}"""), read));
    }

    [Theory]
    [InlineData("A: 1\nA: 2")]
    [InlineData("A: [1")]
    [InlineData("- A")]
    public void What_is_no_template_is_refused(string text) => Assert.Throws<InvalidDataException>(() => TemplateReader.Read(text));

    [Fact]
    public void Every_invariant_that_an_acceptance_leans_on_exists()
    {
        var names = Invariant.All.Select(invariant => invariant.Name).ToHashSet();
        var reasons = JsonNode.Parse(File.ReadAllText(Path.Combine(InfraFolder.Root, "checks", "accepted.json")))!.AsArray().Select(entry => (string)entry!["reason"]!);

        foreach (var named in reasons.Where(reason => reason.Contains("(invariant", StringComparison.Ordinal)))
        {
            var list = named[(named.IndexOf("(invariant", StringComparison.Ordinal) + "(invariant".Length)..named.LastIndexOf(')')].TrimStart('s').Trim();
            Assert.All(list.Split(" and "), name => Assert.Contains(name, names));
        }
    }
}
