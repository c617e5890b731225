using System.Text;
using CreditScoring.Data;
using CreditScoring.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Data;

public sealed class WholeGzipStreamTests
{
    static readonly string text = string.Concat(Enumerable.Range(0, 3_000).Select(row => $"{row * 7919 % 10007},{row}\n"));

    [Fact]
    public void Gives_the_bytes_that_were_compressed() => Assert.Equal(text, Decompress(TemporaryFolder.Gzip(text)));

    [Fact]
    public void Reads_members_one_after_another() =>
        Assert.Equal("first second", Decompress([.. TemporaryFolder.Gzip("first "), .. TemporaryFolder.Gzip("second")]));

    [Fact]
    public void Refuses_data_cut_at_any_place()
    {
        var whole = TemporaryFolder.Gzip(text);

        Prop.ForAll(Gen.Choose(1, whole.Length - 1).ToArbitrary(), length =>
        {
            Assert.Throws<InvalidDataException>(() => Decompress(whole[..length]));
        }).QuickCheckThrowOnFailure();
        Assert.All(Enumerable.Range(1, 20), missing => Assert.Throws<InvalidDataException>(() => Decompress(whole[..^missing])));
    }

    [Fact]
    public void Refuses_bytes_behind_the_end() =>
        Assert.Throws<InvalidDataException>(() => Decompress([.. TemporaryFolder.Gzip(text), 1, 2, 3]));

    [Fact]
    public void Refuses_a_changed_checksum()
    {
        var damaged = TemporaryFolder.Gzip(text);
        damaged[^6] ^= 1;

        Assert.Throws<InvalidDataException>(() => Decompress(damaged));
    }

    static string Decompress(byte[] bytes)
    {
        using var stream = new WholeGzipStream(new MemoryStream(bytes));
        using var reader = new StreamReader(stream, Encoding.UTF8);

        return reader.ReadToEnd();
    }
}
