using System.Runtime.ExceptionServices;

namespace CreditScoring.Trees;

/// <summary>Runs many short tasks on a fixed number of threads, of which the caller is one.</summary>
/// <remarks>
/// A task is taken by whoever is free, and the caller waits only for tasks that another thread has taken: on a busy machine a thread
/// that does not wake costs nothing. Tasks must not depend on the order in which, or the thread on which, they run.
/// </remarks>
sealed class TaskPool : IDisposable
{
    const int SpinsBeforeSleep = 200;

    readonly SemaphoreSlim wake = new(0);
    readonly Thread[] threads;
    volatile Batch? current;
    volatile bool isDisposed;
    int sleeping;

    /// <param name="threads">Number of threads, the caller included, at least 1.</param>
    public TaskPool(int threads)
    {
        ThreadCount = threads;
        this.threads = new Thread[threads - 1];
        for (var helper = 0; helper < this.threads.Length; helper++)
        {
            var thread = helper + 1;
            this.threads[helper] = new Thread(() => Help(thread)) { IsBackground = true, Name = "Trees " + thread };
            this.threads[helper].Start();
        }
    }

    /// <summary>Number of threads, the caller included.</summary>
    public int ThreadCount { get; }

    /// <summary>Runs tasks 0 to <paramref name="count"/> - 1 and returns when all are done; the first failure is thrown again.</summary>
    /// <param name="count">Number of tasks.</param>
    /// <param name="task">Takes the number of the task and of the thread, from 0: what it writes to by thread is its own.</param>
    public void Run(int count, Action<int, int> task)
    {
        if (ThreadCount == 1 || count < 2)
        {
            for (var item = 0; item < count; item++)
                task(item, 0);

            return;
        }

        var batch = new Batch(count, task);
        current = batch;
        if (Volatile.Read(ref sleeping) is > 0 and var sleepers)
            wake.Release(sleepers);

        batch.Work(0);
        var spin = default(SpinWait);
        while (!batch.IsDone)
            spin.SpinOnce(sleep1Threshold: -1);
        batch.Failure?.Throw();
    }

    public void Dispose()
    {
        isDisposed = true;
        wake.Release(threads.Length + 1);
        foreach (var thread in threads)
            thread.Join();
        wake.Dispose();
    }

    void Help(int thread)
    {
        Batch? last = null;
        for (var spins = 0; !isDisposed;)
        {
            if (current is { } batch && batch != last)
            {
                (last, spins) = (batch, 0);
                batch.Work(thread);
            }
            else if (++spins < SpinsBeforeSleep)
                Thread.SpinWait(20);
            else
            {
                Interlocked.Increment(ref sleeping);
                if (current == last && !isDisposed)
                    wake.Wait();
                Interlocked.Decrement(ref sleeping);
                spins = 0;
            }
        }
    }

    sealed class Batch(int count, Action<int, int> task)
    {
        int next, done;

        public ExceptionDispatchInfo? Failure { get; private set; }

        public bool IsDone => Volatile.Read(ref done) == count;

        public void Work(int thread)
        {
            int item;
            while ((item = Interlocked.Increment(ref next) - 1) < count)
            {
                try
                {
                    task(item, thread);
                }
#pragma warning disable CA1031 // Whatever fails on a helper must reach the caller, not end the process.
                catch (Exception failure)
                {
                    Failure ??= ExceptionDispatchInfo.Capture(failure);
                }
#pragma warning restore CA1031

                Interlocked.Increment(ref done);
            }
        }
    }
}
