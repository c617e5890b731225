using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>Reads CloudFormation's YAML as the JSON that it stands for: <c>!Ref X</c> becomes <c>{"Ref": "X"}</c>, <c>!Sub X</c> becomes <c>{"Fn::Sub": "X"}</c>.</summary>
static class TemplateReader
{
    /// <summary>Reads one document.</summary>
    /// <param name="text">The YAML.</param>
    /// <exception cref="InvalidDataException">It is no YAML, repeats a key or is no map.</exception>
    public static JsonObject Read(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException($"line {fault.Start.Line}: {fault.Message}", fault);
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }]
            ? (JsonObject)Convert(root)!
            : throw new InvalidDataException("A template is one map.");
    }

    static JsonNode? Convert(YamlNode node)
    {
        JsonNode? plain = node switch
        {
            YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Convert(pair.Value)))),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
            YamlScalarNode scalar => Scalar(scalar),
            _ => throw new InvalidDataException($"line {node.Start.Line}: anchors are not for templates."),
        };
        if (node.Tag.IsEmpty || node.Tag.Value is not ['!', .. var name] || name.StartsWith("tag:", StringComparison.Ordinal))
            return plain;

        return new JsonObject { [name is "Ref" or "Condition" ? name : $"Fn::{name}"] = plain };
    }

    static JsonValue? Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style is not ScalarStyle.Plain)
            return JsonValue.Create(text);

        return text switch
        {
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            _ when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            _ => JsonValue.Create(text),
        };
    }
}
