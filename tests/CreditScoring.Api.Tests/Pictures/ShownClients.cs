using CreditScoring.Api.Tests.Support;
using CreditScoring.Decisions;

namespace CreditScoring.Api.Tests.Pictures;

/// <summary>The clients on the pictures, one of each zone.</summary>
sealed record ShownClients(string Accepted, string Near, string Refused)
{
    const int Looked = 60;
    const int Everything = 8;

    /// <summary>Finds of each zone a client of whom there is much to show, among the first whose reasons say by how much they move the risk.</summary>
    public static async Task<ShownClients> In(ServedClients served) =>
        new(await Best(Decision.Accept, served), await Best(Decision.Refer, served), await Best(Decision.Decline, served));

    static async Task<string> Best(Decision decision, ServedClients served)
    {
        var (best, most) = ("", -1);
        foreach (var client in Candidates(decision, served).Take(Looked))
        {
            var shown = await Shown(client, decision, served.Http);
            if (shown > most)
                (best, most) = (client, shown);
            if (most == Everything)
                break;
        }

        return most >= 0 ? best : throw new InvalidOperationException($"Of {served.Clients} clients none in the zone {decision} has reasons that move the risk; make more clients.");
    }

    static IEnumerable<string> Candidates(Decision decision, ServedClients served)
    {
        var values = new float[served.Matrix.Columns.Count];
        for (var row = 0; row < served.Matrix.RowCount; row++)
        {
            served.Matrix.CopyRow(row, values);
            var assessed = served.Model.Assess(values);
            if (assessed.Decision != decision)
                continue;

            var told = served.Model.Explain(values);
            var (reasons, count) = decision == Decision.Accept ? (told.Strengths, 2) : (told.Reasons, 4);
            if (reasons.Count == count && reasons.Any(reason => reason.PdWithout is { } without && Math.Abs(without - assessed.Pd) > 0.015))
                yield return served.Matrix.Clients[row];
        }
    }

    // How many of these can be seen: points to check, ways to another proposal, a reason that would come back, and similar clients who fared as the score says.
    static async Task<int> Shown(string client, Decision decision, HttpClient http)
    {
        var address = $"/api/v1/clients/{client}";
        var (checks, stability) = ((await Answer.To(http, address + "/checks")).IsOk(), (await Answer.To(http, address + "/stability")).IsOk());
        var (score, similar) = ((await Answer.To(http, address + "/score")).IsOk(), (await Answer.To(http, address + "/similar")).IsOk().GetProperty("outcomes"));
        var (pd, low, high) = (score.GetProperty("pd").GetDouble(), similar.GetProperty("low").GetDouble(), similar.GetProperty("high").GetDouble());
        var hasWays = decision == Decision.Accept || (await Answer.To(http, address + "/recourse")).IsOk().GetProperty("paths").GetArrayLength() > 0;
        bool[] seen = [checks.GetArrayLength() > 1, hasWays, stability.GetProperty("reasons").EnumerateArray().Any(reason => reason.GetProperty("isSolid").GetBoolean()), pd >= low && pd <= high];

        // Checks and ways have pictures of their own: without them there is nothing to take.
        return seen.Count(one => one) + (checks.GetArrayLength() > 0 && hasWays ? Everything - seen.Length : 0);
    }
}
