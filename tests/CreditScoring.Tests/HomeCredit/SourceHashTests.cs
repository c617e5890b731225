using System.Security.Cryptography;
using System.Text;
using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.HomeCredit;

public sealed class SourceHashTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public SourceHashTests()
    {
        folder.Write("bureau.csv", "b");
        folder.Write("application_train.csv", "abc");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Is_the_hash_of_what_sha256sum_prints()
    {
        // The lines of sha256sum: "abc" is example B.1 of FIPS 180-2.
        const string printed =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  application_train.csv\n"
            + "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  bureau.csv\n";

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(printed))), SourceHash.Of(folder.Path));
    }

    [Fact]
    public void Tells_one_byte_of_a_table_and_no_other_file()
    {
        var before = SourceHash.Of(folder.Path);

        folder.Write("notes.txt", "nothing");
        folder.Write("more.csv", "nothing");
        Assert.Equal(before, SourceHash.Of(folder.Path));

        folder.Write("bureau.csv", "c");
        Assert.NotEqual(before, SourceHash.Of(folder.Path));
    }

    [Fact]
    public void A_zip_stands_for_the_tables_in_it()
    {
        using var packed = new TemporaryFolder();
        var zip = packed.WriteZip("all.zip", ("application_train.csv", "abc"), ("bureau.csv", "b"));
        var printed = $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(zip)))}  all.zip\n";
        var expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(printed)));

        Assert.Equal(expected, SourceHash.Of(zip));
        Assert.Equal(expected, SourceHash.Of(packed.Path));
    }

    [Fact]
    public void Says_that_there_is_no_such_folder() =>
        Assert.Contains("no such folder", Assert.Throws<InvalidDataException>(() => SourceHash.Of("nowhere")).Message, StringComparison.Ordinal);
}
