using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using CreditScoring.Cli.Output;
using CreditScoring.Features;
using CreditScoring.HomeCredit;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit features</c>: the feature matrix of all clients, computed once, or copied from one format to another.</summary>
static class FeaturesCommand
{
    const string Csv = ".csv", CompressedCsv = ".csv.gz";

    public static Command Create()
    {
        var input = new Argument<string>("INPUT") { Description = $"Folder or zip with the Home Credit tables, or a {FeatureFile.Extension} file." };
        var catalog = CommonOptions.Catalog();
        catalog.Description = "With a folder: the core features, or all features of the catalog.";
        var output = new Option<string>("--output")
        {
            Description = $"File of the matrix: {FeatureFile.Extension} for the other verbs (--features), {Csv} or {CompressedCsv} for others.",
            HelpName = "FILE",
            Required = true,
        };
        var command = new Command("features", "Compute the features of all clients and write them to a file.") { input, catalog, output };
        command.SetAction(parsed =>
        {
            var (from, to) = (parsed.GetRequiredValue(input), parsed.GetRequiredValue(output));
            var write = WriterOf(to); // first, so that a wrong name costs no work
            var (matrix, outcomes, source) = Ends(from, FeatureFile.Extension) ? FromFile(from) : FromTables(from, CommonOptions.ColumnsOf(parsed.GetRequiredValue(catalog)));
            write(matrix, outcomes, source);
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"{matrix.RowCount:N0} clients and {matrix.Columns.Count} features written to {to}."));
        });

        return command;
    }

    static Action<FeatureMatrix, float[], FeatureFileSource> WriterOf(string file)
    {
        if (Ends(file, FeatureFile.Extension))
            return (matrix, outcomes, source) => FeatureFile.Write(file, matrix, outcomes, source);
        if (Ends(file, Csv))
            return (matrix, outcomes, _) => SafeFile.Write(file, stream => MatrixCsv.Write(matrix, outcomes, stream));
        if (Ends(file, CompressedCsv))
            return (matrix, outcomes, _) => SafeFile.Write(file, stream =>
            {
                using var packed = new GZipStream(stream, CompressionLevel.Fastest);
                MatrixCsv.Write(matrix, outcomes, packed);
            });

        throw new ArgumentException($"--output is '{file}'; give a name that ends in {FeatureFile.Extension}, {Csv} or {CompressedCsv}.");
    }

    static (FeatureMatrix, float[], FeatureFileSource) FromFile(string file)
    {
        using var features = FeatureFile.Open(file);

        return (features.ToMatrix(), features.Outcomes.ToArray(), features.Source);
    }

    static (FeatureMatrix, float[], FeatureFileSource) FromTables(string directory, IReadOnlyList<FeatureColumn> columns)
    {
        var data = HomeCreditInput.ReadFeatures(directory, columns);
        var hash = SourceHash.Of(directory);

        return (data.Features, data.Applications.Numbers("TARGET"), HomeCreditInput.Describe(directory, data.Applications, data.Report) with { Sha256 = hash });
    }

    static bool Ends(string file, string extension) => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
