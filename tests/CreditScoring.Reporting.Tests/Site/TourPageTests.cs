using System.Globalization;
using System.Text.RegularExpressions;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed partial class TourPageTests
{
    const int FiveMinutes = 5 * 60;

    [Theory]
    [InlineData("fr", "sont fictifs")]
    [InlineData("en", "are synthetic")]
    public void The_steps_take_five_minutes_together_each_with_a_picture_and_the_clients_are_said_to_be_made_up(string language, string madeUp)
    {
        var text = File.ReadAllText(Path.Combine(Project.Root, "site", "content", language, "tour.md"));
        var steps = text.Split("\n## ")[1..].Where(step => Time().IsMatch(step)).ToList();

        Assert.Equal(FiveMinutes, steps.Sum(step => int.Parse(Time().Match(step).Groups["seconds"].Value, CultureInfo.InvariantCulture)));
        Assert.All(steps, step => Assert.NotEmpty(Pictures.NamesIn(step)));
        Assert.Contains(madeUp, text.Split("\n## ")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_picture_that_is_taken_is_shown_on_some_page()
    {
        var shown = Directory.EnumerateFiles(Path.Combine(Project.Root, "site", "content", "fr"), "*.md").SelectMany(page => Pictures.NamesIn(File.ReadAllText(page))).ToHashSet(StringComparer.Ordinal);
        var taken = Directory.EnumerateFiles(Path.Combine(Project.Root, "site", "content", "images", "tour"), "*-fr-light.webp").Select(file => Path.GetFileName(file).Replace("-fr-light.webp", "", StringComparison.Ordinal));

        Assert.Equal(taken.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\*\{lit:(?<seconds>\d+)\} second", RegexOptions.Multiline)]
    private static partial Regex Time();
}
