using System.Globalization;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>What runs on the instance: the unit and the scripts.</summary>
public sealed partial class HostTests(ITestOutputHelper output)
{
    const double MostExposure = 2.0;

    static string Unit => Path.Combine(InfraFolder.Root, "host", "credit-scoring.service");

    static string[] Units => Directory.GetFiles(Path.Combine(InfraFolder.Root, "host"), "*.service");

    static string[] Timers => Directory.GetFiles(Path.Combine(InfraFolder.Root, "host"), "*.timer");

    [ToolFact("systemd-analyze", "They come with systemd.")]
    public void Every_unit_is_exposed_to_little()
    {
        Assert.Equal(4, Units.Length);
        foreach (var unit in Units)
        {
            var (_, report, error) = Tool.Run("systemd-analyze", ["security", "--offline=true", "--no-pager", unit]);

            var level = Exposure().Match(report);
            output.WriteLine(report.TrimEnd().Split('\n')[^1]);
            Assert.True(level.Success, report + error);
            Assert.InRange(double.Parse(level.Groups["level"].Value, CultureInfo.InvariantCulture), 0, MostExposure);
        }
    }

    [ToolFact("systemd-analyze", "They come with systemd.")]
    public void Systemd_takes_every_unit_and_timer()
    {
        // It looks for the programs of ExecStart, which are on an instance alone.
        var folder = Directory.CreateTempSubdirectory("credit-units-").FullName;
        foreach (var file in Units.Concat(Timers))
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), ExecStart().Replace(File.ReadAllText(file), "ExecStart=/bin/true"));

        var (exitCode, report, error) = Tool.Run("systemd-analyze", ["verify", "--man=no", .. Directory.GetFiles(folder)]);

        Directory.Delete(folder, recursive: true);
        Assert.True(exitCode is 0, report + error);
        Assert.DoesNotContain("credit-", error, StringComparison.Ordinal); // an unknown setting is a warning to systemd
    }

    [ToolFact("systemd-analyze", "They come with systemd.")]
    public void Every_timer_has_its_unit_and_a_time_that_comes()
    {
        Assert.Equal(3, Timers.Length);
        foreach (var timer in Timers)
        {
            Assert.True(File.Exists(Path.ChangeExtension(timer, ".service")), timer);
            var calendar = File.ReadAllLines(timer).Single(line => line.StartsWith("OnCalendar=", StringComparison.Ordinal))["OnCalendar=".Length..];
            var (exitCode, report, error) = Tool.Run("systemd-analyze", ["calendar", calendar]);

            Assert.True(exitCode is 0, report + error);
            Assert.Contains("Next elapse: ", report, StringComparison.Ordinal);
            Assert.DoesNotContain("Next elapse: never", report, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_service_writes_its_trail_with_a_key_that_systemd_hands_it()
    {
        var unit = File.ReadAllText(Unit);

        Assert.Contains("--audit /var/lib/credit-scoring/audit --audit-key %d/audit-key", unit, StringComparison.Ordinal);
        Assert.Contains("LoadCredential=audit-key:/etc/credit-scoring/audit-key", unit, StringComparison.Ordinal);
        Assert.Contains("ship-audit.sh /var/lib/credit-scoring/audit ", File.ReadAllText(Path.Combine(InfraFolder.Root, "host", "credit-audit-ship.service")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_runtime_may_make_the_call_it_does_not_start_without()
    {
        var filters = File.ReadAllLines(Unit).Where(line => line.StartsWith("SystemCallFilter=", StringComparison.Ordinal)).ToList();

        // Without sched_setaffinity, one of @resources, the runtime ends with "Failed to create CoreCLR".
        Assert.True(filters.IndexOf("SystemCallFilter=sched_setaffinity") > filters.FindIndex(line => line.StartsWith("SystemCallFilter=~", StringComparison.Ordinal)));
    }

    [ToolFact("shellcheck", "On Debian: apt-get install shellcheck")]
    public void Shellcheck_finds_nothing_in_the_scripts()
    {
        string[] scripts =
        [
            .. Directory.GetFiles(Path.Combine(InfraFolder.Root, "host"), "*.sh"),
            .. Directory.GetFiles(Path.Combine(InfraFolder.Root, "jobs"), "*.sh"),
            Path.Combine(InfraFolder.Root, "..", "build.sh"),
            Path.Combine(InfraFolder.Root, "..", ".ci", "run"),
            .. Directory.GetFiles(AppContext.BaseDirectory, "*.sh"),
        ];

        var (exitCode, report, error) = Tool.Run("shellcheck", ["--external-sources", "--source-path=SCRIPTDIR", .. scripts]);

        Assert.True(exitCode is 0, report + error);
    }

    [ToolFact("bash", "On Debian: apt-get install bash")]
    public void The_switch_of_the_site_tells_the_edge_the_release_it_was_given_and_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("credit-switch-").FullName;
        var aws = Path.Combine(folder, "aws");
        File.WriteAllText(aws, "#!/bin/bash\necho \"$*\" >>\"$ASKED\"\n[[ $2 != describe* ]] || echo ETAG1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(aws, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var asked = Path.Combine(folder, "asked");
        var environment = new Dictionary<string, string> { ["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}", ["ASKED"] = asked };
        (int ExitCode, string Output, string Error) Switch(string release) =>
            Tool.Run("bash", [Path.Combine(InfraFolder.Root, "host", "switch-site.sh"), "arn:store", release], environment);

        Assert.Equal(2, Switch("../0012").ExitCode);
        Assert.False(File.Exists(asked));
        Assert.Equal(0, Switch("0012-1a2b3c4d").ExitCode);

        Assert.EndsWith("put-key --kvs-arn arn:store --key release --value 0012-1a2b3c4d --if-match ETAG1", File.ReadAllLines(asked)[^1]);
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex("^ExecStart=.*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExecStart();

    [GeneratedRegex(@"exposure level for \S+: (?<level>\d+\.\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Exposure();
}
