using System.Text;
using CreditScoring.Data;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Data;

public sealed class WordIndexTests
{
    [Fact]
    public void Finds_words_in_the_order_they_were_added() =>
        Prop.ForAll<string[]>(texts =>
        {
            var words = texts.Select(text => text ?? "").Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))).Distinct().ToArray();
            var index = WordIndex.Of(words);

            return index.Count == words.Length
                && words.Select((word, position) => (word, position)).All(pair =>
                    index.Find(Encoding.UTF8.GetBytes(pair.word)) == pair.position && index[pair.position] == pair.word);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Keeps_a_thousand_words_apart()
    {
        var index = WordIndex.Of(Enumerable.Range(0, 1000).Select(number => $"Industry: type {number}"));

        Assert.Equal(737, index.Find("Industry: type 737"u8));
        Assert.Equal(-1, index.Find("Industry: type 1000"u8));
        Assert.Equal(-1, index.Find(""u8));
    }
}
