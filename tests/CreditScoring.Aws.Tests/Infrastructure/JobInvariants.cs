using System.Text.Json.Nodes;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>What is true of array jobs and their tasks.</summary>
static class JobInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        Invariant.OfEach("tasks-are-confined", ["AWS::Batch::JobDefinition"], ConfinementFault),
        Invariant.OfEach("tasks-run-one-build", ["AWS::Batch::JobDefinition"], (job, template) =>
            Json.Text(Json.At(job["ContainerProperties/Image"], "Ref")) is { } parameter
                && Json.Text(Json.At(template.Document, $"Parameters/{parameter}/AllowedPattern")) is { } pattern && pattern.EndsWith("@sha256:[0-9a-f]{64}$", StringComparison.Ordinal)
                ? null : "its image is not named by its digest: tasks of one job could run different builds"),
        Invariant.OfEach("tasks-are-tried-again", ["AWS::Batch::JobDefinition"], RetryFault),
        Invariant.OfEach("machines-are-bounded", ["AWS::Batch::ComputeEnvironment"], (machines, template) =>
            template.LeastOf(machines["ComputeResources/MaxvCpus"]) is > 0 && Json.Text(machines["ComputeResources/Type"]) is "FARGATE_SPOT" or "SPOT"
                ? null : "they are not spare machines, or nothing bounds how many"),
        new Invariant("writers-create-once", WriterFaults),
    ];

    static string? ConfinementFault(Resource job, Template template)
    {
        const string Container = "ContainerProperties";
        if (!Json.IsTrue(job[$"{Container}/ReadonlyRootFilesystem"]) || Json.IsTrue(job[$"{Container}/Privileged"]))
            return "a task may change its own program, or is privileged";
        if (Json.Text(job[$"{Container}/NetworkConfiguration/AssignPublicIp"]) is not "DISABLED")
            return "a task gets a public address";

        return Json.Text(Json.At(job[$"{Container}/JobRoleArn"], "Fn::GetAtt")) == Json.Text(Json.At(job[$"{Container}/ExecutionRoleArn"], "Fn::GetAtt"))
            ? "a task has the rights of what starts it" : null;
    }

    static string? RetryFault(Resource job, Template template)
    {
        var rules = Json.Many(job["RetryStrategy/EvaluateOnExit"]).ToList();
        if (template.LeastOf(job["RetryStrategy/Attempts"]) is not > 1 || job["Timeout/AttemptDurationSeconds"] is null)
            return "a task whose machine is taken away is lost, or one may run for ever";

        return rules.FindIndex(rule => Json.Text(rule?["OnExitCode"]) is "2" && Json.Text(rule?["Action"]) is "EXIT") is var wrong and >= 0
            && rules.FindIndex(rule => Json.Text(rule?["Action"]) is "RETRY") > wrong
            ? null : "wrong input is tried again and again";
    }

    /// <summary>Whatever a role may write to the bucket of artifacts, the bucket's own policy lets it create and not replace; no role may delete.</summary>
    static IEnumerable<string> WriterFaults(IReadOnlyList<Template> templates)
    {
        var held = StorageInvariants.CreatedOnce(templates);

        return from template in templates
               from role in template.Resources
               where role.Type is "AWS::IAM::Role"
               from statement in Json.Walk(role.Entry["Properties"]).OfType<JsonObject>().Where(node => Json.Text(node["Effect"]) is "Allow")
               from action in Json.Many(statement["Action"]).Select(Json.Text)
               where action is "s3:PutObject" || action?.StartsWith("s3:Delete", StringComparison.Ordinal) == true
               from place in Json.Many(statement["Resource"]).Select(resource => Json.Many(resource?["Fn::Sub"]).ToList()).Where(IsOfArtifacts).Select(parts => Json.Text(parts[0])!)
               where action is not "s3:PutObject" || !held.Contains(place.Replace("arn:${AWS::Partition}:s3:::${Bucket}/", "${ArtifactBucket.Arn}/", StringComparison.Ordinal))
               select $"{template.Name}/{role.Id}: it may replace or delete {place}";
    }

    static bool IsOfArtifacts(List<JsonNode?> parts) =>
        parts.Count == 2 && Json.Text(Json.At(parts[1], "Bucket/Fn::ImportValue/Fn::Sub")) is "credit-${Stage}-ArtifactBucket";
}
