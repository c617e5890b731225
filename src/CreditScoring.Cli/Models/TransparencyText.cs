using System.Globalization;
using CreditScoring.Linear;

namespace CreditScoring.Cli.Models;

/// <summary>The price of transparency as a few plain lines.</summary>
static class TransparencyText
{
    public static IEnumerable<string> Lines(Transparency found)
    {
        yield return Text($"{found.Clients:N0} clients, {found.Defaults:N0} in default, {found.Folds} folds; each is judged by models that did not see the client.");
        yield return Line("scorecard", found.Scorecard);
        yield return Line("trees", found.Trees);
        yield return Text($"Trees less scorecard, paired: AUC {found.Price.Auc.Difference:+0.0000;-0.0000} [{found.Price.Auc.Low:+0.0000;-0.0000}, {found.Price.Auc.High:+0.0000;-0.0000}] over clients, {found.Price.AucOverFolds.Mean:+0.0000;-0.0000} [{found.Price.AucOverFolds.Low:+0.0000;-0.0000}, {found.Price.AucOverFolds.High:+0.0000;-0.0000}] over folds");
        yield return Text($"  Brier {found.Price.Brier.Mean:+0.00000;-0.00000} [{found.Price.Brier.Low:+0.00000;-0.00000}, {found.Price.Brier.High:+0.00000;-0.00000}], cost per client {found.Price.Cost.Mean:+0.0000;-0.0000} [{found.Price.Cost.Low:+0.0000;-0.0000}, {found.Price.Cost.High:+0.0000;-0.0000}]");
        if (found.Price.Profit is { } profit)
            yield return Text($"  profit per application {profit.Mean:+#,0;-#,0;0} [{profit.Low:+#,0;-#,0;0}, {profit.High:+#,0;-#,0;0}] on assumed margin and loss: {found.Trees.Profit:#,0} less {found.Scorecard.Profit:#,0}");
        yield return Text($"Whole points: AUC {found.Rounding.Auc:+0.00000;-0.00000;0}, at most {found.Rounding.MostPoints:0.0} points off, {found.Rounding.Reversed:P2} of pairs reversed, {found.Rounding.OtherSide:P2} of clients on the other side of the cut-off");
    }

    static string Line(string name, RivalMeasures measures) => Text(
        $"  {name,-10} {measures.Features,5:0.#} features  AUC {measures.Auc.Auc:0.0000} [{measures.Auc.Low:0.0000}, {measures.Auc.High:0.0000}]  Brier {measures.Brier:0.00000}  cost per client {measures.Cost:0.0000}");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
