using System.Net;
using System.Text.Json;
using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Features;

[Collection(ServedCollection.Name)]
public sealed class ClientGroupTests(ServedClients served)
{
    const string Women = "f=CODE_GENDER:F&f=DAYS_BIRTH:30..50";

    string Client => served.Matrix.Clients[0];

    [Fact]
    public async Task Counts_the_clients_whom_filters_find_and_the_place_among_them()
    {
        var incomes = served.Tables.Applications.Numbers("AMT_INCOME_TOTAL");
        int[] group = [.. Found()];

        var all = (await Ask($"features/AMT_INCOME_TOTAL/distribution?client={Client}")).IsOk();
        var among = (await Ask($"features/AMT_INCOME_TOTAL/distribution?client={Client}&{Women}")).IsOk();

        Assert.InRange(group.Length, 50, 700);
        Assert.Equal(group.Length, among.GetProperty("known").GetInt32() + among.GetProperty("missing").GetInt32());
        Assert.Equal(among.GetProperty("known").GetInt32(), Counted(among));
        Assert.Equal(Ends(all), Ends(among));
        Assert.Equal(1000 * group.Count(row => incomes[row] < incomes[0]) / group.Length, among.GetProperty("client").GetProperty("lowerOutOf1000").GetInt32());
    }

    [Fact]
    public async Task Counts_the_similar_clients_and_those_of_them_whom_filters_find()
    {
        var similar = (await Ask($"features/AMT_INCOME_TOTAL/distribution?client={Client}&group=similar")).IsOk();
        var narrowed = (await Ask($"features/AMT_INCOME_TOTAL/distribution?client={Client}&group=similar&f=CODE_GENDER:F")).IsOk();
        var rest = (await Ask($"features/AMT_INCOME_TOTAL/distribution?client={Client}&group=similar&f=CODE_GENDER:M|missing")).IsOk();

        Assert.Equal(200, Counted(similar));
        Assert.InRange(Counted(narrowed), 1, 199);
        Assert.Equal(200, Counted(narrowed) + Counted(rest));
    }

    [Fact]
    public async Task A_group_without_anybody_has_no_place()
    {
        var nobody = (await Ask($"features/AMT_INCOME_TOTAL/distribution?client={Client}&f=AMT_CREDIT:1e15..")).IsOk();

        Assert.Equal(0, nobody.GetProperty("known").GetInt32());
        Assert.Equal(JsonValueKind.Null, nobody.GetProperty("client").GetProperty("lowerOutOf1000").ValueKind);
    }

    [Theory]
    [InlineData("AMT_INCOME_TOTAL", "DAYS_BIRTH", "")]
    [InlineData("NAME_EDUCATION_TYPE", "AMT_CREDIT", Women)]
    [InlineData("ORGANIZATION_TYPE", "CODE_GENDER", "")]
    [InlineData("EXT_SOURCE_1", "EXT_SOURCE_3", "group=similar")]
    public async Task Counts_two_features_at_once_and_hides_what_fewer_than_ten_share(string first, string second, string group)
    {
        var cross = (await Ask($"features/{first}/against/{second}?client={Client}&{group}")).IsOk();
        var cells = cross.GetProperty("cells").EnumerateArray().ToList();
        var (across, down) = (cross.GetProperty("first").GetProperty("steps").GetArrayLength(), cross.GetProperty("second").GetProperty("steps").GetArrayLength());

        Assert.All(cells, cell => Assert.True(cell.GetProperty("first").GetInt32() < across && cell.GetProperty("second").GetInt32() < down));
        Assert.Equal(cells.Count, cells.Select(cell => (cell.GetProperty("first").GetInt32(), cell.GetProperty("second").GetInt32())).Distinct().Count());
        var shown = cells.Where(cell => cell.GetProperty("clients").ValueKind == JsonValueKind.Number).ToList();
        Assert.All(shown, cell => Assert.True(cell.GetProperty("clients").GetInt32() >= 10 && cell.GetProperty("defaults").GetInt32() <= cell.GetProperty("known").GetInt32()));
        Assert.All(cells.Except(shown), cell => Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (cell.GetProperty("known").ValueKind, cell.GetProperty("defaults").ValueKind)));
        var (sum, known) = (shown.Sum(cell => cell.GetProperty("clients").GetInt32()), cross.GetProperty("known").GetInt32());
        Assert.InRange(known - sum, cells.Count - shown.Count, 9 * (cells.Count - shown.Count));
        Assert.Empty(RawNames.In(string.Concat(cross.GetProperty("first").GetProperty("steps").GetRawText(), cross.GetProperty("second").GetProperty("steps").GetRawText())));
    }

    [Fact]
    public async Task Marks_the_client_where_both_values_cross()
    {
        var cross = (await Ask($"features/DAYS_BIRTH/against/CODE_GENDER?client={Client}")).IsOk();
        var age = -served.Tables.Applications.Numbers("DAYS_BIRTH")[0] / 365.25;
        var step = cross.GetProperty("first").GetProperty("steps")[cross.GetProperty("first").GetProperty("client").GetInt32()];

        Assert.InRange(age, step.GetProperty("lower").GetDouble(), step.GetProperty("upper").GetDouble());
        Assert.Equal(
            cross.GetProperty("second").GetProperty("text").GetRawText(),
            cross.GetProperty("second").GetProperty("steps")[cross.GetProperty("second").GetProperty("client").GetInt32()].GetProperty("label").GetRawText());
    }

    [Theory]
    [InlineData("features/AMT_CREDIT/distribution?group=best", "group")]
    [InlineData("features/AMT_CREDIT/distribution?group=similar", "client")]
    [InlineData("features/AMT_CREDIT/distribution?f=SALARY:1..2", "f")]
    [InlineData("features/AMT_CREDIT/against/DAYS_BIRTH?client=four", "client")]
    [InlineData("features/AMT_CREDIT/against/DAYS_BIRTH?f=CODE_GENDER:X", "f")]
    [InlineData("features/AMT_CREDIT/against/DAYS_BIRTH?group=similar", "client")]
    public async Task Says_what_is_wrong_with_a_group(string path, string parameter) => (await Ask(path)).Blames(parameter);

    [Theory]
    [InlineData("features/AMT_CREDIT/against/SALARY")]
    [InlineData("features/SALARY/against/AMT_CREDIT")]
    [InlineData("features/AMT_CREDIT/against/DAYS_BIRTH?client=4")]
    public async Task Does_not_know_what_is_not_there(string path) => (await Ask(path)).IsProblem(HttpStatusCode.NotFound);

    IEnumerable<int> Found()
    {
        var days = served.Tables.Applications.Numbers("DAYS_BIRTH");

        return Enumerable.Range(0, served.Matrix.RowCount).Where(row => served.Tables.Applications.Word("CODE_GENDER", row) == "F" && -days[row] / 365.25 is >= 30 and < 50);
    }

    static int Counted(JsonElement distribution) => distribution.GetProperty("bins").EnumerateArray()
        .Sum(bin => bin.GetProperty("repaid").GetInt32() + bin.GetProperty("default").GetInt32() + bin.GetProperty("unknown").GetInt32());

    static IEnumerable<string> Ends(JsonElement distribution) =>
        distribution.GetProperty("bins").EnumerateArray().Select(bin => $"{bin.GetProperty("lower").GetRawText()} {bin.GetProperty("upper").GetRawText()}");

    Task<Answer> Ask(string path) => Answer.To(served.Http, "/api/v1/" + path);
}
