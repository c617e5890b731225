using CreditScoring.Api.Clients;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Features;
using CreditScoring.HomeCredit;

namespace CreditScoring.Api.Tests.Clients;

/// <summary>Clients served with the features of a file, which must be of the model and of the tables served.</summary>
[Collection(ServedCollection.Name)]
public sealed class PortfolioReaderTests(ServedClients served) : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-portfolio-").FullName;

    string FilePath => Path.Combine(folder, "clients.features");

    ApiOptions Options => new() { ModelFolder = served.TrainedModel, DataFolder = served.Data };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Serves_the_same_from_the_file_as_from_the_tables()
    {
        var computed = PortfolioReader.Read(Options);
        var read = FromFile(served.Matrix);

        Assert.Equal(computed.Assessments, read.Assessments);
        Assert.Equal(computed.Features.Select(feature => feature.Definition), read.Features.Select(feature => feature.Definition));
        Assert.All(computed.Features.Zip(read.Features), pair => Assert.Equal(pair.First.Sorted, pair.Second.Sorted));
        Assert.Equal(computed.Applications.Numbers("TARGET"), read.Applications.Numbers("TARGET"));
        Assert.Equal(computed.Applications.Codes("CODE_GENDER"), read.Applications.Codes("CODE_GENDER"));
    }

    [Fact]
    public void Needs_no_file_of_features_any_more_once_it_is_read()
    {
        var read = FromFile(served.Matrix);
        File.Delete(FilePath);

        Assert.Equal(served.Matrix.Column(3)[5], read.Matrix.Column(3)[5]);
    }

    // A damaged bureau file would stop the reading of all tables; here nobody reads it but the hash.
    [Fact]
    public void Reads_no_table_but_that_of_the_clients()
    {
        var data = CopyOfData();
        File.WriteAllText(Path.Combine(data, "bureau.csv"), "no table at all");
        Write(served.Matrix, SourceHash.Of(data));

        Assert.Equal(served.Matrix.RowCount, PortfolioReader.Read(Options with { DataFolder = data, FeatureFile = FilePath }).Assessments.Length);
        Assert.Throws<InvalidDataException>(() => PortfolioReader.Read(Options with { DataFolder = data }));
    }

    [Fact]
    public void Keeps_to_the_catalog_and_its_order_and_adds_what_the_model_learned()
    {
        var read = FromFile(Matrix([FeatureColumn.Numeric("SHOE_SIZE"), .. served.Matrix.Columns.Reverse()]));

        Assert.Equal(FeatureCatalog.All.Concat(FeatureCatalog.Learned), read.Features.Select(feature => feature.Definition));
        Assert.Equal(PortfolioReader.Read(Options).Assessments, read.Assessments);
    }

    [Fact]
    public void A_model_of_few_features_needs_no_others()
    {
        var few = Matrix([.. served.Matrix.Columns.TakeLast(20)]);
        var model = Path.Combine(folder, "few");
        served.Train(few, model);
        Write(few, SourceHash.Of(served.Data));

        var (computed, read) = (PortfolioReader.Read(Options with { ModelFolder = model }), PortfolioReader.Read(Options with { ModelFolder = model, FeatureFile = FilePath }));

        Assert.Equal(computed.Assessments, read.Assessments);
        Assert.Equal(few.Columns.Select(column => column.Name), read.Features.Select(feature => feature.Definition.Name));
        Assert.Equal(Enumerable.Range(0, read.Matrix.RowCount).Select(row => (double)few.Column(19)[row]), Enumerable.Range(0, read.Matrix.RowCount).Select(row => read.Features[19][row]));
    }

    [Fact]
    public void Refuses_a_file_without_a_feature_that_the_model_reads()
    {
        var name = served.Model.Inputs[7].Name;

        Refuses([served.TrainedModel, $"but not {name}"], Matrix([.. served.Matrix.Columns.Where(column => column.Name != name)]));
    }

    [Fact]
    public void Refuses_a_file_of_other_clients()
    {
        var (last, order) = (served.Matrix.RowCount - 1, Enumerable.Range(0, served.Matrix.RowCount).ToArray());
        Refuses([served.Data, $"found {last} clients", $"has {last + 1}"], served.Matrix.Rows(order.AsSpan(0, last)));

        (order[2], order[3]) = (3, 2);
        Refuses([served.Data, $"client 3 is {served.Matrix.Clients[3]}", $"it is {served.Matrix.Clients[2]}"], served.Matrix.Rows(order));
    }

    [Fact]
    public void Refuses_a_file_of_the_same_clients_with_other_tables()
    {
        var (before, data) = (SourceHash.Of(served.Data), CopyOfData());
        File.AppendAllText(Path.Combine(data, "installments_payments.csv"), "\n");

        Refuses([data, before, SourceHash.Of(data)], served.Matrix, before, data);
    }

    [Fact]
    public void Refuses_a_file_that_does_not_say_what_it_was_computed_from() => Refuses([served.Data, "SHA-256 unknown"], served.Matrix, "");

    [Fact]
    public void Refuses_a_damaged_file()
    {
        Write(served.Matrix, SourceHash.Of(served.Data));
        var bytes = File.ReadAllBytes(FilePath);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(FilePath, bytes);

        var error = Assert.Throws<InvalidDataException>(() => PortfolioReader.Read(Options with { FeatureFile = FilePath }));
        Assert.Contains("the values are not those that were written", error.Message);
    }

    Portfolio FromFile(FeatureMatrix matrix)
    {
        Write(matrix, SourceHash.Of(served.Data));

        return PortfolioReader.Read(Options with { FeatureFile = FilePath });
    }

    void Refuses(string[] named, FeatureMatrix matrix, string? hash = null, string? data = null)
    {
        Write(matrix, hash ?? SourceHash.Of(served.Data));
        var options = Options with { FeatureFile = FilePath, DataFolder = data ?? served.Data };

        var message = Assert.Throws<InvalidDataException>(() => PortfolioReader.Read(options)).Message;
        Assert.StartsWith(FilePath, message);
        Assert.All(named, word => Assert.Contains(word, message));
    }

    void Write(FeatureMatrix matrix, string hash) => FeatureFile.Write(
        FilePath, matrix, Enumerable.Repeat(float.NaN, matrix.RowCount).ToArray(), new FeatureFileSource("synthetic", "clients of a test", hash));

    // The columns of the catalog with their values, any other with zeros.
    FeatureMatrix Matrix(FeatureColumn[] columns) => new(
        columns, served.Matrix.Clients,
        Array.ConvertAll(columns, column => served.Matrix.IndexOf(column.Name) is >= 0 and var found ? served.Matrix.Column(found) : new float[served.Matrix.RowCount]));

    string CopyOfData()
    {
        var copy = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        foreach (var file in Directory.GetFiles(served.Data))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));

        return copy;
    }
}
