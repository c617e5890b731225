using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Http.Contract;

/// <summary>Each status of each operation of the committed document, provoked over HTTP: it is answered, and as the document says. Nothing is excepted.</summary>
[Collection(ServedCollection.Name)]
public sealed class EndpointContractTests(ContractServices services) : IClassFixture<ContractServices>
{
    /// <summary>Each operation with each status that the document tells of it, or that a way provokes.</summary>
    public static IEnumerable<object[]> Answers => Operation.All.Values.SelectMany(operation =>
        operation.Answers.Keys.Union(Way.All.Where(way => way.Applies(operation)).Select(way => way.Status)).Order().Select(status => new object[] { operation.Name, status }));

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Is_answered_as_the_document_says(string name, int status)
    {
        var operation = Operation.All[name];
        Way[] ways = [.. Way.All.Where(way => way.Status == status && way.Applies(operation))];
        Assert.True(ways.Length > 0, $"{name}: no call provokes the {status} that site/content/api.json tells; write one in {nameof(QuestionWays)} or its neighbours, or take it out of the document.");
        Assert.True(operation.Answers.TryGetValue(status, out var documented), $"{name} answers {status} to {ways[0].Name}, and site/content/api.json does not tell it.");

        foreach (var way in ways)
        {
            using var answer = await way.AskAsync(services, operation);
            var faults = await AnswerFaults.OfAsync(answer, status, documented);

            Assert.True(faults.Count == 0, $"{name}, {status} by {way.Name}: {string.Join("; ", faults)}");
        }
    }
}
