using System.Globalization;
using System.Text;
using CreditScoring.Cli.Models;
using CreditScoring.Explanation;
using CreditScoring.Letters;

namespace CreditScoring.Cli.Tests;

/// <summary>What a person does with one client: change answers, look for a way, write the letter.</summary>
public sealed class AnswerRoadTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    string Client => File.ReadLines(Path.Combine(run.Data, "application_test.csv")).ElementAt(1).Split(',')[0];

    [Fact]
    public void A_client_is_scored_again_with_another_amount_in_both_languages()
    {
        var header = File.ReadLines(Path.Combine(run.Data, "application_test.csv")).First().Split(',').ToList();
        var asked = double.Parse(File.ReadLines(Path.Combine(run.Data, "application_test.csv")).ElementAt(1).Split(',')[header.IndexOf("AMT_CREDIT")], CultureInfo.InvariantCulture);
        var change = string.Create(CultureInfo.InvariantCulture, $"amount={Math.Round(asked / 2)}");

        var english = Credit.Run("what-if", run.Model, run.Data, "--client", Client, "--set", change, "--language", "en");
        Assert.Equal(0, english.ExitCode);
        Assert.Contains("Before: ", english.Output, StringComparison.Ordinal);
        Assert.Contains("- Amount of the credit: ", english.Output, StringComparison.Ordinal);
        Assert.Contains("- Instalment: ", english.Output, StringComparison.Ordinal);
        Assert.Contains("Après\u00A0: ", Credit.Run("what-if", run.Model, run.Data, "--client", Client, "--set", change).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amount=-5", "a number from")]
    [InlineData("amount", "write each answer once")]
    [InlineData("age=30", "is no answer that can be changed")]
    public void Impossible_answers_are_refused_in_one_line(string change, string why)
    {
        var refused = Credit.Run("what-if", run.Model, run.Data, "--client", Client, "--set", change, "--language", "en");

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains(why, Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_are_measured_over_all_refused_and_grey_clients_without_a_failure()
    {
        var survey = Credit.Run("recourse", run.Model, run.Data, "--points", "20");

        Assert.Equal(0, survey.ExitCode);
        Assert.Contains("failures 0\n", survey.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Refits_are_written_once_and_found_again()
    {
        string[] arguments = ["stability", run.Model, run.Data, "--refits", "2"];
        var first = Credit.Run(arguments);
        var written = File.ReadAllBytes(Path.Combine(run.Model, "stability.json"));
        var again = Credit.Run(arguments);

        Assert.Equal((0, 0), (first.ExitCode, again.ExitCode));
        Assert.Contains("mean top-4 overlap", first.Output, StringComparison.Ordinal);
        Assert.Contains("0 refits, 2 were there", again.Output, StringComparison.Ordinal);
        Assert.Equal(Figures(first), Figures(again));
        Assert.Equal(written, File.ReadAllBytes(Path.Combine(run.Model, "stability.json")));
    }

    [Fact]
    public void A_letter_is_the_same_file_for_the_same_day()
    {
        var (one, two) = (Path.Combine(run.Folder, "one.html"), Path.Combine(run.Folder, "two.html"));
        foreach (var file in new[] { one, two })
            Assert.Equal(0, Letter(file, "fr").ExitCode);

        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(two));
        Assert.Contains("<html lang=\"fr\">", File.ReadAllText(one), StringComparison.Ordinal);
        Assert.Contains(".html or .pdf", Letter(Path.Combine(run.Folder, "letter.doc"), "fr").Error, StringComparison.Ordinal);
    }

    [ChromiumTheory]
    [InlineData("fr")]
    [InlineData("en")]
    public void A_letter_prints_as_one_tagged_page_with_language_and_title(string language)
    {
        var file = Path.Combine(run.Folder, $"letter-{language}.pdf");
        var printed = Letter(file, language);
        Assert.True(printed.ExitCode == 0, printed.Error);

        var pdf = Encoding.Latin1.GetString(File.ReadAllBytes(file));
        Assert.Single(PdfText.Pages(pdf));
        Assert.Contains("/StructTreeRoot", pdf, StringComparison.Ordinal);
        Assert.Contains("/Marked true", pdf, StringComparison.Ordinal);
        Assert.Contains($"/Lang ({language})", pdf, StringComparison.Ordinal);
        Assert.Contains("/Title", pdf, StringComparison.Ordinal);
    }

    [ChromiumTheory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public void A_letter_with_the_longest_reasons_and_all_sources_is_one_page(Language language)
    {
        var file = Path.Combine(run.Folder, $"longest-{language}.pdf");
        PdfPrinter.Print(PdfPrinter.Find(null), Encoding.UTF8.GetBytes(LetterWriter.Write(LongestLetter.In(language))), file);

        Assert.Single(PdfText.Pages(Encoding.Latin1.GetString(File.ReadAllBytes(file))));
    }

    // The lines that hold no time.
    static IEnumerable<string> Figures(CreditRun stability) => stability.Output.Split('\n').Where(line => line.Contains("overlap", StringComparison.Ordinal));

    CreditRun Letter(string file, string language) =>
        Credit.Run("letter", run.Model, run.Data, "--client", Client, "--language", language, "--date", "2026-11-26", "--output", file);
}
