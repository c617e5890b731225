using System.Text.Json.Nodes;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>What is true of the network, the instances, the load balancer and the edge.</summary>
static class ServiceInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        Invariant.OfEach("no-way-in", ["AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress", "AWS::EC2::Subnet", "AWS::ElasticLoadBalancingV2::LoadBalancer"], WayInFault),
        Invariant.OfEach("no-ssh", ["AWS::EC2::LaunchTemplate"], (launch, _) => launch["LaunchTemplateData/KeyName"] is null ? null : "a key pair opens a shell"),
        Invariant.OfEach("metadata-by-token", ["AWS::EC2::LaunchTemplate"], (launch, _) =>
            Json.Text(launch["LaunchTemplateData/MetadataOptions/HttpTokens"]) is "required" && IsNumber(launch["LaunchTemplateData/MetadataOptions/HttpPutResponseHopLimit"], 1)
                ? null : "the role can be had without a token, or from further away"),
        Invariant.OfEach("sign-in-first", ["AWS::ElasticLoadBalancingV2::Listener"], (listener, _) =>
            Json.Text(listener["Protocol"]) is "HTTPS" && Json.Text(listener["DefaultActions/0/Type"]) is "jwt-validation" ? null : "callers come through without a token, or in the clear"),
        Invariant.OfEach("updates-roll-back", ["AWS::AutoScaling::AutoScalingGroup"], RollBackFault),
        Invariant.OfEach("edge-is-guarded", ["AWS::CloudFront::Distribution"], EdgeFault),
        Invariant.OfEach("origin-is-signed", ["AWS::CloudFront::OriginAccessControl"], (access, _) =>
            Json.Text(access["OriginAccessControlConfig/SigningBehavior"]) is "always" && Json.Text(access["OriginAccessControlConfig/SigningProtocol"]) is "sigv4" ? null : "requests to the bucket are not signed"),
        Invariant.OfEach("origin-by-tls", ["AWS::CloudFront::VpcOrigin"], (origin, _) =>
            Json.Text(origin["VpcOriginEndpointConfig/OriginProtocolPolicy"]) is "https-only" ? null : "CloudFront may speak in the clear to the load balancer"),
        Invariant.OfEach("pages-carry-headers", ["AWS::CloudFront::ResponseHeadersPolicy"], HeadersFault),
        Invariant.OfEach("users-are-known", ["AWS::Cognito::UserPool"], (pool, _) =>
            Json.Text(pool["MfaConfiguration"]) is "ON" && Json.IsTrue(pool["AdminCreateUserConfig/AllowAdminCreateUserOnly"]) ? null : "anybody may sign up, or one factor is enough"),
        Invariant.OfEach("faults-wake-somebody", ["AWS::CloudWatch::Alarm"], (alarm, _) => Json.Many(alarm["AlarmActions"]).Any() ? null : "it tells nobody"),
        new Invariant("imports-exist", ImportFaults),
    ];

    static string? WayInFault(Resource resource, Template template)
    {
        if (resource.Type is "AWS::ElasticLoadBalancingV2::LoadBalancer")
            return Json.Text(resource["Scheme"]) is "internal" ? null : "it faces the internet";
        if (resource.Type is "AWS::EC2::Subnet")
            return Json.IsTrue(resource["MapPublicIpOnLaunch"]) ? "instances get a public address" : null;

        var rules = Json.Many(resource.Type is "AWS::EC2::SecurityGroup" ? resource["SecurityGroupIngress"] : resource.Entry["Properties"]);
        if (rules.Any(rule => rule?["CidrIp"] is not null || rule?["CidrIpv6"] is not null))
            return "callers are let in by address, not by group";

        return rules.Any(rule => !IsNumber(rule?["FromPort"], 443) && !IsNumber(rule?["FromPort"], 8080)) ? "a port other than 443 and 8080 is open" : null;
    }

    static string? RollBackFault(Resource group, Template template)
    {
        const string Update = "UpdatePolicy/AutoScalingRollingUpdate";
        var isHeld = Json.At(group.Entry, "CreationPolicy/ResourceSignal/Count") is not null
            && Json.IsTrue(Json.At(group.Entry, $"{Update}/WaitOnResourceSignals"))
            && IsNumber(Json.At(group.Entry, $"{Update}/MinSuccessfulInstancesPercent"), 100)
            && Json.Text(group["HealthCheckType"]) is "ELB";
        if (!isHeld)
            return "an update does not wait until each instance says that it serves";

        return template.Resources.Where(resource => resource.Type is "AWS::EC2::LaunchTemplate")
            .All(launch => Script(launch).Contains($"--resource {group.Id} ", StringComparison.Ordinal) && Script(launch).Contains("trap 'signal 1' ERR", StringComparison.Ordinal))
            ? null : "its instances do not signal to it";
    }

    static string Script(Resource launch) => Json.Text(launch["LaunchTemplateData/UserData/Fn::Base64/Fn::Sub/0"]) ?? "";

    static string? EdgeFault(Resource distribution, Template template)
    {
        const string Config = "DistributionConfig";
        if (distribution[$"{Config}/WebACLId"] is null)
            return "no firewall stands in front";
        if (Json.Text(distribution[$"{Config}/ViewerCertificate/MinimumProtocolVersion"]) is not "TLSv1.2_2021")
            return "readers may speak an old TLS";
        if (distribution[$"{Config}/Logging/Bucket"] is null)
            return "requests are not logged";

        var behaviours = Json.Many(distribution[$"{Config}/CacheBehaviors"]).Append(distribution[$"{Config}/DefaultCacheBehavior"]).ToList();
        if (behaviours.Any(behaviour => Json.Text(behaviour?["ViewerProtocolPolicy"]) is not ("https-only" or "redirect-to-https")))
            return "readers may speak in the clear";
        if (behaviours.Any(behaviour => behaviour?["ResponseHeadersPolicyId"] is null))
            return "some answers lack the security headers";

        return Json.Many(distribution[$"{Config}/Origins"]).Any(origin => origin?["S3OriginConfig"] is not null && origin["OriginAccessControlId"] is null)
            ? "the bucket is read without origin access control" : null;
    }

    static string? HeadersFault(Resource headers, Template template)
    {
        const string Security = "ResponseHeadersPolicyConfig/SecurityHeadersConfig";
        string[] needed = ["ContentSecurityPolicy", "StrictTransportSecurity", "ContentTypeOptions", "FrameOptions", "ReferrerPolicy"];
        var missing = needed.Where(name => headers[$"{Security}/{name}"] is null).ToList();
        if (missing.Count > 0)
            return $"{string.Join(", ", missing)} is missing";

        // The pages' search runs as WebAssembly, the explorer needs none; the explorer's policy names the issuer by a parameter.
        string[] starts = ["default-src 'none'; script-src 'self' 'wasm-unsafe-eval';", "default-src 'none'; script-src 'self';"];

        return Json.Walk(headers[$"{Security}/ContentSecurityPolicy/ContentSecurityPolicy"]).Select(Json.Text).OfType<string>().FirstOrDefault() is { } policy
            && starts.Any(start => policy.StartsWith(start, StringComparison.Ordinal)) && policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal)
            ? null : "pages may load what is not theirs";
    }

    /// <summary>Templates are deployed one after the other; a name that no other exports would only be missed in the middle.</summary>
    static IEnumerable<string> ImportFaults(IReadOnlyList<Template> templates)
    {
        var exported = templates.SelectMany(template => Json.Walk(template.Document["Outputs"]))
            .OfType<JsonObject>().Select(node => Json.Text(Json.At(node, "Export/Name/Fn::Sub"))).OfType<string>().ToHashSet();

        return from template in templates
               from name in Json.Walk(template.Document["Resources"]).OfType<JsonObject>().Select(node => Json.Text(Json.At(node, "Fn::ImportValue/Fn::Sub"))).OfType<string>()
               where !exported.Contains(name)
               select $"{template.Name}: nothing exports {name}";
    }

    static bool IsNumber(JsonNode? node, decimal number) => node is JsonValue value && value.TryGetValue<decimal>(out var found) && found == number;
}
