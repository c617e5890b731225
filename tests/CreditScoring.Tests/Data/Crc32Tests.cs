using System.Text;
using CreditScoring.Data;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Data;

public sealed class Crc32Tests
{
    [Fact]
    public void Matches_the_check_value_of_the_standard() =>
        // Catalogue of parametrised CRC algorithms, CRC-32/ISO-HDLC.
        Assert.Equal(0xCBF43926u, Crc32.Append(0, "123456789"u8));

    [Fact]
    public void Does_not_depend_on_where_the_bytes_are_cut() =>
        Prop.ForAll<byte[], NonNegativeInt>((bytes, cut) =>
        {
            var at = Math.Min(cut.Get, bytes.Length);

            return Crc32.Append(Crc32.Append(0, bytes.AsSpan(0, at)), bytes.AsSpan(at)) == Crc32.Append(0, bytes);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Agrees_with_the_trailer_of_gzip() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text.Get);
            var gzip = Support.TemporaryFolder.Gzip(text.Get);

            return bytes.Length == 0 || BitConverter.ToUInt32(gzip, gzip.Length - 8) == Crc32.Append(0, bytes);
        }).QuickCheckThrowOnFailure();
}
