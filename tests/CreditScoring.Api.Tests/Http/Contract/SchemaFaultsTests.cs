using System.Text.Json;

namespace CreditScoring.Api.Tests.Http.Contract;

public sealed class SchemaFaultsTests
{
    const string Schema = """
        {
          "required": ["id", "pd"], "type": "object", "additionalProperties": false,
          "properties": {
            "id": { "type": "string" }, "pd": { "type": "number", "format": "double" }, "points": { "type": ["null", "integer"], "format": "int32" },
            "on": { "type": "string", "format": "date" }, "at": { "type": "string", "format": "date-time" }, "kind": { "enum": ["a", "b"] },
            "model": { "oneOf": [{ "type": "null" }, { "$ref": "#/components/schemas/ModelName" }] },
            "counts": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "integer", "format": "int64" } } }
          }
        }
        """;

    [Theory]
    [InlineData("""{"id":"1","pd":0.5}""", null)]
    [InlineData("""{"id":"1","pd":1,"points":null,"on":"2026-11-27","at":"2026-11-27T10:00:00Z","kind":"b","model":{"name":"n","version":"1"},"counts":{"x":[1,2],"y":[]}}""", null)]
    [InlineData("""{"id":"1","pd":0.5,"model":null}""", null)]
    [InlineData("[]", "$ is")]
    [InlineData("""{"id":"1"}""", "$.pd is missing")]
    [InlineData("""{"id":1,"pd":0.5}""", "$.id")]
    [InlineData("""{"id":null,"pd":0.5}""", "$.id")]
    [InlineData("""{"id":"1","pd":"0.5"}""", "$.pd")]
    [InlineData("""{"id":"1","pd":0.5,"more":1}""", "$.more is not in the schema")]
    [InlineData("""{"id":"1","pd":0.5,"points":1.5}""", "$.points")]
    [InlineData("""{"id":"1","pd":0.5,"points":3000000000}""", "$.points")]
    [InlineData("""{"id":"1","pd":0.5,"on":"27/11/2026"}""", "$.on")]
    [InlineData("""{"id":"1","pd":0.5,"at":"today"}""", "$.at")]
    [InlineData("""{"id":"1","pd":0.5,"kind":"c"}""", "$.kind")]
    [InlineData("""{"id":"1","pd":0.5,"model":{"name":"n"}}""", "$.model")]
    [InlineData("""{"id":"1","pd":0.5,"counts":{"x":[1,"2"]}}""", "$.counts.x[1]")]
    public void Names_the_place_where_a_value_is_otherwise_than_its_schema(string value, string? place)
    {
        var faults = SchemaFaults.Of(Parsed(Schema), Parsed(value)).ToList();

        if (place is null)
            Assert.Empty(faults);
        else
            Assert.StartsWith(place, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"string","minLength":1}""", "minLength")]
    [InlineData("""{"type":"text"}""", "text")]
    [InlineData("""{"type":"string","format":"uuid"}""", "uuid")]
    public void Does_not_pass_over_a_word_that_it_does_not_understand(string schema, string word) =>
        Assert.Contains(word, Assert.Throws<NotSupportedException>(() => SchemaFaults.Of(Parsed(schema), Parsed("\"1\"")).ToList()).Message, StringComparison.Ordinal);

    static JsonElement Parsed(string text) => JsonDocument.Parse(text).RootElement;
}
