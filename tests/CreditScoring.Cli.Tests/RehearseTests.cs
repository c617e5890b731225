using CreditScoring.Models;
using CreditScoring.Monitoring;

namespace CreditScoring.Cli.Tests;

/// <summary><c>credit rehearse</c>: a model's whole life, each act a command of the real program.</summary>
public sealed class RehearseTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("rehearsal-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_lasting_drift_trains_gates_and_promotes_a_challenger_and_known_outcomes_judge_it()
    {
        string gate = Path.Combine(folder, "lenient.json"), output = Path.Combine(folder, "life"), file = Path.Combine(folder, "rehearsal.json");
        File.WriteAllText(gate, """{ "minOutcomes": 2, "aucLoss": 1, "costIncrease": 10, "calibrationGap": 1, "calibrationSlope": 100, "fairnessLoss": 1, "reasonOverlap": 0, "swapShare": 1, "draws": 40 }""");
        var run = Credit.Run("rehearse", "--output", output, "--clients", "1000", "--shifts", "3", "3", "--gate", gate, "--summary", file);
        Assert.True(run.ExitCode == 0, run.Error + run.Output);

        var life = Rehearsal.Read(file);
        Assert.Equal([RehearsalAct.Retrained, RehearsalAct.Promoted], life.Months[0].Acts);
        Assert.True(life.Months[0].IsAlarm && life.Months[0].Gate!.IsPassed);
        Assert.Equal(life.Months[0].Gate!.Challenger, life.Months[1].Champion);
        Assert.Equal([RehearsalAct.RolledBack], life.Months[1].Acts); // the version before would have cost less
        Assert.True(life.Months[1].Previous!.CostPerClient < life.Months[1].Realised.CostPerClient);

        Assert.Equal([PromotionKind.Promotion, PromotionKind.Promotion, PromotionKind.Rollback], life.Log.Select(entry => entry.Kind));
        Assert.Equal(life.Months[0].Gate!.Hash, life.Log[1].Gate);
        Assert.Equal(life.Log[0].Version, life.Log[2].Version);
        Assert.DoesNotContain(folder, File.ReadAllText(file), StringComparison.Ordinal);

        Assert.Contains("is not empty", Assert.Single(Credit.Run("rehearse", "--output", output).ErrorLines), StringComparison.Ordinal);
        Assert.Contains("--clients must be at least 1000", Credit.Run("rehearse", "--output", file, "--clients", "10").Error, StringComparison.Ordinal);
    }
}
