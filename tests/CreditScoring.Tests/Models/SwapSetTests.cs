using CreditScoring.Decisions;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Models.Promotion;

namespace CreditScoring.Tests.Models;

public sealed class SwapSetTests
{
    static readonly (FeatureMatrix Matrix, float[] Defaults) clients = SomeModel.Sample(1500, seed: 5);
    static readonly ScoringModel champion = SomeModel.Trained.Model;
    static readonly ScoringModel challenger = Challenger();
    static readonly SwapSet swap = Of(champion, challenger, clients.Defaults);

    [Fact]
    public void A_model_beside_itself_changes_nobody()
    {
        var same = Of(champion, champion, clients.Defaults);

        Assert.Equal(0, same.Share);
        Assert.All(same.Cells.Where(cell => cell.From != cell.To), cell => Assert.Equal((0, null), (cell.Clients, cell.DefaultRate)));
    }

    [Fact]
    public void Every_client_is_in_the_cell_of_its_two_proposals()
    {
        Assert.Equal((9, 1500), (swap.Cells.Count, swap.Cells.Sum(cell => cell.Clients)));
        var (before, after) = (champion.PredictLogOdds(clients.Matrix), challenger.PredictLogOdds(clients.Matrix));
        int[] turned = [.. Enumerable.Range(0, 1500).Where(client => champion.Assess(before[client]).Decision == Decision.Accept && challenger.Assess(after[client]).Decision == Decision.Decline)];

        var cell = swap.Cell(Decision.Accept, Decision.Decline);
        Assert.Equal((turned.Length, turned.Length), (cell.Clients, cell.Known));
        Assert.Equal(turned.Average(client => (double)clients.Defaults[client]), cell.DefaultRate!.Value, 1e-12);
        var other = swap.Cells.Where(found => found.From != found.To).Sum(found => found.Clients);
        Assert.Equal(other / 1500.0, swap.Share, 1e-12);
        Assert.True(other > 30, $"Only {other} clients change side; the test would show little.");
    }

    [Fact]
    public void The_movers_of_a_cell_name_the_concept_that_one_model_does_not_read()
    {
        // The challenger was trained without the external scores, which decide most in this sample.
        var external = FeatureCatalog.Find("EXT_MEAN")!.Concept.Id;
        var stricter = swap.Directions.Where(direction => direction.Clients > 20 && direction.From < direction.To).ToList();

        Assert.NotEmpty(stricter);
        Assert.All(stricter, direction => Assert.Equal(external, direction.Concepts[0].Id));
        Assert.All(stricter, direction => Assert.True(direction.Concepts[0].LogOdds > 0)); // their good scores no longer count
    }

    [Fact]
    public void Outcomes_that_are_not_known_are_not_counted()
    {
        var unknown = Of(champion, challenger, Array.ConvertAll(clients.Defaults, _ => float.NaN), threads: 2);

        Assert.All(unknown.Cells, cell => Assert.Equal((0, null), (cell.Known, cell.DefaultRate)));
        Assert.Equal(swap.Cells.Select(cell => cell.Clients), unknown.Cells.Select(cell => cell.Clients));
    }

    [Fact]
    public void A_client_whose_outcome_is_not_the_one_learned_is_refused_as_another_of_that_number()
    {
        var sample = new GateSample(clients.Matrix, clients.Defaults, "made up");
        var known = new GateModel(champion, [new OutOfFoldRow(clients.Matrix.Clients[0], 0, clients.Defaults[0], 0.25)], null);
        var other = known with { HeldOut = [known.HeldOut[0] with { Default = 1 - clients.Defaults[0] }] };

        Assert.Equal(0.25, sample.Pds(known, 1)[0]);
        Assert.Contains("two clients may share it", Assert.Throws<InvalidDataException>(() => sample.Pds(other, 1)).Message, StringComparison.Ordinal);
    }

    static SwapSet Of(ScoringModel one, ScoringModel other, float[] defaults, int threads = 1)
    {
        var sample = new GateSample(clients.Matrix, defaults, "made up");

        return SwapSet.Of(one, other, (sample.Pds(new GateModel(one, [], null), threads), sample.Pds(new GateModel(other, [], null), threads)), sample, threads);
    }

    static ScoringModel Challenger()
    {
        var (matrix, defaults) = SomeModel.Sample();
        int[] kept = [.. Enumerable.Range(0, matrix.Columns.Count).Where(column => matrix.Columns[column].Name != "EXT_MEAN")];

        return SomeModel.Train(new FeatureMatrix([.. kept.Select(column => matrix.Columns[column])], matrix.Clients, [.. kept.Select(matrix.Column)]), defaults).Model;
    }
}
