using System.Text.Json.Nodes;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>A resource of a template.</summary>
/// <param name="Id">Its name in the template.</param>
/// <param name="Type">Its type, for example <c>AWS::S3::Bucket</c>.</param>
/// <param name="Entry">All that stands under its name.</param>
sealed record Resource(string Id, string Type, JsonObject Entry)
{
    /// <summary>What stands at a path below <c>Properties</c>, such as <c>BucketEncryption/…/0</c>; null when nothing does.</summary>
    public JsonNode? this[string path] => Json.At(Entry["Properties"], path);
}
