using System.Buffers.Binary;

namespace CreditScoring.Data;

/// <summary>The checksum of zip and gzip files: 32 bits, polynomial 0xEDB88320 reflected.</summary>
/// <remarks>Eight bytes a step. Source: Kounavis and Berry (2005), A systematic approach to building high performance CRC generators.</remarks>
static class Crc32
{
    static readonly uint[][] tables = MakeTables(); // [distance from the end of the step][byte]

    /// <summary>Checksum of some bytes behind others.</summary>
    /// <param name="checksum">Of the bytes before; 0 when there are none.</param>
    /// <param name="bytes">The bytes that follow.</param>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var rest = ~checksum;
        while (bytes.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ rest;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            rest = tables[7][low & 255] ^ tables[6][(low >> 8) & 255] ^ tables[5][(low >> 16) & 255] ^ tables[4][low >> 24]
                ^ tables[3][high & 255] ^ tables[2][(high >> 8) & 255] ^ tables[1][(high >> 16) & 255] ^ tables[0][high >> 24];
            bytes = bytes[8..];
        }

        foreach (var value in bytes)
            rest = tables[0][(rest ^ value) & 255] ^ (rest >> 8);

        return ~rest;
    }

    static uint[][] MakeTables()
    {
        var made = new uint[8][];
        for (var distance = 0; distance < made.Length; distance++)
        {
            made[distance] = new uint[256];
            for (var value = 0u; value < 256; value++)
            {
                var rest = distance == 0 ? value : made[distance - 1][value];
                for (var bit = 0; bit < 8; bit++)
                    rest = (rest & 1) == 1 ? (rest >> 1) ^ 0xEDB88320u : rest >> 1;

                made[distance][value] = rest;
            }
        }

        return made;
    }
}
