using System.Text.Json.Nodes;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>The quantities of <c>costs.json</c> that the templates fix.</summary>
public sealed class CostTests
{
    static readonly JsonNode Costs = JsonNode.Parse(File.ReadAllText(Path.Combine(InfraFolder.Root, "costs.json")))!;

    [Theory]
    [InlineData("balancer", "AWS::ElasticLoadBalancingV2::LoadBalancer", 730)]
    [InlineData("nat", "AWS::EC2::NatGateway", 730)]
    [InlineData("address", "AWS::EC2::EIP", 730)]
    [InlineData("keys", "AWS::KMS::Key", 1)]
    [InlineData("firewall", "AWS::WAFv2::WebACL", 1)]
    [InlineData("alarms", "AWS::CloudWatch::Alarm", 1)]
    [InlineData("job-metrics", "AWS::Logs::MetricFilter", 1)]
    public void What_the_templates_make_is_counted(string key, string type, int unitsEach) =>
        Assert.Equal(Resources(type).Count * unitsEach, Prod(key));

    [Fact]
    public void Instances_and_their_disks_are_those_of_the_defaults()
    {
        var service = InfraFolder.Read().Single(template => template.Name is "service");
        var instances = (decimal)Json.At(service.Document, "Parameters/Instances/Default")!;
        var gigabytes = (decimal)Resources("AWS::EC2::LaunchTemplate").Single()["LaunchTemplateData/BlockDeviceMappings/0/Ebs/VolumeSize"]!;

        Assert.Equal(instances * (decimal)Costs["hoursPerMonth"]!, Prod("instances"));
        Assert.Equal(instances * gigabytes, Prod("disks"));
        Assert.Contains((string)Json.At(service.Document, "Parameters/InstanceType/Default")!, (string)Line("instances")["name"]!["en"]!);
    }

    [Fact]
    public void Rules_of_the_firewall_are_counted() =>
        Assert.Equal(Json.Many(Resources("AWS::WAFv2::WebACL").Single()["Rules"]).Count(), Prod("firewall-rules"));

    [Fact]
    public void The_dashboards_are_as_few_as_cost_nothing() => Assert.InRange(Resources("AWS::CloudWatch::Dashboard").Count, 1, 3);

    static List<Resource> Resources(string type) => [.. InfraFolder.Read().SelectMany(template => template.Resources).Where(resource => resource.Type == type)];

    static JsonNode Line(string key) => Costs["lines"]!.AsArray().Single(line => (string)line!["key"]! == key)!;

    static decimal Prod(string key) => (decimal)Line(key)["prod"]!;
}
