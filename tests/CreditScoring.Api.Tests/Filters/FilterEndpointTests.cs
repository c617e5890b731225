using System.Text.Json;
using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Filters;

[Collection(ServedCollection.Name)]
public sealed class FilterEndpointTests(ServedClients served)
{
    [Fact]
    public async Task Lists_fields_in_words_of_both_languages()
    {
        var fields = (await Ask("/api/v1/clients/fields")).IsOk().EnumerateArray().ToList();

        Assert.InRange(fields.Count, 50, 60);
        Assert.Equal(7, fields.Select(field => field.GetProperty("group").GetString()).Distinct().Count());
        foreach (var field in fields)
        {
            Assert.Equal(field.GetProperty("isWords").GetBoolean(), field.GetProperty("least").ValueKind == JsonValueKind.Null);
            var texts = field.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("label")).Append(field.GetProperty("label")).Append(field.GetProperty("groupLabel")).ToList();
            Assert.All(texts, text => Assert.True(text.GetProperty("fr").GetString()!.Length > 0 && text.GetProperty("en").GetString()!.Length > 0));
            Assert.Empty(RawNames.In(string.Concat(texts.Select(text => text.GetRawText()))));
        }
    }

    [Fact]
    public async Task Finds_who_has_one_of_the_words_and_a_number_in_the_range()
    {
        var days = served.Tables.Applications.Numbers("DAYS_BIRTH");
        var expected = Enumerable.Range(0, served.Matrix.RowCount)
            .Where(row => served.Tables.Applications.Word("NAME_EDUCATION_TYPE", row) is "Higher education" or "Incomplete higher" && -days[row] / 365.25 is >= 30 and < 45.5)
            .Select(row => served.Matrix.Clients[row]).Order(StringComparer.Ordinal).ToList();

        var found = (await Ask("/api/v1/clients?f=NAME_EDUCATION_TYPE:Higher%20education|Incomplete%20higher&f=DAYS_BIRTH:30..45.5&limit=100")).IsOk();

        Assert.InRange(expected.Count, 20, 400);
        Assert.Equal(expected.Count, found.GetProperty("total").GetInt32());
        Assert.Equal(expected.Take(100), found.GetProperty("clients").EnumerateArray().Select(client => client.GetProperty("id").GetString()));
        Assert.Empty(found.GetProperty("counts").EnumerateArray());
    }

    [Fact]
    public async Task Every_value_of_every_field_finds_as_many_as_are_counted()
    {
        var counts = (await Ask("/api/v1/clients?counts=true&limit=1")).IsOk().GetProperty("counts").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!);
        foreach (var field in (await Ask("/api/v1/clients/fields")).IsOk().EnumerateArray())
        {
            var name = field.GetProperty("name").GetString()!;
            var values = field.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("value").GetString()!).ToList();
            var told = counts[name].GetProperty("values").EnumerateArray().Select(count => count.GetInt32()).ToList();

            Assert.Equal(values.Count, told.Count);
            Assert.Equal(served.Matrix.RowCount, told.Sum() + counts[name].GetProperty("missing").GetInt32());
            foreach (var (value, count) in values.Zip(told).Append(("missing", counts[name].GetProperty("missing").GetInt32())).Take(4))
                Assert.Equal(count, (await Ask($"/api/v1/clients?limit=1&f={name}:{Uri.EscapeDataString(value)}")).IsOk().GetProperty("total").GetInt32());
        }
    }

    [Fact]
    public async Task Counts_of_a_field_leave_out_its_own_filter()
    {
        var all = await Counts("", "CODE_GENDER");
        var filtered = await Counts("&f=CODE_GENDER:F", "CODE_GENDER");
        var narrowed = await Counts("&f=CODE_GENDER:F&f=FLAG_OWN_CAR:Y", "CODE_GENDER");

        Assert.Equal(all, filtered);
        Assert.NotEqual(all, narrowed);
        Assert.Equal(filtered[0], (await Counts("&f=CODE_GENDER:F", "FLAG_OWN_CAR")).Sum());
    }

    [Fact]
    public async Task Narrows_filters_by_the_first_digits_of_the_number()
    {
        var prefix = served.Matrix.Clients[0][..5];
        var found = (await Ask($"/api/v1/clients?search={prefix}&f=CODE_GENDER:F&counts=true")).IsOk();

        Assert.Equal(
            Enumerable.Range(0, served.Matrix.RowCount).Count(row => served.Matrix.Clients[row].StartsWith(prefix, StringComparison.Ordinal) && served.Tables.Applications.Word("CODE_GENDER", row) == "F"),
            found.GetProperty("total").GetInt32());
        Assert.All(found.GetProperty("clients").EnumerateArray(), client => Assert.StartsWith(prefix, client.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("SALARY:1..2", "/api/v1/clients/fields")]
    [InlineData("CODE_GENDER", "colon")]
    [InlineData("CODE_GENDER:X", "is one of F, M")]
    [InlineData("CODE_GENDER:1..2", "is one of F, M")]
    [InlineData("AMT_CREDIT:100", "with at least one end")]
    [InlineData("AMT_CREDIT:..", "with at least one end")]
    [InlineData("AMT_CREDIT:5..5", "the lower first")]
    [InlineData("AMT_CREDIT:NaN..5", "such as")]
    [InlineData("AMT_CREDIT:1..1e999", "such as")]
    [InlineData("CODE_GENDER:F&f=CODE_GENDER:M", "filtered twice")]
    public async Task Says_what_is_wrong_with_a_filter_and_what_is_allowed(string filter, string said)
    {
        var answer = await Ask($"/api/v1/clients?f={filter}");

        answer.Blames("f");
        Assert.Contains(said, answer.Json.GetProperty("errors").GetProperty("f")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_faults_of_all_parameters_at_once()
    {
        var answer = await Ask("/api/v1/clients?f=A:1..2&f=B:1..2&search=x&counts=maybe");

        answer.Blames("search");
        answer.Blames("counts");
        Assert.Equal(2, answer.Json.GetProperty("errors").GetProperty("f").GetArrayLength());
    }

    async Task<List<int>> Counts(string filters, string field) =>
    [
        .. (await Ask($"/api/v1/clients?counts=true&limit=1{filters}")).IsOk().GetProperty("counts").EnumerateArray()
            .Single(counts => counts.GetProperty("name").GetString() == field).GetProperty("values").EnumerateArray().Select(count => count.GetInt32()),
    ];

    Task<Answer> Ask(string path) => Answer.To(served.Http, path);
}
