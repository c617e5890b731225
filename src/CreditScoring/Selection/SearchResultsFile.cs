using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CreditScoring.Selection;

/// <summary>Results of a search as <c>cv_results.json</c> and <c>cv_results.csv</c>.</summary>
public static class SearchResultsFile
{
    const int Format = 2;

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The columns of <c>cv_results</c>, the best candidate under scikit-learn's names, and every candidate with its folds.</summary>
    public static string ToJson(SearchResults results)
    {
        var columns = new JsonObject();
        foreach (var (name, values) in CvResults.Of(results))
            columns[name] = JsonSerializer.SerializeToNode(values, json);
        columns["params"] = JsonSerializer.SerializeToNode(results.Candidates.Select(candidate => candidate.Options.Parameters), json);

        return new JsonObject
        {
            ["format"] = Format,
            ["best_index"] = results.BestIndex,
            ["best_params"] = JsonSerializer.SerializeToNode(results.BestParameters, json),
            ["best_score"] = JsonSerializer.SerializeToNode(results.BestScore, json),
            ["refit_time"] = results.RefitSeconds,
            ["all_over_budget"] = results.AllOverBudget,
            ["cv_results"] = columns,
            ["search"] = JsonSerializer.SerializeToNode(results, json),
        }.ToJsonString(json) + "\n";
    }

    /// <summary>The columns as CSV, one candidate a line; an empty cell stands for what a candidate does not have.</summary>
    public static string ToCsv(SearchResults results)
    {
        var columns = CvResults.Of(results);
        var text = new StringBuilder(string.Join(',', columns.Select(column => column.Key).Append("params")) + "\n");
        for (var row = 0; row < results.Candidates.Count; row++)
            text.AppendJoin(',', columns.Select(column => column.Value[row] is { } value ? Cell(value) : "")
                    .Append(Quoted(JsonSerializer.Serialize(results.Candidates[row].Options.Parameters))))
                .Append('\n');

        return text.ToString();
    }

    /// <summary>Reads results written by <see cref="ToJson"/>.</summary>
    /// <exception cref="InvalidDataException">The file is missing or holds no such results.</exception>
    public static SearchResults Read(string file)
    {
        if (!File.Exists(file))
            throw new InvalidDataException($"{file}: no such file; credit search writes cv_results.json.");

        try
        {
            var root = JsonNode.Parse(File.ReadAllText(file)) as JsonObject ?? throw new JsonException("it is no object");
            if (root["format"]?.GetValue<int>() is not Format and var format)
                throw new InvalidDataException($"{file}: format version {format?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}; this program reads version {Format}. Run credit search again.");

            var results = root["search"].Deserialize<SearchResults>(json) ?? throw new JsonException("there is no search in it");
            if (results.BestIndex < 0 || results.BestIndex >= results.Candidates.Count)
                throw new JsonException($"the best of its {results.Candidates.Count} candidates is {results.BestIndex}");
            results.IndexOf(results.RefitMeasure);

            return results;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{file}: not the results of a search ({error.Message}); run credit search again.", error);
        }
    }

    static string Cell(SearchValue value) => value.Text is { } text ? Quoted(text) : value.ToString();

    static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
