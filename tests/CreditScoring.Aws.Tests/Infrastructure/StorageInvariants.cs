using System.Text.Json.Nodes;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>What is true of buckets, keys, logs and rights.</summary>
static class StorageInvariants
{
    const string Bucket = "AWS::S3::Bucket";
    const decimal LeastDays = 400;

    public static IReadOnlyList<Invariant> All { get; } =
    [
        Invariant.OfEach("buckets-are-private", [Bucket], PrivateFault),
        Invariant.OfEach("nobody-unnamed-may", ["AWS::S3::BucketPolicy"], (policy, _) =>
            Allowed(policy).Any(statement => IsEverybody(statement["Principal"])) ? "a statement allows something to everybody" : null),
        new Invariant("tls-only", TlsFaults),
        Invariant.OfEach("encrypted", [Bucket, "AWS::Logs::LogGroup", "AWS::SNS::Topic", "AWS::EC2::LaunchTemplate"], EncryptionFault),
        Invariant.OfEach("buckets-log", [Bucket], (bucket, _) =>
            bucket.Id is "LogBucket" || bucket["LoggingConfiguration/DestinationBucketName"] is not null ? null : "its readers are not logged"),
        Invariant.OfEach("actions-are-named", ["AWS::IAM::Role", "AWS::S3::BucketPolicy", "AWS::KMS::Key"], ActionFault),
        Invariant.OfEach("data-is-retained", [Bucket, "AWS::KMS::Key", "AWS::Logs::LogGroup", "AWS::Cognito::UserPool"], (resource, _) =>
            Json.Text(resource.Entry["DeletionPolicy"]) is "Retain" && Json.Text(resource.Entry["UpdateReplacePolicy"]) is "Retain" ? null : "it would go with its stack"),
        new Invariant("logs-are-kept", RetentionFaults),
        new Invariant("artifacts-are-created-once", CreateOnceFaults),
        Invariant.OfEach("keys-rotate", ["AWS::KMS::Key"], (key, _) => Json.IsTrue(key["EnableKeyRotation"]) ? null : "it never rotates"),
    ];

    static string? PrivateFault(Resource bucket, Template template)
    {
        string[] locks = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"];
        var open = locks.Where(name => !Json.IsTrue(bucket[$"PublicAccessBlockConfiguration/{name}"])).ToList();
        if (open.Count > 0)
            return $"{string.Join(", ", open)} is not true";

        return bucket["AccessControl"] is null && bucket["WebsiteConfiguration"] is null ? null : "an ACL or a website opens it";
    }

    /// <summary>Every bucket has a policy that denies what comes in the clear, to the bucket and to its objects.</summary>
    static IEnumerable<string> TlsFaults(IReadOnlyList<Template> templates) =>
        from template in templates
        from bucket in template.Resources.Where(resource => resource.Type is Bucket)
        where !template.Resources.Any(policy => policy.Type is "AWS::S3::BucketPolicy" && Json.Text(Json.At(policy["Bucket"], "Ref")) == bucket.Id
            && Statements(policy).Any(statement => DeniesClear(statement, bucket.Id)))
        select $"{template.Name}/{bucket.Id}: nothing denies what comes without TLS";

    static bool DeniesClear(JsonNode statement, string bucket) =>
        Json.Text(statement["Effect"]) is "Deny" && IsEverybody(statement["Principal"]) && Json.Text(statement["Action"]) is "s3:*"
        && Json.Text(Json.At(statement, "Condition/Bool/aws:SecureTransport")) is "false"
        && Json.Many(statement["Resource"]).Select(resource => Json.Text(resource?["Fn::GetAtt"]) ?? Json.Text(resource?["Fn::Sub"])).ToHashSet()
            .IsSupersetOf([$"{bucket}.Arn", $"${{{bucket}.Arn}}/*"]);

    static string? EncryptionFault(Resource resource, Template template)
    {
        var isEncrypted = resource.Type switch
        {
            Bucket => Json.Text(resource["BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/SSEAlgorithm"]) is { } way
                && (way is "aws:kms" || resource.Id is "SiteBucket" or "LogBucket"),
            "AWS::Logs::LogGroup" => resource["KmsKeyId"] is not null,
            "AWS::SNS::Topic" => resource["KmsMasterKeyId"] is not null,
            _ => Json.Many(resource["LaunchTemplateData/BlockDeviceMappings"]) is { } disks && disks.Any() && disks.All(disk => Json.IsTrue(Json.At(disk, "Ebs/Encrypted"))),
        };

        return isEncrypted ? null : "it is not encrypted, or not with our key";
    }

    /// <summary>No statement allows an action by <c>*</c>; the account itself may administer its key.</summary>
    static string? ActionFault(Resource resource, Template template)
    {
        var wide = Allowed(resource)
            .Where(statement => !(resource.Type is "AWS::KMS::Key" && Json.Text(Json.At(statement, "Principal/AWS/Fn::Sub")) is "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"))
            .Where(statement => statement["NotAction"] is not null
                || Json.Many(statement["Action"]).Any(action => Json.Text(action) is not { } name || name.EndsWith(":*", StringComparison.Ordinal) || name.StartsWith('*')));
        if (wide.Any())
            return "a statement allows actions without naming them";

        return resource.Type is "AWS::IAM::Role" && Allowed(resource).Any(statement => Json.Many(statement["Resource"]).Any(target => Json.Text(target) is "*"))
            ? "a statement allows an action on everything" : null;
    }

    /// <summary>Logs and decisions are kept thirteen months, decisions under a lock.</summary>
    static IEnumerable<string> RetentionFaults(IReadOnlyList<Template> templates)
    {
        foreach (var template in templates)
        {
            foreach (var resource in template.Resources)
            {
                var days = resource switch
                {
                    { Type: "AWS::Logs::LogGroup" } => template.LeastOf(resource["RetentionInDays"]),
                    { Id: "LogBucket" } => template.LeastOf(resource["LifecycleConfiguration/Rules/0/ExpirationInDays"]),
                    { Id: "AuditBucket" } when Json.IsTrue(resource["ObjectLockEnabled"]) => template.LeastOf(resource["ObjectLockConfiguration/Rule/DefaultRetention/Days"]),
                    { Id: "AuditBucket" } => 0,
                    _ => LeastDays,
                };
                if (!(days >= LeastDays))
                    yield return $"{template.Name}/{resource.Id}: kept for {days} days, at least {LeastDays} are due";
            }
        }
    }

    /// <summary>Places of the bucket of artifacts, as its policy writes them, where what is there cannot be replaced.</summary>
    public static HashSet<string?> CreatedOnce(IReadOnlyList<Template> templates) => (
        from template in templates
        from policy in template.Resources.Where(resource => resource.Id is "ArtifactBucketPolicy")
        from statement in Statements(policy)
        where Json.Text(statement["Effect"]) is "Deny" && Json.Text(statement["Action"]) is "s3:PutObject" && IsEverybody(statement["Principal"])
            && Json.Text(Json.At(statement, "Condition/Null/s3:if-none-match")) is "true"
        from target in Json.Many(statement["Resource"])
        select Json.Text(target?["Fn::Sub"])).ToHashSet();

    static IEnumerable<string> CreateOnceFaults(IReadOnlyList<Template> templates)
    {
        var held = CreatedOnce(templates);

        return from place in new[] { "releases/*", "clients/*", "shards/*", "models/*/????-????????/*", "models/*/aliases/*/*", "models/*/aliases/*.json" }
               where !held.Contains("${ArtifactBucket.Arn}/" + place)
               select $"storage/ArtifactBucketPolicy: {place} can be overwritten";
    }

    static IEnumerable<JsonNode> Statements(Resource resource) => Json.Walk(resource.Entry["Properties"])
        .OfType<JsonObject>().Where(node => node.ContainsKey("Statement")).SelectMany(node => Json.Many(node["Statement"])).OfType<JsonNode>();

    static IEnumerable<JsonNode> Allowed(Resource resource) => Statements(resource).Where(statement => Json.Text(statement["Effect"]) is not "Deny");

    static bool IsEverybody(JsonNode? principal) => Json.Text(principal) is "*" || Json.Many(principal is JsonObject named ? named["AWS"] : null).Any(name => Json.Text(name) is "*");
}
