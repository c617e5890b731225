using CreditScoring.Desk.Lines;

namespace CreditScoring.Desk.Tests.Lines;

public sealed class DeskTextTests
{
    [Theory]
    [InlineData("", 0, true)]
    [InlineData("", 1, false)]
    [InlineData("1234567890123456789", 20, false)]
    [InlineData("12345678901234567890", 20, true)]
    [InlineData("a                              b", 20, false)]
    [InlineData("Payé en mai,\n\tvoir le relevé.", 20, true)]
    [InlineData("a\0b", 0, false)]
    [InlineData("a\u001bb", 0, false)]
    [InlineData("😀", 0, true)]
    public void Takes_what_can_be_read_and_is_long_enough(string text, int least, bool isRight) => Assert.Equal(isRight, DeskText.FaultOf(text, least) is null);

    [Fact]
    public void Refuses_half_a_character() =>
        Assert.All(new[] { "\ud83d", "\ude00\ud83d", "a\ud83db" }, text => Assert.NotNull(DeskText.FaultOf(text, 0)));

    [Fact]
    public void Takes_2000_characters_and_no_more()
    {
        Assert.Null(DeskText.FaultOf(new string('a', 2000), 0));
        Assert.Contains("2001", DeskText.FaultOf(new string('a', 2001), 0), StringComparison.Ordinal);
    }
}
