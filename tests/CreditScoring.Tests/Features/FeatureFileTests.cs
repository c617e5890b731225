using CreditScoring.Features;
using CreditScoring.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Features;

public sealed class FeatureFileTests : IDisposable
{
    static readonly FeatureFileSource source = new("synthetic", "drawn for a test: « été »", "ab12");

    readonly TemporaryFolder folder = new();

    string Path => System.IO.Path.Combine(folder.Path, "clients.features");

    public void Dispose() => folder.Dispose();

    // Bits, not numbers: NaN has many of them, and -0 is not 0.
    [Fact]
    public void What_was_written_is_read_bit_for_bit() => Prop.ForAll(Contents.ToArbitrary(), written =>
    {
        FeatureFile.Write(Path, written.Matrix, written.Outcomes, source);
        using var file = FeatureFile.Open(Path);
        file.Verify();
        var read = file.ToMatrix();

        Assert.Equal(source, file.Source);
        Assert.Equal(written.Matrix.RowCount, file.RowCount);
        Assert.Equal(written.Matrix.Clients, read.Clients);
        Assert.Equal(Bits(written.Outcomes), Bits(file.Outcomes));
        Assert.Equal(written.Matrix.Columns.Select(Told), file.Columns.Select(Told));
        for (var column = 0; column < file.Columns.Count; column++)
        {
            Assert.Equal(Bits(written.Matrix.Column(column)), Bits(file.Column(column)));
            Assert.Equal(Bits(written.Matrix.Column(column)), Bits(read.Column(column)));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_row_is_that_of_the_matrix() => Prop.ForAll(Contents.Where(one => one.Matrix.RowCount > 0).ToArbitrary(), written =>
    {
        FeatureFile.Write(Path, written.Matrix, written.Outcomes, source);
        using var file = FeatureFile.Open(Path);
        var backwards = Enumerable.Range(0, file.RowCount).Reverse().ToArray();
        var picked = file.Rows(backwards);
        var (expected, found, again) = (new float[file.Columns.Count], new float[file.Columns.Count], new float[file.Columns.Count]);
        foreach (var row in backwards)
        {
            written.Matrix.CopyRow(row, expected);
            file.CopyRow(row, found);
            picked.CopyRow(file.RowCount - 1 - row, again);

            Assert.Equal(Bits(expected), Bits(found));
            Assert.Equal(Bits(expected), Bits(again));
            Assert.Equal(written.Matrix.Clients[row], picked.Clients[file.RowCount - 1 - row]);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_content_gives_the_same_bytes_and_another_another_hash()
    {
        var (first, second, other) = (Write("1.features", Some), Write("2.features", Some), Write("3.features", Matrix([1f, 2f, 4f])));

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        Assert.Equal(Sha256(first), Sha256(second));
        Assert.NotEqual(Sha256(first), Sha256(other));
    }

    [Fact]
    public void Columns_begin_at_multiples_of_64_bytes()
    {
        var bytes = File.ReadAllBytes(Write("a.features", Matrix([1f, 2f, 3f], [4f, 5f, 6f])));

        // The header, then outcomes and columns of 12 bytes each, each with 52 zeros behind it.
        Assert.Equal(1f, BitConverter.ToSingle(bytes, 128 + 64));
        Assert.Equal(4f, BitConverter.ToSingle(bytes, 128 + 128));
        Assert.All(bytes[(128 + 64 + 12)..(128 + 128)], zero => Assert.Equal(0, zero));
    }

    [Fact]
    public void Is_open_twice_at_once_and_stays_what_it_was_when_replaced()
    {
        var path = Write("a.features", Some);
        using var first = FeatureFile.Open(path);
        using var second = FeatureFile.Open(path);
        FeatureFile.Write(path, Matrix([7f, 8f, 9f]), Unknown, source);
        using var third = FeatureFile.Open(path);

        Assert.Equal([1f, 2f, 3f], first.Column(0).ToArray());
        Assert.Equal([1f, 2f, 3f], second.Column(0).ToArray());
        Assert.Equal([7f, 8f, 9f], third.Column(0).ToArray());
    }

    [Fact]
    public void Many_threads_read_it_at_a_time()
    {
        using var file = FeatureFile.Open(Write("a.features", Matrix([.. Enumerable.Range(0, 40).Select(column => new[] { column, 1f, 2f })])));

        Parallel.For(0, 400, call => Assert.Equal(call % 40, file.Column(call % 40)[0]));
        Parallel.For(0, 40, _ => Assert.Equal("B2", file.Clients[1]));
    }

    [Fact]
    public void Finds_a_feature_by_its_name()
    {
        using var file = FeatureFile.Open(Write("a.features", Matrix([1f, 2f, 3f], [4f, 5f, 6f])));

        Assert.Equal(1, file.IndexOf("x1"));
        Assert.Equal(-1, file.IndexOf("X1"));
    }

    [Fact]
    public void Gives_the_features_that_somebody_needs_in_their_order()
    {
        using var file = FeatureFile.Open(Write("a.features", Matrix([1f, 2f, 3f], [4f, 5f, 6f], [7f, 8f, 9f])));
        var positions = file.PositionsOf([FeatureColumn.Numeric("x2"), FeatureColumn.Numeric("x0")], "model m");

        Assert.Equal([2, 0], positions);
        var (all, some) = (file.ToMatrix(positions), file.Rows([2, 1], positions));
        Assert.Equal(["x2", "x0"], all.Columns.Select(column => column.Name));
        Assert.Equal([7f, 8f, 9f], all.Column(0));
        Assert.Equal(["x2", "x0"], some.Columns.Select(column => column.Name));
        Assert.Equal(["C3", "B2"], some.Clients);
        Assert.Equal([3f, 2f], some.Column(1));
    }

    [Fact]
    public void Names_the_feature_that_somebody_needs_in_vain()
    {
        var path = Write("a.features", new FeatureMatrix([FeatureColumn.Category("town", ["Aix", "Lyon"])], ["A1", "B2", "C3"], [[0f, 1f, 0f]]));
        using var file = FeatureFile.Open(path);

        Refuses(FeatureColumn.Numeric("age"), "found 1 features, but not age, which the model m needs");
        Refuses(FeatureColumn.Numeric("town"), "feature town: found a category of 2 levels (Aix, Lyon), but the model m needs numbers");
        Refuses(FeatureColumn.Category("town", ["Lyon", "Aix"]), "but the model m needs a category of 2 levels (Lyon, Aix)");

        void Refuses(FeatureColumn wanted, string expected)
        {
            var message = Assert.Throws<InvalidDataException>(() => file.PositionsOf([wanted], "model m")).Message;
            Assert.StartsWith(path, message, StringComparison.Ordinal);
            Assert.Contains(expected, message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Cannot_be_read_when_closed()
    {
        var file = FeatureFile.Open(Write("a.features", Some));
        file.Dispose();
        file.Dispose();

        Assert.Throws<ObjectDisposedException>(() => file.Column(0).Length);
        Assert.Throws<ObjectDisposedException>(() => file.Outcomes.Length);
    }

    [Fact]
    public void Refuses_outcomes_that_do_not_fit()
    {
        Assert.Contains("3 clients need as many outcomes; 2 were given", Refused(Some, [0f, 1f]), StringComparison.Ordinal);
        Assert.Contains("2 in row 3, expected 1 (default), 0 (none) or NaN", Refused(Some, [0f, 1f, 2f]), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_no_text()
    {
        var level = new FeatureMatrix([FeatureColumn.Category("town", ["Lyon", "a\uD800"])], ["A1", "B2", "C3"], [[0f, 1f, 0f]]);

        Assert.Contains("A level of feature town holds half of a surrogate pair (U+D800)", Refused(level, Unknown), StringComparison.Ordinal);
    }

    [Fact]
    public void A_write_that_fails_leaves_the_old_file_and_nothing_beside_it()
    {
        var path = Write("a.features", Some);
        var before = File.ReadAllBytes(path);
        var broken = new FeatureMatrix([FeatureColumn.Numeric("x")], ["A1", "B2", "C3"], [[1f, 2f, 3f]]);
        broken.Column(0)[0] = 5;
        File.WriteAllBytes(path + ".writing", [1, 2, 3]);
        using (new FileStream(path + ".writing", FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            Assert.ThrowsAny<IOException>(() => FeatureFile.Write(path, broken, Unknown, source)); // another is writing it
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(3, new FileInfo(path + ".writing").Length);

        FeatureFile.Write(path, broken, Unknown, source); // what a killed process left beside is no hindrance
        Assert.False(File.Exists(path + ".writing"));
        Assert.Throws<IOException>(() => FeatureFile.Write(folder.Path, broken, Unknown, source));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    static readonly float[] Unknown = [float.NaN, 0f, 1f];

    static FeatureMatrix Some => Matrix([1f, 2f, 3f]);

    static FeatureMatrix Matrix(params float[][] values) =>
        new([.. values.Select((_, column) => FeatureColumn.Numeric("x" + column, column % 3 - 1))], ["A1", "B2", "C3"], values);

    static Gen<(FeatureMatrix Matrix, float[] Outcomes)> Contents { get; } =
        from rows in Gen.Choose(0, 40)
        from columns in ColumnOf.ListOf()
        from bits in ArbMap.Default.GeneratorFor<int>().ArrayOf(rows).ArrayOf(columns.Count)
        from specials in Gen.Elements(0x7FC00001, unchecked((int)0xFFA00000), unchecked((int)0x80000000), 0x7F800000, 1).ArrayOf(columns.Count)
        from clients in Word.ArrayOf(rows)
        from outcomes in Gen.Elements(0f, 1f, float.NaN).ArrayOf(rows)
        select (
            new FeatureMatrix(
                [.. columns],
                clients,
                [.. bits.Select((column, index) => column.Select((value, row) => BitConverter.Int32BitsToSingle(row == 0 ? specials[index] : value * 7919)).ToArray())]),
            outcomes);

    static Gen<FeatureColumn> ColumnOf =>
        from name in Word
        from kind in Gen.Elements(FeatureKind.Numeric, FeatureKind.Category)
        from levels in Word.ListOf()
        from direction in Gen.Choose(-1, 1)
        select new FeatureColumn(name, kind, kind == FeatureKind.Category ? [.. levels] : [], direction);

    // Any text: with quotes, line ends, zeros, letters outside the basic plane, and none at all; but no half of a surrogate pair.
    static Gen<string> Word =>
        from word in ArbMap.Default.GeneratorFor<string?>()
        from more in Gen.Elements("", "é", "𝄞", "\0", "\"\\,\r\n", "</script>", "\uFEFF", "\uFFFD")
        select new string([.. (word ?? "").Where(letter => !char.IsSurrogate(letter))]) + more;

    static string Told(FeatureColumn column) => $"{column.Name}|{column.Kind}|{column.Direction}|{column.Levels.Count}|{string.Join('|', column.Levels)}";

    static int[] Bits(ReadOnlySpan<float> values) => Array.ConvertAll(values.ToArray(), BitConverter.SingleToInt32Bits);

    string Write(string name, FeatureMatrix matrix)
    {
        var path = System.IO.Path.Combine(folder.Path, name);
        FeatureFile.Write(path, matrix, Unknown, source);

        return path;
    }

    static string Sha256(string path)
    {
        using var file = FeatureFile.Open(path);

        return file.Sha256;
    }

    string Refused(FeatureMatrix matrix, float[] outcomes)
    {
        var message = Assert.Throws<ArgumentException>(() => FeatureFile.Write(Path, matrix, outcomes, source)).Message;
        Assert.Empty(Directory.GetFiles(folder.Path));

        return message;
    }
}
