using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace CreditScoring.Cli.Tests.Fleet;

/// <summary>An array job of the real program on a real Slurm: <c>infra/jobs/slurm.sh</c>, as it is submitted.</summary>
public sealed class SlurmTests(SyntheticRun run, ITestOutputHelper output) : IClassFixture<SyntheticRun>
{
    const int Tasks = 4;
    static readonly TimeSpan patience = TimeSpan.FromMinutes(4);

    [ProgramFact("munged slurmctld slurmd sbatch setpriv", "slurm-wlm munge")]
    public void A_killed_task_is_queued_again_and_four_tasks_give_what_one_run_gives()
    {
        var folder = Directory.CreateDirectory(Path.Combine(run.Folder, "slurm")).FullName;
        var (grid, store, features) = (Path.Combine(folder, "grid.json"), Path.Combine(folder, "store"), Path.Combine(folder, "clients.features"));
        File.WriteAllText(grid, """{ "leaves": [3, 4, 5, 6], "minRowsPerLeaf": [20, 40], "rounds": [150] }""");
        Assert.Equal(0, Credit.Run("features", run.Data, "--output", features).ExitCode);
        string[] search = ["search", "--features", features, "--grid", grid, "--threads", "1", "--without-canaries", "--without-times", "--journal"];
        Assert.Equal(0, Credit.Run([.. search, Path.Combine(folder, "one")]).ExitCode);

        using var cluster = new SlurmCluster(Path.Combine(folder, "cluster"));
        (string, string)[] environment = [("CREDIT", Wrapper(folder)), ("CREDIT_JOBS", Jobs), ("WHO", folder)];
        var job = cluster.Run(
            folder, environment, "sbatch",
            ["--parsable", $"--array=1-{Tasks}", Path.Combine(Jobs, "slurm.sh"), .. search, Path.Combine(folder, "scratch"), "--store", store]);

        // The second task is killed as soon as it has copied something: no handler of its own can run.
        var progress = Path.Combine(store, "search", "progress-2-of-4");
        Await("a fit of task 2", () => Directory.Exists(progress) && Fits(progress) > 0 && File.Exists(Path.Combine(folder, "2.pid")));
        var before = Fits(progress);
        var isCutOff = !File.Exists(Path.Combine(store, "search", "part-2-of-4"));
        using (var victim = Process.GetProcessById(int.Parse(File.ReadAllText(Path.Combine(folder, "2.pid")), CultureInfo.InvariantCulture)))
            victim.Kill();
        Assert.True(isCutOff, "task 2 was done before it could be killed");
        Directory.Delete(Path.Combine(folder, "scratch", "shard-2-of-4"), recursive: true); // as on another machine

        Await("the end of the job", () => cluster.Run(folder, [], "squeue", "--noheader", "--jobs", job, "--states", "all", "--format", "%T").Split('\n').All(state => state is "COMPLETED"));
        var log = File.ReadAllText(Path.Combine(folder, $"shard-{job}-2.log"));
        output.WriteLine(log);
        Assert.Contains("was ended by signal 9; it is queued again", log, StringComparison.Ordinal);
        Assert.Contains($"Shard 2/{Tasks} goes on: ", log, StringComparison.Ordinal);
        output.WriteLine($"{before} fits were copied when the task was killed; nodes: {string.Join(", ", Directory.GetFiles(folder, "*.node").SelectMany(File.ReadLines).Distinct().Order())}");

        Assert.Equal(0, Credit.Run([.. search, Path.Combine(folder, "merged"), "--store", store, "--merge", $"{Tasks}"]).ExitCode);
        foreach (var file in (string[])["cv_results.json", "cv_results.csv"])
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder, "one", file)), File.ReadAllBytes(Path.Combine(folder, "merged", file)));
    }

    static string Jobs { get; } = Path.Combine(SolutionFolder.Path, "infra", "jobs");

    static int Fits(string progress) => Directory.GetFiles(progress, "*", SearchOption.AllDirectories).Count(file => !Path.GetFileName(file).StartsWith('~'));

    // Says which process and which node, then becomes the program.
    static string Wrapper(string folder)
    {
        var file = Path.Combine(folder, "credit");
        File.WriteAllText(file, $"#!/bin/bash\necho \"$$\" >\"$WHO/$SLURM_ARRAY_TASK_ID.pid\"\necho \"$SLURMD_NODENAME\" >>\"$WHO/$SLURM_ARRAY_TASK_ID.node\"\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "credit.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        return file;
    }

    static void Await(string what, Func<bool> condition)
    {
        for (var clock = Stopwatch.StartNew(); !condition(); Thread.Sleep(20))
            Assert.True(clock.Elapsed < patience, $"{what} did not come within {patience.TotalMinutes} minutes");
    }
}
