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
            Path.Combine(InfraFolder.Root, "..", "build.sh"),
            Path.Combine(InfraFolder.Root, "..", ".ci", "run"),
            Path.Combine(AppContext.BaseDirectory, "s3-server.sh"),
            Path.Combine(AppContext.BaseDirectory, "systemctl.sh"),
        ];

        var (exitCode, report, error) = Tool.Run("shellcheck", scripts);

        Assert.True(exitCode is 0, report + error);
    }

    [GeneratedRegex(@"exposure level for \S+: (?<level>\d+\.\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Exposure();
}
