namespace CreditScoring.Trees.Import;

/// <summary>Bytes of a file, in words.</summary>
static class DocumentBytes
{
    /// <summary>What stands at a position: a character in quotes, another byte in hexadecimal, or the end of the file.</summary>
    public static string Describe(ReadOnlySpan<byte> content, int position) =>
        position >= content.Length ? "the end of the file" : content[position] is > 32 and < 127 ? $"'{(char)content[position]}'" : $"the byte 0x{content[position]:X2}";
}
