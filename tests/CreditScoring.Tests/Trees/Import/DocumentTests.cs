using System.Text;
using CreditScoring.Trees.Import;

namespace CreditScoring.Tests.Trees.Import;

public class DocumentTests
{
    [Fact]
    public void Json_may_hold_NaN_and_infinities() =>
        Assert.Equal([double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1.5e-3], Json("""{ "a": [NaN, Infinity, -Infinity, -1.5E-3] }""")["a"].Numbers());

    [Fact]
    public void Json_text_keeps_its_escapes() => Assert.Equal("é \"NaN\" \\ / \n € ü", Json("""{"a": "\u00e9 \"NaN\" \\ \/ \n \u20AC ü"}""")["a"].Text());

    [Theory]
    [InlineData("{\"a\": nil}", 7, "'i'")]
    [InlineData("{\"a\": 1", 7, "the end of the file")]
    [InlineData("{\"a\": 1}x", 8, "'x'")]
    [InlineData("{\"a\" 1}", 5, "'1'")]
    [InlineData("{a: 1}", 1, "'a'")]
    [InlineData("{\"a\": [1 2]}", 9, "'2'")]
    [InlineData("{\"a\": 1.2.3}", 6, "'1'")]
    [InlineData("{\"a\": \"b}", 9, "the end of the file")]
    [InlineData("{\"a\": \"\\x\"}", 8, "'x'")]
    public void A_fault_of_json_is_told_with_its_byte(string text, int position, string found) =>
        Assert.StartsWith($"m.json, byte {position}: found {found}, expected ", Assert.Throws<InvalidDataException>(() => Json(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_number_of_binary_json_is_read_big_end_first() => Assert.Equal(
        [-2, 200, -300, -70000, 5e9, 0.5, -0.25],
        Binary([.. "{U"u8, 1, .. "a[i"u8, 0xFE, (byte)'U', 200, (byte)'I', 0xFE, 0xD4, (byte)'l', 0xFF, 0xFE, 0xEE, 0x90, (byte)'L', 0, 0, 0, 1, 0x2A, 0x05, 0xF2, 0,
            (byte)'d', 0x3F, 0, 0, 0, (byte)'D', 0xBF, 0xD0, 0, 0, 0, 0, 0, 0, .. "]}"u8])["a"].Numbers());

    [Fact]
    public void Counted_and_typed_arrays_of_binary_json_are_read()
    {
        Assert.Equal([1, 2], Binary([.. "{U"u8, 1, .. "a[$I#U"u8, 2, 0, 1, 0, 2, (byte)'}'])["a"].Numbers());
        Assert.Equal([1, 0], Binary([.. "{U"u8, 1, .. "a[#U"u8, 2, .. "TF}"u8])["a"].Numbers());
        Assert.Equal("hé", Binary([.. "{#U"u8, 1, .. "U"u8, 1, .. "aSU"u8, 3, .. "hé"u8])["a"].Text());
    }

    public static TheoryData<byte[], string> BinaryFaults => new()
    {
        { [.. "{U"u8, 1, .. "aX}"u8], "byte 4: found 'X', expected one of the markers" },
        { [.. "{U"u8, 1, .. "aH}"u8], "byte 4: found 'H', expected one of the markers" },
        { [.. "{U"u8, 200, .. "a"u8], "byte 1: found a length of 200, expected 0 to 1, the bytes left" },
        { [.. "{L"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, .. "a"u8], "byte 1: found a length of -1, expected 0 to 1" },
        { [.. "{U"u8, 1, .. "a[$d#l"u8, 0x7F, 0xFF, 0xFF, 0xFF], "byte 8: found a length of 2147483647, expected 0 to 0" },
        { [.. "{U"u8, 1, .. "a[$d#U"u8, 2, 0, 0, 0, 0], "byte 14: found 0 more bytes, expected 4" },
        { [.. "{U"u8, 1, .. "a[$T#l"u8, 0x7F, 0xFF, 0xFF, 0xFF], "byte 6: found 'T', expected one of the types" },
        { [.. "{U"u8, 1, .. "a[$dU"u8, 1], "byte 7: found 'U', expected '#' and a count" },
        { [.. "{U"u8, 1, .. "aZU"u8, 1, .. "aZ}"u8], "byte 5: found the property 'a' a second time" },
        { [.. "{U"u8, 1, .. "aZ"u8], "byte 5: found the end of the file" },
        { [.. "{}}"u8], "byte 2: found '}', expected the end of the file" },
        { [.. "{U"u8, 1, (byte)'a', .. Enumerable.Repeat((byte)'[', 100)], "expected at most 64 levels" },
    };

    [Theory]
    [MemberData(nameof(BinaryFaults))]
    public void A_fault_of_binary_json_is_told_with_its_byte(byte[] content, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Binary(content)).Message, StringComparison.Ordinal);

    [Fact]
    public void Deep_json_is_refused_before_the_stack_ends() =>
        Assert.Contains("at most 64 levels", Assert.Throws<InvalidDataException>(() => Json("{\"a\":" + new string('[', 100_000))).Message, StringComparison.Ordinal);

    static DocumentNode Json(string text) => JsonText.Read(Encoding.UTF8.GetBytes(text), "m.json");

    static DocumentNode Binary(byte[] content) => UniversalBinaryJson.Read(content, "m.ubj");
}
