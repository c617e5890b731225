using System.Globalization;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>What runs on the instance: the unit and the scripts.</summary>
public sealed partial class HostTests(ITestOutputHelper output)
{
    const double MostExposure = 2.0;

    static string Unit => Path.Combine(InfraFolder.Root, "host", "credit-scoring.service");

    [ToolFact("systemd-analyze", "They come with systemd.")]
    public void The_service_is_exposed_to_little()
    {
        var (_, report, error) = Tool.Run("systemd-analyze", ["security", "--offline=true", "--no-pager", Unit]);

        var level = Exposure().Match(report);
        output.WriteLine(report.TrimEnd().Split('\n')[^1]);
        Assert.True(level.Success, report + error);
        Assert.InRange(double.Parse(level.Groups["level"].Value, CultureInfo.InvariantCulture), 0, MostExposure);
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
            Path.Combine(AppContext.BaseDirectory, "s3-server.sh"),
            Path.Combine(AppContext.BaseDirectory, "systemctl.sh"),
        ];

        var (exitCode, report, error) = Tool.Run("shellcheck", scripts);

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

    [GeneratedRegex(@"exposure level for \S+: (?<level>\d+\.\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Exposure();
}
