using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>The definitions of array jobs. No cluster checks the one for Kubernetes here: what is held is written below.</summary>
public sealed class JobTests(ITestOutputHelper output)
{
    static readonly (string Name, Func<JsonNode, bool> Holds)[] kubernetes =
    [
        ("an indexed Job of batch/v1", job => Text(job, "apiVersion") is "batch/v1" && Text(job, "kind") is "Job" && Text(job, "spec/completionMode") is "Indexed"),
        ("as many tasks as the script is told", job => Number(job, "spec/completions") is > 1 and var tasks && Environment(job, "SHARDS") == $"{tasks}"),
        ("each index is tried again, and none is given up in silence", job => Number(job, "spec/backoffLimitPerIndex") is > 0 && Number(job, "spec/maxFailedIndexes") is 0 && Text(job, "spec/template/spec/restartPolicy") is "Never"),
        ("a bound on its time", job => Number(job, "spec/activeDeadlineSeconds") is > 0),
        ("wrong input ends the job", job => Rules(job).Any(rule => Text(rule, "action") is "FailJob" && Number(rule, "onExitCodes/values/0") is 2 && Text(rule, "onExitCodes/containerName") is "shard")),
        ("a lost node is nobody's fault", job => Rules(job).Any(rule => Text(rule, "action") is "Ignore" && Text(rule, "onPodConditions/0/type") is "DisruptionTarget")),
        ("the image by its digest", job => Text(job, $"{Container}/image") is { } image && image.Contains("@sha256:", StringComparison.Ordinal)),
        ("no root, no new rights, no capability", job => Json.IsTrue(Json.At(job, "spec/template/spec/securityContext/runAsNonRoot"))
            && Json.At(job, $"{Container}/securityContext/allowPrivilegeEscalation") is JsonValue escalation && !escalation.GetValue<bool>()
            && Text(job, $"{Container}/securityContext/capabilities/drop/0") is "ALL"),
        ("a program that cannot be changed", job => Json.IsTrue(Json.At(job, $"{Container}/securityContext/readOnlyRootFilesystem"))),
        ("the system calls of the runtime's default", job => Text(job, "spec/template/spec/securityContext/seccompProfile/type") is "RuntimeDefault"),
        ("no token of the cluster", job => Json.At(job, "spec/template/spec/automountServiceAccountToken") is JsonValue token && !token.GetValue<bool>()),
        ("limits that are what is asked for", job => JsonNode.DeepEquals(Json.At(job, $"{Container}/resources/requests"), Json.At(job, $"{Container}/resources/limits")) && Text(job, $"{Container}/resources/limits/memory") is not null),
        ("what is mounted is declared", job => Text(job, $"{Container}/volumeMounts/0/name") is { } volume && Text(job, "spec/template/spec/volumes/0/name") == volume),
    ];

    const string Container = "spec/template/spec/containers/0";

    static string Kubernetes { get; } = File.ReadAllText(Path.Combine(InfraFolder.Root, "jobs", "kubernetes.yaml"));

    [Fact]
    public void The_job_for_Kubernetes_keeps_what_is_asked_of_it() =>
        Assert.Empty(Broken(Kubernetes));

    [Theory]
    [InlineData("completionMode: Indexed", "completionMode: NonIndexed")]
    [InlineData("completions: 16", "completions: 15")]
    [InlineData("backoffLimitPerIndex: 3", "backoffLimitPerIndex: 0")]
    [InlineData("activeDeadlineSeconds: 14400", "activeDeadlineSeconds: 0")]
    [InlineData("values: [2]", "values: [1]")]
    [InlineData("action: Ignore", "action: Count")]
    [InlineData("@sha256:", ":")]
    [InlineData("runAsNonRoot: true", "runAsNonRoot: false")]
    [InlineData("allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true")]
    [InlineData("drop: [ALL]", "drop: [NET_RAW]")]
    [InlineData("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false")]
    [InlineData("type: RuntimeDefault", "type: Unconfined")]
    [InlineData("automountServiceAccountToken: false", "automountServiceAccountToken: true")]
    [InlineData("limits: { cpu: \"4\", memory: 8Gi", "limits: { cpu: \"4\", memory: 9Gi")]
    [InlineData("- name: scratch\n", "- name: scrap\n")]
    public void A_seeded_fault_is_caught(string found, string replacement)
    {
        Assert.Contains(found, Kubernetes, StringComparison.Ordinal);

        Assert.NotEmpty(Broken(Kubernetes.Replace(found, replacement, StringComparison.Ordinal)));
    }

    [ToolFact("bash", "On Debian: apt-get install bash")]
    public void Every_scheduler_s_task_finds_its_share()
    {
        Assert.Equal("search --store parts --shard 3/16", Shard(("SLURM_ARRAY_TASK_ID", "3"), ("SLURM_ARRAY_TASK_COUNT", "16")));
        Assert.Equal("search --store parts --shard 3/16", Shard(("AWS_BATCH_JOB_ARRAY_INDEX", "2"), ("SHARDS", "16")));
        Assert.Equal("search --store parts --shard 16/16", Shard(("AWS_BATCH_JOB_ARRAY_INDEX", "15"), ("AWS_BATCH_JOB_ARRAY_SIZE", "16")));
        Assert.Equal("search --store parts --shard 1/16", Shard(("JOB_COMPLETION_INDEX", "0"), ("SHARDS", "16")));
        Assert.Equal("2", Shard());
        Assert.Equal("2", Shard(("JOB_COMPLETION_INDEX", "0")));
    }

    static string Shard(params (string Name, string Value)[] environment)
    {
        var variables = environment.Append(("CREDIT", "echo")).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        var (exitCode, said, _) = Tool.Run("bash", [Path.Combine(InfraFolder.Root, "jobs", "shard.sh"), "search", "--store", "parts"], variables);

        return exitCode is 0 ? said.Trim() : $"{exitCode}";
    }

    List<string> Broken(string text)
    {
        var job = TemplateReader.Read(text);
        var broken = kubernetes.Where(rule => !rule.Holds(job)).Select(rule => rule.Name).ToList();
        output.WriteLine(string.Join("; ", broken));

        return broken;
    }

    static string? Text(JsonNode node, string path) => Json.Text(Json.At(node, path));

    static decimal? Number(JsonNode node, string path) => Json.At(node, path) is JsonValue value && value.TryGetValue<decimal>(out var number) ? number : null;

    static IEnumerable<JsonNode> Rules(JsonNode job) => Json.Many(Json.At(job, "spec/podFailurePolicy/rules")).OfType<JsonNode>();

    static string? Environment(JsonNode job, string name) =>
        Json.Many(Json.At(job, $"{Container}/env")).Where(entry => Json.Text(entry?["name"]) == name).Select(entry => Json.Text(entry?["value"])).FirstOrDefault();
}
