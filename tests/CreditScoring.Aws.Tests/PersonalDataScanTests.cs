using System.IO.Compression;
using System.Text;
using CreditScoring.Drift;

namespace CreditScoring.Aws.Tests;

public sealed class PersonalDataScanTests
{
    static readonly PersonalDataScan Scan = new(ClientNumbers.Kaggle);

    [Theory]
    [InlineData("page.html", "<table><tr><th>Client</th><th>pd</th></tr><tr><td>100002</td><td>0.83</td></tr></table>")]
    [InlineData("page.html", "<table><tr><th>Rang<th>SK_ID_CURR<th>pd<tr><td>1<td>100003<td>0.1</table>")]
    [InlineData("page.html", "<table><tbody><tr><td class='n'><b>255999</b></td><td>0.83</td><td>refus</td></tr></tbody></table>")]
    [InlineData("page.html", "<table><tr><th>SK_ID_PREV</th></tr><tr><td>1741445</td></tr></table>")]
    [InlineData("page.html", "<p data-client=\"100002\">0.83</p>")]
    [InlineData("page.html", "<p>Le client 100002 a été refusé.</p>")]
    [InlineData("page.html", "<p>la cliente n° 100002</p>")]
    [InlineData("page.html", "<p data-rows=\"[{&quot;id&quot;:100002,&quot;pd&quot;:0.83}]\"></p>")]
    [InlineData("page.html", "<script>const rows = [[100002, 0.83], [100003, 0.1]];</script>")]
    [InlineData("page.html", "<script>const rows = [{ clientId: 100002, pd: 0.83 }];</script>")]
    [InlineData("page.html", "<script type=\"application/json\">{\"rows\":[{\"SK_ID_CURR\":100002,\"TARGET\":1}]}</script>")]
    [InlineData("app.js", "let a={id:\"100002\",pd:.83}")]
    [InlineData("app.js", "JSON.parse('[{\\\"id\\\":100002}]')")]
    [InlineData("data.json", "[{\"id\":100002,\"pd\":0.83},{\"id\":100003,\"pd\":0.1}]")]
    [InlineData("data.json", "[{ \"client\" : \"100002\", \"pd\": 0.83 }]")]
    [InlineData("data.json", "{\"SK_ID_CURR\":[100002,100003],\"TARGET\":[1,0]}")]
    [InlineData("data.json", "{\"columns\":[\"a\",\"b\"],\"rows\":[[100002,0.83],[100003,0.1]]}")]
    [InlineData("data.json", "{\"x\":[1,2],\"customdata\":[[100002],[100003]]}")]
    [InlineData("data.json", "{\"html\":\"<p data-x=\\u0022{\\u0022id\\u0022:100002}\\u0022>\"}")]
    [InlineData("rows.csv", "SK_ID_CURR,TARGET\n100002,1\n")]
    [InlineData("rows.csv", "rank;client;pd\n1;100002;0,83\n")]
    [InlineData("rows.csv", "100002,0.83,refus\n")]
    [InlineData("notes.txt", "credit explain --client 100002")]
    public void Finds_a_planted_row(string path, string content) =>
        Assert.NotEmpty(Scan.Read(path, Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("page.html", "<table><tr><th>Montant</th><th>Clients</th></tr><tr><td>100 000 à 200 000</td><td>307511</td></tr></table>")]
    [InlineData("page.html", "<p>307511 clients, dont 282686 ont remboursé ; 365243 jours tiennent lieu de valeur.</p>")]
    [InlineData("page.html", "<code>credit data synthesize --clients 100001 --first-client 118001</code>")]
    [InlineData("page.html", "<p>Un crédit de 450 000 €, au client 12.</p>")]
    [InlineData("data.json", "{\"clients\":307511,\"known\":246008,\"lower\":150000,\"upper\":200000}")]
    [InlineData("data.json", "{\"x\":[135000,148500,202500],\"y\":[307511,282686,24825]}")]
    [InlineData("data.json", "[[100001.5,2],[150000,3],[200000,4]]")]
    [InlineData("data.json", "[[150000,0.1],[200000,0.2],[250000,0.3]]")]
    [InlineData("data.json", "[{\"id\":7,\"pd\":0.1},{\"id\":\"revenus\",\"pd\":0.2}]")]
    [InlineData("table.csv", "feature,clients\nincome,307511\n")]
    public void Takes_counts_amounts_and_commands_for_what_they_are(string path, string content) =>
        Assert.Empty(Scan.Read(path, Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Finds_clients_of_other_ranges_when_they_are_given()
    {
        var content = "[{\"id\":7000123,\"pd\":0.83}]"u8.ToArray();

        Assert.Empty(Scan.Read("data.json", content));
        Assert.NotEmpty(new PersonalDataScan(new ClientNumbers(["7000123", "not-a-number", "12"])).Read("data.json", content));
    }

    [Fact]
    public void Names_the_line_and_not_the_client()
    {
        var finding = Assert.Single(Scan.Read("fr/page.html", "<p>\n<p>\n<p data-id=\"100002\">"u8.ToArray()));

        Assert.Equal("fr/page.html, line 3: an identifier of a client", finding.ToString());
    }

    [Fact]
    public void Tells_five_of_a_kind_and_no_more()
    {
        var rows = string.Concat(Enumerable.Range(100_001, 50).Select(client => $"<tr><td>{client}</td></tr>\n"));

        Assert.Equal(5, Scan.Read("page.html", Encoding.UTF8.GetBytes($"<table>{rows}</table>")).Count);
    }

    [Fact]
    public void Reads_what_is_packed()
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal))
            stream.Write("client 100002"u8);

        Assert.NotEmpty(Scan.Read("pagefind/fragment/fr_06f3fe4.pf_fragment", packed.ToArray()));
    }

    [Theory]
    [InlineData("data/profile.json")]
    [InlineData("oof.csv")]
    [InlineData("model/golden.json")]
    [InlineData("explanation.json")]
    public void Refuses_the_files_of_a_model_folder(string path) =>
        Assert.Contains("model folder", Assert.Single(Scan.Read(path, "{}"u8.ToArray())).What);

    [Fact]
    public void Knows_a_reference_profile_under_any_name() =>
        Assert.Contains("reference profile", Assert.Single(Scan.Read("data/figures.json", ReferenceProfileFile.Write(new ReferenceProfile(2, [])))).What);
}
