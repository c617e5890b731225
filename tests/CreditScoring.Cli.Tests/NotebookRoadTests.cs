using System.Text.RegularExpressions;
using CreditScoring.Notebooks.Files;

namespace CreditScoring.Cli.Tests;

/// <summary>The notebooks of the project through the real program.</summary>
public sealed partial class NotebookRoadTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-").FullName;

    static string Notebooks { get; } = Path.Combine(Root(AppContext.BaseDirectory), "notebooks");

    [Fact]
    public void Every_notebook_keeps_the_rules()
    {
        var run = Credit.Run(["notebooks", "lint", .. Directory.EnumerateFiles(Notebooks, "*.dib").Order(StringComparer.Ordinal)]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Every_notebook_has_cells_of_markdown_and_csharp_only_and_no_directive() =>
        Assert.All(
            Directory.EnumerateFiles(Notebooks, "*.dib").SelectMany(path => DibFile.Read(path).Cells),
            cell => Assert.True(
                cell.Kind == "markdown" || (cell.Kind == "csharp" && !cell.Source.Split('\n').Any(line => line.StartsWith("#!", StringComparison.Ordinal))),
                $"line {cell.Line}"));

    [Fact]
    public void Every_notebook_stands_in_the_reading_order()
    {
        var readme = File.ReadAllText(Path.Combine(Notebooks, "README.md"));

        Assert.All(
            Directory.EnumerateFiles(Notebooks, "*.dib").Select(Path.GetFileName), name => Assert.Contains($"[`{name}`]({name})", readme, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("01-exploration")]
    [InlineData("02-features")]
    [InlineData("03-imbalance")]
    [InlineData("04-grid-search")]
    [InlineData("05-calibration-and-cut-off")]
    [InlineData("06-explanation")]
    [InlineData("07-drift", "months=2", "clientsPerMonth=1000")]
    public void Comes_to_its_golden_values_on_a_thousand_invented_clients_and_calls_them_synthetic(string notebook, params string[] parameters)
    {
        var page = Run(notebook, ["--golden", "check"], Invent(2_000), ["sample=1000", .. parameters]);

        Assert.Contains("Données synthétiques", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"cs-error\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_features_computed_by_hand_are_those_of_the_library()
    {
        var page = Run("02-features", Invent(2_000));

        Assert.Equal(4, SameValue().Count(page));
        Assert.DoesNotContain("donne une autre valeur", Outputs(page), StringComparison.Ordinal);
        Assert.Contains(">NUM_INSTALMENT_NUMBER</th>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_were_not_invented_are_computed_on_and_not_shown()
    {
        var page = Outputs(Run("02-features", Unsigned(Invent(2_000))));

        Assert.Equal(4, SameValue().Count(page));
        Assert.Contains("Lignes non montrées", page, StringComparison.Ordinal);
        Assert.DoesNotContain("SK_ID_", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">NUM_INSTALMENT_NUMBER</th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"cs-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"bureau", page, StringComparison.Ordinal);
        Assert.DoesNotContain("de revenu", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_who_may_exist_is_explained_in_counts_alone()
    {
        var page = Outputs(Run("06-explanation", Unsigned(Invent(2_000))));

        Assert.Equal(6, Withheld().Count(page));
        Assert.DoesNotContain("Du client moyen à ce client", page, StringComparison.Ordinal);
        Assert.Contains("Un point est la moyenne de cinquante clients", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invented_client_is_explained_in_sentences_that_are_all_true()
    {
        var page = Outputs(Run("06-explanation", Invent(2_000)));

        Assert.Contains("Du client moyen à ce client", page, StringComparison.Ordinal);
        Assert.Contains("Un point est un client inventé", page, StringComparison.Ordinal);
        Assert.Contains("Exactes\u00a0: oui", page, StringComparison.Ordinal);
        Assert.Contains("Vraies du modèle\u00a0: oui", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Months_are_invented_and_called_so_though_the_clients_were_not()
    {
        var page = Outputs(Run("07-drift", Unsigned(Invent(2_000)), "months=2", "clientsPerMonth=1000"));

        Assert.DoesNotContain("Données synthétiques", page, StringComparison.Ordinal);
        Assert.Contains("Mois synthétiques", page, StringComparison.Ordinal);
        Assert.Contains("3\u202f452 clients de référence", page, StringComparison.Ordinal);
        Assert.Contains("L’AUC constatée tombe dans la bande attendue", page, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string Invent(int clients)
    {
        var data = Path.Combine(folder, "data");
        Assert.Equal(0, Credit.Run("data", "synthesize", "--clients", $"{clients}", "--seed", "1", "--output", data).ExitCode);

        return data;
    }

    // Without the generator's note, nothing says that the clients were invented.
    static string Unsigned(string data)
    {
        foreach (var note in Directory.EnumerateFiles(data).Where(file => !file.EndsWith(".csv", StringComparison.Ordinal)))
            File.Delete(note);

        return data;
    }

    string Run(string notebook, string data, params string[] parameters) => Run(notebook, [], data, parameters);

    string Run(string notebook, string[] options, string data, params string[] parameters)
    {
        string[] given = [$"data={data}", .. parameters];
        var run = Credit.Run(
            ["notebooks", "run", Path.Combine(Notebooks, notebook + ".dib"), "--output", folder, .. options, .. given.SelectMany(one => (string[])["--parameter", one])]);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);

        return File.ReadAllText(Path.Combine(folder, notebook + ".html"));
    }

    // Prose and code name columns of tables too; what cells showed is the rest.
    static string Outputs(string page) => Source().Replace(page, "");

    static string Root(string from) => File.Exists(Path.Combine(from, "CreditScoring.slnx")) ? from : Root(Path.GetDirectoryName(from)!);

    [GeneratedRegex("""<pre tabindex="0"><code.*?</code></pre>|<section class="cs-prose">.*?</section>""", RegexOptions.Singleline)]
    private static partial Regex Source();

    [GeneratedRegex("Non montré\u00a0: ce client existe peut-être\\.")]
    private static partial Regex Withheld();

    [GeneratedRegex("La bibliothèque donne la même valeur, bit pour bit\\.</p>\n")]
    private static partial Regex SameValue();
}
