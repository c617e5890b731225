using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>The outcome of a grid search, with all that scikit-learn calls <c>cv_results_</c>.</summary>
/// <param name="Candidates">Each candidate with its folds.</param>
public sealed record SearchResults(IReadOnlyList<CandidateSummary> Candidates)
{
    static readonly (string Name, Func<SideScores, double> Of)[] measures =
    [
        ("auc", side => side.Auc), ("accuracy", side => side.Accuracy), ("logloss", side => side.LogLoss), ("brier", side => side.Brier), ("ks", side => side.Ks),
    ];

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The candidate with the highest mean AUC on held-out clients.</summary>
    public CandidateSummary Best => CandidateSummary.Best(Candidates);

    /// <summary>Names of the options in which the candidates differ.</summary>
    public IReadOnlyList<string> VariedOptions =>
        [.. SearchGrid.Names.Where(name => Candidates.Select(candidate => SearchGrid.ValuesOf(candidate.Options)[name]).Distinct().Count() > 1)];

    /// <summary>The results as columns: <c>param_*</c>, <c>split*_test_*</c>, <c>mean_test_*</c>, <c>std_test_*</c>, <c>rank_test_*</c>, the same for train, and times.</summary>
    public IReadOnlyDictionary<string, double[]> Columns()
    {
        var columns = new Dictionary<string, double[]>(StringComparer.Ordinal)
        {
            ["candidate"] = [.. Candidates.Select(candidate => (double)candidate.Candidate)],
        };
        foreach (var option in SearchGrid.Names)
            columns["param_" + option] = [.. Candidates.Select(candidate => SearchGrid.ValuesOf(candidate.Options)[option])];
        foreach (var (name, of) in measures)
        {
            AddSide(columns, "test_" + name, fold => of(fold.Validation));
            AddSide(columns, "train_" + name, fold => of(fold.Train));
            var means = columns["mean_test_" + name];
            var sign = name is "logloss" or "brier" ? 1 : -1;
            columns["rank_test_" + name] = [.. means.Select(mean => 1.0 + means.Count(other => sign * other < sign * mean))];
        }

        columns["gap_accuracy"] = [.. Candidates.Select(candidate => candidate.AccuracyGap)];
        AddSide(columns, "fit_time", fold => fold.FitSeconds, splits: false);
        AddSide(columns, "score_time", fold => fold.ScoreSeconds, splits: false);

        return columns;
    }

    /// <summary>The results as JSON: the columns, the best candidate, and every fold.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new ResultsFile(1, Best.Candidate, Best.ValidationAuc, [.. Candidates.Select(candidate => candidate.Options)], [.. Candidates.SelectMany(candidate => candidate.Folds)], Columns()), json)
        + "\n";

    /// <summary>The columns as CSV, one candidate a line.</summary>
    public string ToCsv()
    {
        var columns = Columns();
        var text = new StringBuilder(string.Join(',', columns.Keys) + "\n");
        for (var row = 0; row < Candidates.Count; row++)
            text.AppendJoin(',', columns.Values.Select(column => column[row].ToString("R", CultureInfo.InvariantCulture))).Append('\n');

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
            var results = JsonSerializer.Deserialize<ResultsFile>(File.ReadAllText(file), json) ?? throw new JsonException("null");
            if (results.Format != 1)
                throw new InvalidDataException($"{file}: format version {results.Format}; this program reads version 1.");

            return new SearchResults(CandidateSummary.Gather(results.Grid, results.Folds));
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"{file}: not the results of a search ({error.Message}); run credit search again.", error);
        }
    }

    void AddSide(Dictionary<string, double[]> columns, string name, Func<FoldScore, double> of, bool splits = true)
    {
        var foldCount = Candidates[0].Folds.Count;
        if (splits)
            for (var fold = 0; fold < foldCount; fold++)
                columns[string.Create(CultureInfo.InvariantCulture, $"split{fold}_{name}")] = [.. Candidates.Select(candidate => of(candidate.Folds[fold]))];

        columns["mean_" + name] = [.. Candidates.Select(candidate => candidate.Folds.Average(of))];
        columns["std_" + name] = [.. Candidates.Select(candidate => Deviation([.. candidate.Folds.Select(of)]))];
    }

    // As scikit-learn: divided by the number of folds.
    static double Deviation(double[] values)
    {
        var mean = values.Average();

        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }

    sealed record ResultsFile(
        int Format, int BestIndex, double BestScore, IReadOnlyList<BoostedTreesOptions> Grid, IReadOnlyList<FoldScore> Folds,
        [property: JsonPropertyName("cv_results")] IReadOnlyDictionary<string, double[]> CvResults);
}
