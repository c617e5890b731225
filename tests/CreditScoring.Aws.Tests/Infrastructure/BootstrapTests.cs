using CreditScoring.Aws.Tests.Support;
using CreditScoring.Models;
using Xunit.Abstractions;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>A dry run of the bootstrap: real releases, a real S3 server, the real service; only systemd is stood in for.</summary>
[Collection(nameof(S3Server))]
public sealed class BootstrapTests(S3Server server, ReleaseMaterial material, ITestOutputHelper output) : IClassFixture<ReleaseMaterial>
{
    const string Advice = "On Debian: apt-get install --no-install-recommends awscli curl radosgw ceph-mon ceph-osd";
    const string Needed = "aws curl radosgw radosgw-admin ceph ceph-mon ceph-osd flock setsid";

    [ToolFact(Needed, Advice)]
    public async Task A_release_serves_and_whatever_is_wrong_with_the_next_it_serves_still()
    {
        material.Make();
        var place = server.NewPlace();
        using var machine = new DryMachine(place);
        var first = await PublishAsync(place, "release-a", material.Golden.Pd);

        Told(0, "release-a serves", machine.Bootstrap("release-a", first));
        Assert.True(await machine.IsReadyAsync());
        var service = machine.Service;
        Assert.Equal(["credit-audit-ship.timer", "credit-drift.timer", "credit-retrain.timer"], machine.Timers);
        Assert.NotEmpty(machine.Trail);

        // Nothing is touched until every byte is checked: the same process goes on.
        Told(1, "nothing was changed", machine.Bootstrap("release-a", new string('0', 64)));
        var tampered = await PublishAsync(place, "release-b", material.Golden.Pd, changed: "credit.tar.gz");
        Told(1, "nothing was changed", machine.Bootstrap("release-b", tampered));
        var exchanged = await PublishAsync(place, "release-c", material.Golden.Pd, changed: "clients.tar.gz");
        Told(1, "nothing was changed", machine.Bootstrap("release-c", exchanged));
        Told(1, "nothing was changed", machine.Bootstrap("release-absent", first));
        Assert.Equal(service, machine.Service);
        await AssertServesAsync(machine, "release-a", ["release-a"]);

        // What is sealed but does not serve is tried, then taken back.
        var broken = await PublishAsync(place, "release-d", material.Golden.Pd, ReleaseFault.DoesNotStart);
        Told(1, "the service does not start", machine.Bootstrap("release-d", broken));
        await AssertServesAsync(machine, "release-a", ["release-a"]);
        var mute = await PublishAsync(place, "release-m", material.Golden.Pd, ReleaseFault.NeverAnswers);
        Told(1, "not ready after 3 seconds", machine.Bootstrap("release-m", mute, patience: "3"));
        await AssertServesAsync(machine, "release-a", ["release-a"]);
        var wrong = await PublishAsync(place, "release-e", "0.5");
        Told(1, "golden is 0.5", machine.Bootstrap("release-e", wrong));
        await AssertServesAsync(machine, "release-a", ["release-a"]);

        // What is right replaces it, here on a machine whose looks EventBridge starts, and the last one stays for a quick way back.
        machine.LeaveTimersOff();
        Told(0, "release-f serves", machine.Bootstrap("release-f", await PublishAsync(place, "release-f", material.Golden.Pd)));
        await AssertServesAsync(machine, "release-f", ["release-a", "release-f"]);
        Assert.Equal(["credit-audit-ship.timer"], machine.Timers);
        Told(0, "release-a serves", machine.Bootstrap("release-a", first));
        await AssertServesAsync(machine, "release-a", ["release-a", "release-f"]);
    }

    [ToolFact(Needed, Advice)]
    public async Task A_new_machine_is_left_empty_when_its_first_release_does_not_serve()
    {
        material.Make();
        var place = server.NewPlace();
        using var machine = new DryMachine(place);

        Told(1, "the service is stopped", machine.Bootstrap("release-z", await PublishAsync(place, "release-z", "0.5")));

        Assert.Null(machine.Current);
        Assert.Null(machine.Service);
        Assert.Empty(machine.Deployments);
        Assert.False(File.Exists(Path.Combine(machine.Root, "etc/systemd/system/credit-scoring.service")));
        Assert.False(File.Exists(Path.Combine(machine.Root, "etc/systemd/system/credit-drift.timer")));
        Assert.Empty(machine.Timers);
        Assert.False(await machine.IsReadyAsync());
    }

    [ToolFact("tar gzip sha256sum", "They come with any Linux.")]
    public void The_same_inputs_are_packed_into_the_same_bytes()
    {
        material.Make();

        Assert.Equal(material.Pack("twice-1", material.Golden.Pd), material.Pack("twice-2", material.Golden.Pd));
    }

    /// <summary>Packs a release and puts it where its machine looks for it.</summary>
    async Task<string> PublishAsync(S3Options place, string name, string pd, ReleaseFault fault = ReleaseFault.None, string? changed = null)
    {
        var sha256 = material.Pack(name, pd, fault);
        var store = new S3ArtifactStore(server.Client, place);
        foreach (var file in Directory.GetFiles(Path.Combine(material.Folder, name)))
        {
            var content = await File.ReadAllBytesAsync(file);
            if (Path.GetFileName(file) == changed)
                content[^1] ^= 1;
            var folder = Path.GetFileName(file) is "clients.tar.gz" ? "clients" : "releases";
            Assert.True(await store.TryCreateAsync(new ArtifactKey($"{folder}/{name}/{Path.GetFileName(file)}"), content));
        }

        return sha256;
    }

    void Told(int exitCode, string words, (int ExitCode, string Said) run)
    {
        output.WriteLine(run.Said);
        Assert.True(exitCode == run.ExitCode, run.Said);
        Assert.Contains(words, run.Said, StringComparison.Ordinal);
    }

    static async Task AssertServesAsync(DryMachine machine, string release, string[] deployments)
    {
        Assert.Equal(release, machine.Current);
        Assert.Equal(deployments, machine.Deployments);
        Assert.True(await machine.IsReadyAsync());
    }
}
