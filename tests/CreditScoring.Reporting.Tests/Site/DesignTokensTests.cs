using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class DesignTokensTests
{
    static readonly IReadOnlyList<DesignColour> colours = DesignTokens.Read(File.ReadAllText(Path.Combine(Project.Root, "site", "styles", "tokens.css")));

    [Fact]
    public void Black_on_white_is_21_and_a_colour_on_itself_is_1()
    {
        Assert.Equal(21, DesignTokens.Contrast((0, 0, 0), (255, 255, 255)), 1e-9);
        Assert.Equal(1, DesignTokens.Contrast((90, 120, 33), (90, 120, 33)), 1e-9);
        Assert.Equal(4.48, DesignTokens.Contrast((119, 119, 119), (255, 255, 255)), 0.005); // the grey that WCAG's examples call just too light
    }

    [Fact]
    public void Text_stands_out_from_every_ground_in_both_themes_and_edges_do_by_three()
    {
        foreach (var ground in DesignTokens.Grounds.Select(Find))
        {
            foreach (var ink in DesignTokens.Inks.Select(Find))
                Assert.True(DesignTokens.Contrast(ink.Light, ground.Light) >= 4.5 && DesignTokens.Contrast(ink.Dark, ground.Dark) >= 4.5, $"{ink.Name} on {ground.Name}");
            Assert.True(DesignTokens.Contrast(Find("edge").Light, ground.Light) >= 3 && DesignTokens.Contrast(Find("edge").Dark, ground.Dark) >= 3, $"edge on {ground.Name}");
        }

        foreach (var name in new[] { "accent", "accept", "refer", "decline" })
            Assert.True(DesignTokens.Contrast(Find(name).Light, Find(name + "-soft").Light) >= 4.5 && DesignTokens.Contrast(Find(name).Dark, Find(name + "-soft").Dark) >= 4.5, name);
    }

    [Fact]
    public void A_colour_of_one_theme_only_is_refused() => Assert.Contains(
        "ink is a colour of one theme only", Assert.Throws<InvalidDataException>(() => DesignTokens.Read(":root { --cs-ink: #000000; } @media (prefers-color-scheme: dark) { :root { } }")).Message, StringComparison.Ordinal);

    static DesignColour Find(string name) => colours.First(colour => colour.Name == name);
}
