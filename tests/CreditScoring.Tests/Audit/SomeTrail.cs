using System.Globalization;
using CreditScoring.Audit;
using CreditScoring.Records;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Audit;

/// <summary>A folder with a trail in it, and events to write there.</summary>
sealed class SomeTrail : IDisposable
{
    readonly TemporaryFolder folder = new();

    public static AuditKey Key { get; } = new([.. Enumerable.Range(0, 32).Select(place => (byte)place)]);

    public static AuditKey OtherKey { get; } = new(new byte[32]);

    public string Folder => Path.Combine(folder.Path, "trail");

    public string Head => Path.Combine(Folder, AuditHead.FileName);

    public string[] Segments => [.. Directory.GetFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal)];

    public void Dispose() => folder.Dispose();

    public static AuditEvent Event(int client, string decision = "accept") => new(
        new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero).AddSeconds(client), "score", "advisor",
        new RecordedModel("home-credit", "1", "aa", null, "bb", 1 / 11.0, "cc"), decision,
        new AuditContent(
            client.ToString(CultureInfo.InvariantCulture), new Dictionary<string, float?> { ["INCOME"] = 27_000.5f + client, ["DEBT"] = null },
            new Dictionary<string, string> { ["baseline"] = "all" }, new RecordedAnswer(-2, 0.119, 480, decision, ["Une phrase."], ["A sentence."]), null));

    /// <summary>Writes entries one after another, two for each client: each is a group of its own.</summary>
    public async Task WriteAsync(int entries, int perSegment = 10, AuditKey? key = null)
    {
        await using var trail = AuditTrail.Open(Folder, key ?? Key, new AuditTrailOptions { EntriesPerSegment = perSegment });
        for (var entry = 0; entry < entries; entry++)
            await trail.WriteAsync(Event(100_001 + entry / 2));
    }

    public AuditVerification Verify() => AuditVerifier.Verify(Folder, Key);
}
