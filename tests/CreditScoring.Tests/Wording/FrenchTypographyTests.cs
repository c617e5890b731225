using CreditScoring.Wording;

namespace CreditScoring.Tests.Wording;

public sealed class FrenchTypographyTests
{
    // N stands for the narrow no-break space, W for the wide one.
    [Theory]
    [InlineData("Vraiment ? Oui ! Bien ; fini", "VraimentN? OuiN! BienN; fini")]
    [InlineData("Risque : 38 % de 135 000 €", "RisqueW: 38N% de 135N000N€")]
    [InlineData("il lit « accord » ici", "il lit «WaccordW» ici")]
    [InlineData("({amount} €) : {value} %", "({amount}N€)W: {value}N%")]
    [InlineData("« Qui ? » dit-il", "«WQuiN?W» dit-il")]
    [InlineData("Score n° 3", "Score n°W3")]
    [InlineData("1 234 567 clients", "1N234N567 clients")]
    [InlineData("en 2024 100 clients", "en 2024 100 clients")]
    [InlineData("12W% et 3W000W€", "12N% et 3N000N€")]
    [InlineData("https://exemple.fr?a;b a:b |:---|", "https://exemple.fr?a;b a:b |:---|")]
    public void Sets_the_spaces_of_signs_and_numbers_and_leaves_them_once_set(string typed, string set) =>
        Assert.Equal((Spaces(set), Spaces(set)), (FrenchTypography.Set(Spaces(typed)), FrenchTypography.Set(Spaces(set))));

    static string Spaces(string text) => text.Replace('N', '\u202F').Replace('W', '\u00A0');
}
