using CreditScoring.Data;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.Learning;
using CreditScoring.Models;

namespace CreditScoring.Answers;

/// <summary>A client whose answers can be changed: features are computed again by the functions that computed them for training.</summary>
public sealed class ClientCase
{
    const string Application = "application";

    readonly Feature[] features; // of each input of the model
    readonly int[] declared; // positions of the inputs that read the application
    readonly ClientRecord record;
    readonly float[] inputs;

    ClientCase(ScoringModel model, ClientRecord record, AnswerSheet sheet, Feature[] features, float[] inputs)
    {
        Model = model;
        Sheet = sheet;
        this.record = record;
        this.features = features;
        this.inputs = inputs;
        declared = [.. Enumerable.Range(0, features.Length).Where(input => ReadsApplication(features[input].Definition))];
    }

    /// <summary>The model that scores the client.</summary>
    public ScoringModel Model { get; }

    /// <summary>The loan asked for; null when its amount or instalment is not stated.</summary>
    public Loan? Loan => Sheet.Loan;

    /// <summary>The answers that may be changed, as they are now.</summary>
    public IReadOnlyList<StatedAnswer> Answers =>
        [.. AnswerCatalog.All.Select(answer => new StatedAnswer(answer, Sheet.Raw(answer), new(Sheet.Text(answer, Language.French), Sheet.Text(answer, Language.English))))];

    /// <summary>The client's present answers.</summary>
    internal AnswerSheet Sheet { get; }

    /// <summary>The model's inputs of the client as things are.</summary>
    internal ReadOnlySpan<float> Inputs => inputs;

    /// <summary>How each input is computed.</summary>
    internal ReadOnlySpan<Feature> Features => features;

    /// <summary>Everything known of the client.</summary>
    internal ClientRecord Record => record;

    /// <summary>Score and proposal as things are.</summary>
    public Assessment Assess() => Model.Assess(inputs);

    /// <summary>Names of the tables, the application among them, that must be at hand for a model's features to follow changed answers.</summary>
    /// <param name="model">The model.</param>
    public static IReadOnlySet<string> TablesOf(ScoringModel model) =>
        FeatureStages.TablesOf(FeatureBuilder.Pick(model.Inputs).Where(feature => ReadsApplication(feature.Definition)));

    /// <summary>A client of some tables.</summary>
    /// <param name="model">The model.</param>
    /// <param name="tables">The cleaned tables, at least those of <see cref="TablesOf"/>.</param>
    /// <param name="client">Row of the client in the application table, from 0.</param>
    /// <param name="inputs">The model's inputs of the client, computed from all tables; null computes them from these.</param>
    /// <exception cref="ArgumentException">The model reads a feature that the catalog does not have, or a table was not cleaned.</exception>
    public static ClientCase Of(ScoringModel model, HomeCreditTables tables, int client, float[]? inputs = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(client);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(client, tables.Applications.RowCount);

        var features = FeatureBuilder.Pick(model.Inputs);
        var record = new ClientReader(tables).Read(client);
        var row = ApplicationRow.Copy(tables.Applications, client);
        inputs ??= [.. features.Select(feature => FeatureBuilder.AsFloat(feature.Value(record)))];

        return new ClientCase(model, record, AnswerSheet.Of(row, LoanOf(model, row)), features, inputs);
    }

    /// <summary>The model's inputs with other answers: what reads the application is computed again, the rest stays.</summary>
    internal float[] InputsWith(AnswerSheet sheet)
    {
        var changed = record with { Application = new ApplicationFacts(sheet.Row, 0) };
        var values = (float[])inputs.Clone();
        foreach (var input in declared)
            values[input] = FeatureBuilder.AsFloat(features[input].Value(changed));

        return values;
    }

    static bool ReadsApplication(FeatureDefinition feature) => feature.Source.Split(" + ").Contains(Application);

    static Loan? LoanOf(ScoringModel model, Table row)
    {
        var (amount, instalment) = (row.Numbers("AMT_CREDIT")[0], row.Numbers("AMT_ANNUITY")[0]);
        var contract = Levels.Value(row.Codes("NAME_CONTRACT_TYPE")[0], Levels.Of(row.Schema, "NAME_CONTRACT_TYPE").Count);
        var term = new float[] { float.NaN, float.NaN, float.NaN };
        model.Features.Learned.OfType<LoanTerm>().FirstOrDefault()?.Compute([amount, instalment, (float)contract], term);

        return Loan.Of(amount, instalment, row.Numbers("AMT_GOODS_PRICE")[0], term[0]);
    }
}
