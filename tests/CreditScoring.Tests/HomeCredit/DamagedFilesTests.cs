using System.IO.Compression;
using System.Text;
using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.HomeCredit;

public sealed class DamagedFilesTests
{
    const string Train = "application_train.csv";

    static readonly string good = SomeCsv.Train(Enumerable.Range(100001, 500).ToArray());

    /// <summary>What is done to a good folder, and how the one line that must come of it begins.</summary>
    static Dictionary<string, (Action<TemporaryFolder> Damage, string Message)> Damages { get; } = new()
    {
        ["empty file"] = (folder => folder.Write(Train, ""), $"{Train}, line 1: found nothing"),
        ["only a byte order mark"] = (folder => folder.Write(Train, "\uFEFF"), $"{Train}, line 1: found nothing"),
        ["header only"] = (folder => folder.Write(Train, SomeCsv.Train()), $"{Train}, line 2: found no row below the header"),
        ["no header"] = (folder => folder.Write(Train, good[(good.IndexOf('\n') + 1)..]), $"{Train}, line 1: found an empty cell in the header"),
        ["missing column"] = (folder => folder.Write(Train, "SK_ID_CURR,TARGET\n1,0\n"), $"{Train}, line 1: found no column NAME_CONTRACT_TYPE"),
        ["wrong name of a column"] = (folder => folder.Write(Train, good.Replace("AMT_CREDIT,", "AMOUNT,")), $"{Train}, line 1: found column 'AMOUNT'"),
        ["column twice"] = (folder => folder.Write(Train, good.Replace("AMT_CREDIT,", "AMT_ANNUITY,")), $"{Train}, line 1: found column 'AMT_ANNUITY' twice"),
        ["semicolons"] = (folder => folder.Write(Train, good.Replace(',', ';')), $"{Train}, line 1: found one column with semicolons"),
        ["text in a number"] = (folder => folder.Write(Train, Row("SK_ID_CURR=1;TARGET=0;AMT_CREDIT=a lot")), $"{Train}, line 2, column AMT_CREDIT: found 'a lot'"),
        ["infinite number"] = (folder => folder.Write(Train, Row("SK_ID_CURR=1;TARGET=0;AMT_CREDIT=1e99")), $"{Train}, line 2, column AMT_CREDIT: found '1e99'"),
        ["NaN in a number"] = (folder => folder.Write(Train, Row("SK_ID_CURR=1;TARGET=0;AMT_CREDIT=NaN")), $"{Train}, line 2, column AMT_CREDIT: found 'NaN'"),
        ["TARGET 2"] = (folder => folder.Write(Train, Row("SK_ID_CURR=1;TARGET=2")), $"{Train}, line 2, column TARGET: found '2', expected 0 (repaid) or 1 (default)"),
        ["empty TARGET"] = (folder => folder.Write(Train, Row("SK_ID_CURR=1;TARGET=")), $"{Train}, line 2, column TARGET: found an empty cell, expected 0"),
        ["empty identifier"] = (folder => folder.Write(Train, Row("SK_ID_CURR=;TARGET=0")), $"{Train}, line 2, column SK_ID_CURR: found an empty cell"),
        ["identifier that is a word"] = (folder => folder.Write(Train, Row("SK_ID_CURR=x7;TARGET=0")), $"{Train}, line 2, column SK_ID_CURR: found 'x7'"),
        ["duplicate client"] = (folder => folder.Write(Train, SomeCsv.Train(7, 8, 7)), $"{Train}, line 4, column SK_ID_CURR: found '7', expected an identifier that does not stand on line 2"),
        ["client in both files"] = (folder => folder.Write("application_test.csv", SomeCsv.Test(5, 100001)), "application_test.csv, row 2, column SK_ID_CURR: found client 100001"),
        ["duplicate loan"] = (folder => folder.Write("bureau.csv", SomeCsv.Of(BureauSchema.Table, "SK_ID_BUREAU=3", "SK_ID_BUREAU=3")), "bureau.csv, line 3, column SK_ID_BUREAU: found '3'"),
        ["too few cells"] = (folder => folder.Write("bureau_balance.csv", "SK_ID_BUREAU,MONTHS_BALANCE,STATUS\n1,-1\n"), "bureau_balance.csv, line 2: found 2 cells, expected 3"),
        ["cut in a line"] = (folder => folder.Write(Train, good[..^40]), $"{Train}, line 501: found"),
        ["quote not closed"] = (folder => folder.Write(Train, Row("SK_ID_CURR=1;TARGET=0;NAME_TYPE_SUITE=\"Spouse")), $"{Train}, line 2: found a quote that is never closed"),
        ["comma not quoted"] = (folder => folder.Write(Train, Row("SK_ID_CURR=1;TARGET=0;NAME_TYPE_SUITE=Spouse, partner")), $"{Train}, line 2: found 123 cells, expected 122"),
        ["picture"] = (folder => folder.Write(Train, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1, 2, 3]), $"{Train}, line 1: found '\\x89PNG' in the header"),
        ["UTF-16"] = (folder => folder.Write(Train, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(good)).ToArray()), $"{Train}, line 1: found '\\xFF\\xFE"),
        ["zeros in a cell"] = (folder => folder.Write(Train, Row("SK_ID_CURR=1;TARGET=0;CODE_GENDER=\0\0")), $"{Train}, line 2, column CODE_GENDER: found '\\x00\\x00'"),
        ["gzip under the name of a CSV"] = (folder => folder.Write(Train, TemporaryFolder.Gzip(good)), $"{Train}, line 1: found '\\x1F\\x8B"),
        ["gzip cut short"] = (folder => Replace(folder, "application_train.csv.gz", TemporaryFolder.Gzip(good)[..^100]), "application_train.csv.gz: the compressed data"),
        ["gzip with a changed byte"] = (folder => Replace(folder, "application_train.csv.gz", Changed(TemporaryFolder.Gzip(good))), "application_train.csv.gz: the compressed data"),
        ["text under the name of a gzip"] = (folder => Replace(folder, "application_train.csv.gz", Encoding.UTF8.GetBytes(good)), "application_train.csv.gz: the compressed data"),
        ["table in two forms"] = (folder => folder.Write("application_train.csv.gz", good), "FOLDER: table application_train is there twice, as application_train.csv and as application_train.csv.gz"),
        ["zip without application_train"] = (
            folder =>
            {
                File.Delete(Path.Combine(folder.Path, Train));
                folder.WriteZip("home-credit.zip", ("bureau.csv", SomeCsv.Of(BureauSchema.Table)));
            }, "FOLDER: found home-credit.zip/bureau.csv, expected application_train"),
        ["no table"] = (folder => File.Delete(Path.Combine(folder.Path, Train)), "FOLDER: found none of the tables, expected application_train"),
        ["zip cut short"] = (
            folder =>
            {
                var zip = folder.WriteZip("home-credit.zip", ("bureau.csv", SomeCsv.Of(BureauSchema.Table)));
                File.WriteAllBytes(zip, File.ReadAllBytes(zip)[..^30]);
            }, "home-credit.zip: not a zip file, or one that is damaged"),
        ["text under the name of a zip"] = (folder => folder.Write("home-credit.zip", "SK_ID_CURR\n"), "home-credit.zip: not a zip file"),
        ["zip with a changed byte"] = (
            folder =>
            {
                File.Delete(Path.Combine(folder.Path, Train));
                var zip = folder.WriteZip("home-credit.zip", (Train, good));
                File.WriteAllBytes(zip, Changed(File.ReadAllBytes(zip)));
            }, "home-credit.zip/application_train.csv: the compressed data"),
        // Stored without compression, so that only the checksum can tell.
        ["zip with a changed digit"] = (
            folder =>
            {
                File.Delete(Path.Combine(folder.Path, Train));
                var bytes = File.ReadAllBytes(folder.WriteZip("home-credit.zip", CompressionLevel.NoCompression, (Train, good)));
                bytes[bytes.AsSpan().IndexOf("100250,0"u8) + 5] = (byte)'9';
                bytes[bytes.AsSpan().IndexOf("100249,0"u8) + 5] = (byte)'0';
                File.WriteAllBytes(Path.Combine(folder.Path, "home-credit.zip"), bytes);
            }, "home-credit.zip/application_train.csv: the compressed data"),
    };

    public static TheoryData<string> Names => [.. Damages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_one_line_that_names_file_and_place(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write(Train, good);
        HomeCreditFolder.Read(folder.Path);
        Damages[name].Damage(folder);

        var message = Assert.Throws<InvalidDataException>(() => HomeCreditFolder.Read(folder.Path)).Message;
        var check = DataCheck.Run(folder.Path);

        Assert.StartsWith(Damages[name].Message.Replace("FOLDER", folder.Path), message);
        Assert.DoesNotContain('\n', message);
        Assert.True(check.HasErrors);
        Assert.Contains(check.Errors, error => error.Split(':')[0] == message.Split(':')[0]);
    }

    [Fact]
    public void Names_a_folder_that_is_not_there() =>
        Assert.Equal("no/such/folder: no such folder or zip file; give a folder with the tables, or Kaggle's zip file.",
            Assert.Throws<InvalidDataException>(() => HomeCreditFolder.Read("no/such/folder")).Message);

    static string Row(string row) => SomeCsv.Of(ApplicationSchema.Train, row);

    static void Replace(TemporaryFolder folder, string name, byte[] bytes)
    {
        File.Delete(Path.Combine(folder.Path, Train));
        folder.Write(name, bytes);
    }

    static byte[] Changed(byte[] bytes)
    {
        bytes[bytes.Length / 2] ^= 0x55;

        return bytes;
    }
}
