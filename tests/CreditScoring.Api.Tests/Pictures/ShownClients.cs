using CreditScoring.Api.Tests.Support;
using CreditScoring.Decisions;

namespace CreditScoring.Api.Tests.Pictures;

/// <summary>The clients on the pictures, one of each zone.</summary>
sealed record ShownClients(string Accepted, string Near, string Refused)
{
    /// <summary>Finds the first client of each zone of whom there is most to show: reasons on which the methods agree, points to check, ways to another proposal.</summary>
    public static async Task<ShownClients> In(ServedClients served) =>
        new(await FirstOf(Decision.Accept, served), await FirstOf(Decision.Refer, served), await FirstOf(Decision.Decline, served));

    static async Task<string> FirstOf(Decision decision, ServedClients served)
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
            if (reasons.Count != count || !reasons.Any(reason => reason.PdWithout is { } without && Math.Abs(without - assessed.Pd) > 0.015))
                continue;

            var client = $"/api/v1/clients/{served.Matrix.Clients[row]}";
            if (decision == Decision.Accept || ((await Answer.To(served.Http, client + "/checks")).IsOk().GetArrayLength() > 0
                && (await Answer.To(served.Http, client + "/recourse")).IsOk().GetProperty("paths").GetArrayLength() > 0))
                return served.Matrix.Clients[row];
        }

        throw new InvalidOperationException($"Of {served.Clients} clients none in the zone {decision} has reasons, points to check and ways to another proposal; make more clients.");
    }
}
