using System.Globalization;

namespace CreditScoring.Api.Clients;

/// <summary>Which clients are looked for.</summary>
/// <param name="Search">First digits of the client's number; empty means all.</param>
/// <param name="Limit">Greatest number of clients to return, from 1 to 100.</param>
/// <param name="IsCounting">Whether the clients found are counted by the values of each field.</param>
sealed record ClientListRequest(string Search, int Limit, bool IsCounting)
{
    const int DefaultLimit = 20;
    const int MaximumLimit = 100;

    /// <summary>Reads a search, gathering every fault by the name of its parameter.</summary>
    public static bool TryParse(string? search, string? limit, string? counts, out ClientListRequest request, out Dictionary<string, string[]> faults)
    {
        faults = [];
        search ??= "";
        if (search.Length > 10 || !ClientId.IsDigits(search))
            faults["search"] = ["Search by the first digits of a client's number, 10 at most, such as 1000."];

        var count = DefaultLimit;
        var isCount = limit is null || int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out count);
        if (!isCount || count is < 1 or > MaximumLimit)
            faults["limit"] = ["The limit is a whole number from 1 to 100."];

        if (counts is not (null or "true" or "false"))
            faults["counts"] = ["Counts are asked for by true or false."];

        request = new ClientListRequest(search, count, counts == "true");

        return faults.Count == 0;
    }
}
