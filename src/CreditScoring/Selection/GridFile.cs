using System.Text.Json;
using System.Text.Json.Nodes;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>Reads grids such as <c>{"leaves": [7, 15], "calibration": ["none", "platt"]}</c>, or a list of them.</summary>
public static class GridFile
{
    const string Example = """{"leaves": [7, 15], "l2": [1, 10]}""";

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict };

    static readonly string[] notSearched = ["threads", "earlyStoppingRounds"];

    /// <summary>Names that a grid may vary: every option of the trees, then the other steps of the pipeline.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. ValuesOf(new BoostedTreesOptions()).Select(pair => pair.Key).Except(notSearched), "features", "resampler", "calibration", "cutOff"];

    /// <summary>Reads a grid. An option of the trees takes a list of values, or a distribution such as <c>{"from": 0.01, "to": 0.3, "scale": "log"}</c>.</summary>
    /// <param name="file">A JSON file.</param>
    /// <param name="start">What the grid does not vary.</param>
    /// <param name="choices">What the words of <c>features</c> and <c>resampler</c> stand for.</param>
    /// <exception cref="InvalidDataException">The file is no such grid; the message says what was found and what is allowed.</exception>
    public static SearchGrid Read(string file, PipelineCandidate start, SearchChoices choices)
    {
        if (!File.Exists(file))
            throw new InvalidDataException($"{file}: no such file; expected a JSON object such as {Example}.");

        try
        {
            var root = JsonNode.Parse(File.ReadAllText(file), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            var products = (root as JsonArray)?.ToList() ?? [root];
            if (products.Count == 0 || products.Exists(product => product is JsonObject { Count: 0 }))
                throw new InvalidDataException($"{file}: the grid is empty; give at least one of {string.Join(", ", Names)}.");

            var grid = new SearchGrid(start, [.. products.Select(product => product is JsonObject fields
                ? (IReadOnlyList<SearchDimension>)[.. fields.Select(field => DimensionOf(file, field.Key, field.Value, choices))]
                : throw new InvalidDataException($"{file}: not a grid; expected an object of lists, such as {Example}, or a list of such objects."))]);
            grid.Check();

            return grid;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}, line {error.LineNumber + 1}: not a grid; expected an object of lists, such as {Example}.", error);
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"{file}: {error.Message}", error);
        }
    }

    static SearchDimension DimensionOf(string file, string name, JsonNode? values, SearchChoices choices)
    {
        if (!Names.Contains(name))
            throw new InvalidDataException($"{file}: there is no option '{name}' to search; allowed are {string.Join(", ", Names)}.");
        if (values is JsonObject distribution)
            return Distribution(file, name, distribution);
        if (values is not JsonArray list)
            throw new InvalidDataException($"{file}: not a grid; option '{name}' needs a list of values, as in {Example}.");
        if (list.Count == 0)
            throw new InvalidDataException($"{file}: option '{name}' has no value to try; give a list of values.");

        return SearchDimension.Of(name, [.. list.Select(value => StepOf(file, name, value, choices))]);
    }

    static SearchStep StepOf(string file, string name, JsonNode? value, SearchChoices choices) => name switch
    {
        "features" => new(SearchValue.Of(Word(file, name, value)), With(Choice(file, name, value, choices.Features), (candidate, recipe) => candidate with { Features = recipe })),
        "resampler" when Word(file, name, value) == "none" => new(SearchValue.Of("none"), candidate => candidate with { Resampler = null }),
        "resampler" => new(SearchValue.Of(Word(file, name, value)), With(Choice(file, name, value, choices.Resamplers), (candidate, resampler) => candidate with { Resampler = resampler })),
        "calibration" => new(SearchValue.Of(Word(file, name, value)), With(Choice(file, name, value, Words<CalibrationMethod>()), (candidate, method) => candidate with { Calibration = method })),
        "cutOff" => new(SearchValue.Of(Word(file, name, value)), With(Choice(file, name, value, Words<CutOffChoice>()), (candidate, choice) => candidate with { CutOff = choice })),
        _ => TreeStep(name, value),
    };

    static SearchStep TreeStep(string name, JsonNode? value) => new(
        value is JsonValue single && single.TryGetValue<double>(out var number) ? new SearchValue(number, null) : SearchValue.Of(value?.ToJsonString() ?? "null"),
        candidate => candidate with { Trees = Set(candidate.Trees, name, value) });

    // The options are changed by their names in JSON: an option added to the trees can be searched the same day.
    static BoostedTreesOptions Set(BoostedTreesOptions options, string name, JsonNode? value)
    {
        var fields = ValuesOf(options);
        var expected = fields[name]!.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? "true or false is expected" : "a number is expected";
        fields[name] = value?.DeepClone();
        try
        {
            return fields.Deserialize<BoostedTreesOptions>(json)!;
        }
        catch (JsonException error)
        {
            throw new ArgumentException(value?.GetValueKind() == JsonValueKind.Number ? "a whole number is expected" : expected, error);
        }
    }

    static SearchDimension Distribution(string file, string name, JsonObject fields)
    {
        var isLog = (string?)fields["scale"] == "log";
        if (fields["from"] is not JsonValue from || fields["to"] is not JsonValue to || !from.TryGetValue<double>(out var low) || !to.TryGetValue<double>(out var high)
            || !(low < high) || (isLog && low <= 0) || ValuesOf(new BoostedTreesOptions())[name] is not JsonValue option || option.GetValueKind() != JsonValueKind.Number)
            throw new InvalidDataException(
                $"{file}: option '{name}' has the distribution {fields.ToJsonString()}; a number may have {{\"from\": LOW, \"to\": HIGH}} with LOW below HIGH, and \"scale\": \"log\" when LOW is above 0.");

        var isWhole = IsWhole(name);

        return SearchDimension.Drawn(name, random =>
        {
            var share = random.NextDouble();
            var value = isLog ? low * Math.Pow(high / low, share) : low + (high - low) * share;

            return isWhole ? Math.Floor(value) : value;
        }, (candidate, value) => candidate with { Trees = Set(candidate.Trees, name, JsonValue.Create(value)) });
    }

    static bool IsWhole(string name)
    {
        try
        {
            return Set(new BoostedTreesOptions(), name, JsonValue.Create(0.5)) is null;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    static JsonObject ValuesOf(BoostedTreesOptions options) => JsonSerializer.SerializeToNode(options, json)!.AsObject();

    static Func<PipelineCandidate, PipelineCandidate> With<T>(T value, Func<PipelineCandidate, T, PipelineCandidate> change) => candidate => change(candidate, value);

    static Dictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => value.ToString().ToLowerInvariant());

    static string Word(string file, string name, JsonNode? value) => value is JsonValue single && single.TryGetValue<string>(out var word)
        ? word
        : throw new InvalidDataException($"{file}: option '{name}' cannot be {value?.ToJsonString() ?? "null"}: a word is expected.");

    static T Choice<T>(string file, string name, JsonNode? value, IReadOnlyDictionary<string, T> known) => known.TryGetValue(Word(file, name, value), out var found)
        ? found
        : throw new InvalidDataException(
            $"{file}: option '{name}' cannot be '{Word(file, name, value)}'; allowed are {string.Join(", ", name == "resampler" ? known.Keys.Prepend("none") : known.Keys)}.");
}
