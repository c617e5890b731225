using CreditScoring.Trees;

namespace CreditScoring.Tests.Trees;

public class TaskPoolTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Runs_each_task_once(int threads)
    {
        using var pool = new TaskPool(threads);
        for (var batch = 0; batch < 200; batch++)
        {
            var runs = new int[batch];
            pool.Run(batch, (task, thread) => runs[task] += thread < threads ? 1 : 2);
            Assert.All(runs, count => Assert.Equal(1, count));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Throws_the_failure_of_a_task_and_goes_on(int threads)
    {
        using var pool = new TaskPool(threads);
        Assert.Throws<InvalidDataException>(() => pool.Run(20, (task, _) => _ = task == 13 ? throw new InvalidDataException() : 0));

        var sum = 0;
        pool.Run(20, (task, _) => Interlocked.Add(ref sum, task));
        Assert.Equal(190, sum);
    }
}
