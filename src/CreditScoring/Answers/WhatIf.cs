using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Features;

namespace CreditScoring.Answers;

/// <summary>What a client's score would be with other answers.</summary>
/// <param name="Before">Score and proposal as things are.</param>
/// <param name="After">Score and proposal with the other answers.</param>
/// <param name="Answers">Every answer that differs, those that followed from the ones given among them.</param>
/// <param name="Features">Every feature the model reads that moved.</param>
public sealed record WhatIf(Assessment Before, Assessment After, IReadOnlyList<MovedAnswer> Answers, IReadOnlyList<MovedFeature> Features)
{
    /// <summary>Scores a client again with other answers.</summary>
    /// <param name="client">The client.</param>
    /// <param name="answers">New answers by name (or raw column), each as text: a number with a point, a word of the source, yes or no.</param>
    /// <param name="faults">What is wrong with them; empty when all is well.</param>
    /// <returns>The result, or null when an answer is impossible.</returns>
    public static WhatIf? Of(ClientCase client, IReadOnlyDictionary<string, string> answers, out IReadOnlyList<AnswerFault> faults)
    {
        var sheet = AnswerChange.Apply(client.Sheet, answers, out faults);
        if (faults.Count > 0)
            return null;

        var (model, inputs) = (client.Model, client.InputsWith(sheet));

        return new WhatIf(
            client.Assess(), model.Assess(inputs),
            [
                .. AnswerCatalog.All.Where(answer => !client.Sheet.Value(answer).Equals(sheet.Value(answer)))
                    .Select(answer => new MovedAnswer(answer, client.Sheet.Value(answer), sheet.Value(answer), Text(answer, client.Sheet), Text(answer, sheet)))
                    .Where(moved => moved.Before != moved.After),
            ],
            Moved(client, inputs));

        static Bilingual Text(Answer answer, AnswerSheet sheet) => new(sheet.Text(answer, Language.French), sheet.Text(answer, Language.English));
    }

    static List<MovedFeature> Moved(ClientCase client, float[] inputs)
    {
        var set = client.Model.Features;
        var (before, after) = (new float[set.Columns.Count], new float[set.Columns.Count]);
        set.Complete(client.Inputs, before);
        set.Complete(inputs, after);
        var moved = new List<MovedFeature>();
        for (var column = 0; column < before.Length; column++)
            if (!before[column].Equals(after[column]) && FeatureCatalog.Find(set.Columns[column].Name) is { } feature)
                moved.Add(new MovedFeature(feature, before[column], after[column]));

        return moved;
    }
}
