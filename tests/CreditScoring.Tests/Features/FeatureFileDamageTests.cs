using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CreditScoring.Features;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features;

/// <summary>Damaged files. No byte lies outside a checksum, so no change is harmless: the header and the index are refused at
/// opening, all else when the part that holds the byte is first read, and the other parts stay readable.</summary>
public sealed class FeatureFileDamageTests : IDisposable
{
    const int HeaderSize = 128, PartSize = 64; // outcomes, two columns, ends of identifiers, identifiers: of 64 bytes each with their zeros

    static readonly string[] Parts = ["outcomes", "column 1 (age)", "column 2 (town)", "client identifiers", "client identifiers"];

    readonly TemporaryFolder folder = new();
    readonly byte[] intact;

    public FeatureFileDamageTests()
    {
        var path = Path.Combine(folder.Path, "intact.features");
        var columns = new[] { FeatureColumn.Numeric("age", 1), FeatureColumn.Category("town", ["Aix", "Lyon"]) };
        FeatureFile.Write(
            path, new FeatureMatrix(columns, ["A1", "B2", "C3"], [[20f, 30f, float.NaN], [0f, 1f, 2f]]), [0f, 1f, float.NaN],
            new FeatureFileSource("test", "three clients", ""));
        intact = File.ReadAllBytes(path);
    }

    int IndexOffset => (int)BinaryPrimitives.ReadInt64LittleEndian(intact.AsSpan(24));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_byte_has_its_place()
    {
        Assert.Equal(HeaderSize + Parts.Length * PartSize, IndexOffset);
        using var file = FeatureFile.Open(Put(intact));
        file.Verify();
    }

    [Fact]
    public void Every_changed_byte_is_refused_by_name_and_place()
    {
        for (var at = 0; at < intact.Length; at++)
            foreach (var change in (byte[])[1, 128, 255])
            {
                var bytes = intact.ToArray();
                bytes[at] ^= change;
                var path = Put(bytes);
                if (at < HeaderSize || at >= IndexOffset)
                    AssertRefused(path, at, at < 8 ? "bytes 0 to 7" : at < 12 ? "bytes 8 to 11" : at < HeaderSize ? "bytes 0 to 127" : $"bytes {IndexOffset} to {intact.Length - 1}");
                else
                    AssertOnePartRefused(path, (at - HeaderSize) / PartSize);
            }
    }

    [Fact]
    public void Every_shorter_or_longer_file_is_refused()
    {
        for (var length = 0; length < intact.Length; length++)
            AssertRefused(Put(intact[..length]), length, length < 8 ? "bytes 0 to 7" : $"found {length} bytes");

        AssertRefused(Put([.. intact, 0]), intact.Length, $"found {intact.Length + 1} bytes, expected {intact.Length}; the file was added to");
    }

    [Fact]
    public void Another_version_is_refused()
    {
        foreach (var version in (int[])[0, 2, -1, int.MaxValue])
        {
            var bytes = intact.ToArray();
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), version);

            AssertRefused(Put(bytes), 8, $"found format version {version}, expected 1");
        }
    }

    [Fact]
    public void What_is_no_feature_file_is_refused()
    {
        AssertRefused(Put([]), 0, "found an empty file");
        AssertRefused(Put(Encoding.UTF8.GetBytes("SK_ID_CURR,TARGET\n1,0\n")), 0, "found 534B5F49445F4355, expected 8946454154530D0A; it is no feature file");
        Assert.Contains("found a folder", Assert.Throws<InvalidDataException>(() => FeatureFile.Open(folder.Path)).Message, StringComparison.Ordinal);
        Assert.Contains("no such file", Assert.Throws<FileNotFoundException>(() => FeatureFile.Open(Path.Combine(folder.Path, "nowhere"))).Message, StringComparison.Ordinal);
    }

    // As another program might write it: all checksums right, the content wrong.
    [Theory]
    [InlineData("\"clients\":3", "\"clients\":4", "found outcomes at byte 128 with 12 bytes, expected byte 128 with 16")]
    [InlineData("\"clients\":3", "\"clients\":-1", "found -1 clients")]
    [InlineData("\"clients\":3", "\"clients\":3.5", "not as the format says")]
    [InlineData("\"clients\":3", "\"clients\":99999999999", "not as the format says")]
    [InlineData("\"clients\":3", "\"rows\":3", "not as the format says")]
    [InlineData("\"offset\":192", "\"offset\":128", "found column 1 (age) at byte 128")]
    [InlineData("\"offset\":192", "\"offset\":-64", "found column 1 (age) at byte -64")]
    [InlineData("\"length\":6", "\"length\":9223372036854775807", "found client identifiers at byte 384")]
    [InlineData("\"length\":6", "\"length\":-1", "found client identifiers at byte 384")]
    [InlineData("\"category\"", "\"colour\"", "found kind 'colour', expected 'numeric' or 'category'")]
    [InlineData("\"Lyon\"", "null", "found a level that is null")]
    [InlineData("\"Lyon\"", "7", "not as the format says")]
    [InlineData("{\"source\"", "[\"source\"", "not as the format says")]
    public void An_index_that_lies_is_refused(string text, string replacement, string expected)
    {
        var index = Encoding.UTF8.GetString(intact.AsSpan(IndexOffset));
        Assert.Contains(text, index, StringComparison.Ordinal);

        AssertRefused(Put(Sealed(index.Replace(text, replacement, StringComparison.Ordinal))), 0, expected);
    }

    [Theory]
    [InlineData(0, 0, 2f, "the outcome of a client is 2 in row 1")]
    [InlineData(3, 4, 0f, "client identifiers")] // ends 2, 0, 6: the second runs backwards
    [InlineData(3, 8, float.MaxValue, "client identifiers")] // beyond the text
    public void Content_that_lies_is_refused(int part, int at, float value, string expected)
    {
        var path = Put(Sealed(Encoding.UTF8.GetString(intact.AsSpan(IndexOffset)), (part, at, value)));
        using var file = FeatureFile.Open(path);

        Assert.Contains(expected, Assert.Throws<InvalidDataException>(file.Verify).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => part == 0 ? file.Outcomes.Length : file.Clients.Count);
    }

    [Fact]
    public void What_is_changed_behind_an_open_file_is_found_by_verifying()
    {
        var path = Put(intact);
        using var file = FeatureFile.Open(path);
        Assert.Equal(20f, file.Column(0)[0]);
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            stream.Position = HeaderSize + PartSize;
            stream.WriteByte(77);
        }

        Assert.Contains("column 1 (age)", Assert.Throws<InvalidDataException>(file.Verify).Message, StringComparison.Ordinal);
    }

    static void AssertRefused(string path, int at, string expected)
    {
        var message = Assert.Throws<InvalidDataException>(() => FeatureFile.Open(path)).Message;

        Assert.True(message.StartsWith(path, StringComparison.Ordinal) && message.Contains(expected, StringComparison.Ordinal), $"byte {at}: {message}");
    }

    void AssertOnePartRefused(string path, int part)
    {
        using var file = FeatureFile.Open(path);
        var message = Assert.Throws<InvalidDataException>(file.Verify).Message;
        Assert.Contains($"{path}, bytes {HeaderSize + part * PartSize} to {HeaderSize + (part + 1) * PartSize - 1}: {Parts[part]}: ", message, StringComparison.Ordinal);

        var found = new List<string>();
        Try(found, "outcomes", () => Assert.Equal([0f, 1f, float.NaN], file.Outcomes.ToArray()));
        Try(found, "column 1 (age)", () => Assert.Equal([20f, 30f, float.NaN], file.Column(0).ToArray()));
        Try(found, "column 2 (town)", () => Assert.Equal([0f, 1f, 2f], file.Column(1).ToArray()));
        Try(found, "client identifiers", () => Assert.Equal(["A1", "B2", "C3"], file.Clients));
        Assert.Equal([Parts[part]], found);
    }

    static void Try(List<string> refused, string name, Action read)
    {
        try
        {
            read();
        }
        catch (InvalidDataException)
        {
            refused.Add(name);
        }
    }

    /// <summary>The intact file with another index and, if wanted, one float changed in a part; every checksum is made right again.</summary>
    byte[] Sealed(string index, (int Part, int At, float Value)? change = null)
    {
        var values = intact[..IndexOffset];
        if (change is { } one)
        {
            var part = values.AsSpan(HeaderSize + one.Part * PartSize, PartSize);
            var before = Convert.ToHexStringLower(SHA256.HashData(part));
            BinaryPrimitives.WriteSingleLittleEndian(part[one.At..], one.Value);
            index = index.Replace(before, Convert.ToHexStringLower(SHA256.HashData(part)), StringComparison.Ordinal);
        }

        var json = Encoding.UTF8.GetBytes(index);
        new FeatureFileHeader(IndexOffset + json.Length, IndexOffset, SHA256.HashData(json)).ToBytes().CopyTo(values, 0);

        return [.. values, .. json];
    }

    string Put(byte[] bytes) => folder.Write("damaged.features", bytes);
}
