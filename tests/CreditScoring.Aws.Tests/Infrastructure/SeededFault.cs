namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>A fault that somebody might make one day: a small change to one template.</summary>
/// <param name="Name">What goes wrong.</param>
/// <param name="Template">The template.</param>
/// <param name="Found">Text that stands in it.</param>
/// <param name="Replacement">What stands there after the mistake, at the first place.</param>
public sealed record SeededFault(string Name, string Template, string Found, string Replacement)
{
    /// <summary>What AWS itself would refuse, some of it after half the stack is there.</summary>
    public static IReadOnlyList<SeededFault> OfShape { get; } =
    [
        new("a property is misspelt", "storage", "BucketEncryption:", "BucketEncrypton:"),
        new("a value is none of those allowed", "service", "Scheme: internal", "Scheme: private"),
        new("a reference points nowhere", "service", "TargetGroupArn: !Ref Targets", "TargetGroupArn: !Ref Target"),
        new("an attribute does not exist", "service", "!GetAtt Balancer.DNSName", "!GetAtt Balancer.DnsNam"),
        new("a required property is missing", "site", "        SigningProtocol: sigv4\n", ""),
        new("a number is a word", "service", "VolumeSize: 10", "VolumeSize: ten"),
        new("two resources wait for each other", "network", "    Type: AWS::EC2::InternetGateway\n", "    Type: AWS::EC2::InternetGateway\n    DependsOn: InternetAttachment\n"),
        new("a type does not exist", "storage", "Type: AWS::S3::Bucket\n", "Type: AWS::S3::Bukcet\n"),
        new("a switch of a task is misspelt", "batch", "ReadonlyRootFilesystem", "ReadOnlyRootFilesystem"),
        new("an effect does not exist", "site", "Effect: Deny", "Effect: Denied"),
        new("a subnet lies outside its network", "network", "CidrBlock: 10.42.2.0/24", "CidrBlock: 10.43.2.0/24"),
    ];

    /// <summary>What AWS would do without a word.</summary>
    public static IReadOnlyList<SeededFault> OfMeaning { get; } =
    [
        new("another stack's output is misspelt", "service", "credit-${Stage}-DataKeyArn", "credit-${Stage}-DataKeyArm"),
        new("a bucket policy may be public", "site", "BlockPublicPolicy: true", "BlockPublicPolicy: false"),
        new("everybody reads the site's bucket", "site", "Principal: { Service: cloudfront.amazonaws.com }", "Principal: \"*\""),
        new("requests in the clear are served", "storage", "\"aws:SecureTransport\": \"false\"", "\"aws:SecureTransport\": \"true\""),
        new("decisions are not locked", "storage", "ObjectLockEnabled: true", "ObjectLockEnabled: false"),
        new("logs are kept a month", "network", "MinValue: 400", "MinValue: 30"),
        new("a version can be overwritten", "storage", "\"Null\": { \"s3:if-none-match\": \"true\" }", "\"Null\": { \"s3:if-none-match\": \"false\" }"),
        new("data go with their stack", "identity", "DeletionPolicy: Retain", "DeletionPolicy: Delete"),
        new("a disk is not encrypted", "service", "Encrypted: true", "Encrypted: false"),
        new("the role may do anything on S3", "service", "Action: [\"s3:GetObject\"]", "Action: [\"s3:*\"]"),
        new("SSH is open to the world", "service", "FromPort: 443, ToPort: 443, SourcePrefixListId: !Ref CloudFrontPrefixList", "FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0"),
        new("the role can be had without a token", "service", "HttpTokens: required", "HttpTokens: optional"),
        new("readers may speak TLS 1.0", "site", "TLSv1.2_2021", "TLSv1"),
        new("the load balancer faces the internet", "service", "Scheme: internal", "Scheme: internet-facing"),
        new("callers need no token", "service", "Type: jwt-validation", "Type: authenticate-oidc"),
        new("an update does not wait for signals", "service", "WaitOnResourceSignals: true", "WaitOnResourceSignals: false"),
        new("the firewall is gone", "site", "        WebACLId: !Ref FirewallArn\n", ""),
        new("the log of the jobs is kept a month", "operations", "MinValue: 400", "MinValue: 30"),
        new("an alarm of the jobs tells nobody", "operations", "      AlarmActions:\n        - Fn::ImportValue: !Sub \"credit-${Stage}-AlarmTopicArn\"\n", ""),
        new("the schedule may do anything with Systems Manager", "schedule", "Action: [\"ssm:SendCommand\"]", "Action: [\"ssm:*\"]"),
        new("a part of a shard can be replaced", "storage", "              - !Sub \"${ArtifactBucket.Arn}/shards/*\"\n", ""),
        new("a task may write models", "batch", "${Bucket}/shards/*", "${Bucket}/models/*"),
        new("a task may delete parts", "batch", "\"s3:GetObject\", \"s3:PutObject\"", "\"s3:PutObject\", \"s3:DeleteObject\""),
        new("a task has a public address", "batch", "AssignPublicIp: DISABLED", "AssignPublicIp: ENABLED"),
        new("tasks of one job may run different builds", "batch", "@sha256:[0-9a-f]{64}$", ":[a-z]+$"),
        new("wrong input is tried again", "batch", "OnExitCode: \"2\", Action: EXIT", "OnExitCode: \"2\", Action: RETRY"),
        new("nothing bounds what array jobs cost", "batch", "    MinValue: 4\n", ""),
        new("anybody may sign up", "identity", "AllowAdminCreateUserOnly: true", "AllowAdminCreateUserOnly: false"),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SeededFault> All { get; } = [.. OfShape, .. OfMeaning];

    /// <summary>The template with the fault in it.</summary>
    /// <exception cref="InvalidOperationException">The text does not stand in the template any more.</exception>
    public string Seed(string template)
    {
        var at = template.IndexOf(Found, StringComparison.Ordinal);
        if (at < 0)
            throw new InvalidOperationException($"{Template}.yaml: '{Found}' is not there any more; seed \"{Name}\" elsewhere.");

        return template[..at] + Replacement + template[(at + Found.Length)..];
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
