using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Tests.Support;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Models;

public sealed class StabilityTests(AnswerableClients clients) : IClassFixture<AnswerableClients>
{
    static readonly StabilityOptions three = new() { Refits = 3, Seed = 4 };

    [Fact]
    public void Is_the_same_file_on_one_and_two_threads_and_when_it_was_stopped()
    {
        var begun = Run(three with { Refits = 1 });

        Assert.Equal(Bytes(Run(three)), Bytes(Run(three with { Threads = 2 })));
        Assert.Equal(Bytes(Run(three)), Bytes(Run(three, begun)));
    }

    [Fact]
    public void Counts_in_how_many_refits_a_concept_is_among_the_top_four()
    {
        var file = Run(three);
        var stability = new ReasonStability(clients.Model, file);
        var refits = file.Refits(clients.Model);
        var set = clients.Model.Features;
        var values = new float[set.Columns.Count];
        for (var row = 0; row < 40; row++)
        {
            var inputs = clients.Case(row).Inputs.ToArray();
            set.Complete(inputs, values);
            var expected = refits.SelectMany(refit => TopFour(refit, values)).GroupBy(concept => concept).ToDictionary(group => group.Key, group => group.Count());

            Assert.Equal(expected.OrderBy(pair => pair.Key.Id), stability.Reappearances(inputs).OrderBy(pair => pair.Key.Id));
        }
    }

    [Fact]
    public void Sixteen_of_twenty_are_solid_and_fifteen_are_not()
    {
        Assert.True(ReasonStability.IsSolid(16, 20));
        Assert.False(ReasonStability.IsSolid(15, 20));
    }

    [Fact]
    public void Overlap_is_the_share_of_the_clients_own_reasons_that_reappear()
    {
        Concept[] own = [Concepts.Age, Concepts.Income, Concepts.Burden, Concepts.Cards];

        Assert.Equal(0.5, TopConcepts.Overlap(own, [Concepts.Cards, Concepts.Age, Concepts.Family]));
        Assert.Equal(1, TopConcepts.Overlap([], own));
    }

    [Fact]
    public void The_summary_lies_between_its_refits_and_is_not_one()
    {
        var means = Run(three).Summary!.Trained;

        Assert.Equal(clients.Trained.RowCount, means.Clients);
        Assert.InRange(means.Overlap, means.LeastOverlap, means.MostOverlap);
        Assert.InRange(means.Overlap, 0.2, 0.99);
    }

    [Fact]
    public void Refuses_another_seed_an_unfinished_study_and_another_model()
    {
        var begun = Run(three);
        Assert.Throws<ArgumentException>(() => Run(three with { Seed = 5 }, begun));
        Assert.Throws<ArgumentException>(() => new ReasonStability(clients.Model, StabilityFile.Start("", 1)));

        using var folder = new TemporaryFolder();
        var model = Path.Combine(folder.Path, "model");
        ModelFolder.Write(model, clients.Result, clients.Options, "");
        File.WriteAllBytes(Path.Combine(model, StabilityFile.Name), Bytes(begun));
        Assert.Contains("made for a model", Assert.Throws<InvalidDataException>(() => StabilityFile.Read(model)).Message, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(model, StabilityFile.Name), "{");
        Assert.Contains("not the output of credit stability", Assert.Throws<InvalidDataException>(() => StabilityFile.Read(model)).Message, StringComparison.Ordinal);
        ModelFolder.CheckOutput(model);
    }

    StabilityFile Run(StabilityOptions options, StabilityFile? begun = null) => StabilityStudy.Run(
        clients.Model, clients.Trained, clients.Defaults, clients.Trained.Rows([]), clients.Options.Trees,
        new DataDescription("synthetic", "Clients of a test.", "Clients d’un essai.", new string('0', 64)), begun ?? StabilityFile.Start("hash", 4), options, _ => { });

    IEnumerable<Concept> TopFour(BoostedTrees refit, float[] values)
    {
        var contributions = new double[values.Length];
        new TreeShap(refit).Contributions(values, contributions);

        return Enumerable.Range(0, values.Length)
            .GroupBy(feature => FeatureCatalog.Find(refit.Features[feature].Name)!.Concept, feature => contributions[feature])
            .Select(group => (Concept: group.Key, Sum: group.Sum())).Where(pair => pair.Sum > 0).OrderByDescending(pair => pair.Sum).Take(4).Select(pair => pair.Concept);
    }

    static byte[] Bytes(StabilityFile file)
    {
        using var stream = new MemoryStream();
        file.Write(stream);

        return stream.ToArray();
    }
}
