using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using CreditScoring.Cli.Output;
using CreditScoring.Features;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit features</c>: the feature matrix of all clients.</summary>
static class FeaturesCommand
{
    public static Command Create()
    {
        var directory = new Argument<string>("DIR") { Description = "Folder or zip with the Home Credit tables." };
        var output = new Option<string>("--output") { Description = "File of the matrix: .csv or .csv.gz.", HelpName = "FILE", Required = true };
        var command = new Command("features", "Compute the features of all clients and write them to a file.") { directory, output };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(output);
            var isCompressed = file.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase);
            if (!isCompressed && !file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                throw new ArgumentException($"--output is '{file}'; give a name that ends in .csv or .csv.gz.");

            var data = HomeCreditInput.Read(parsed.GetRequiredValue(directory), forScoring: true);
            var matrix = HomeCreditInput.BuildFeatures(data.Tables, FeatureCatalog.Columns);
            var target = data.Tables.Applications.Numbers("TARGET");
            SafeFile.Write(file, stream =>
            {
                if (!isCompressed)
                {
                    MatrixCsv.Write(matrix, target, stream);
                    return;
                }

                using var packed = new GZipStream(stream, CompressionLevel.Fastest);
                MatrixCsv.Write(matrix, target, packed);
            });
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"{matrix.RowCount:N0} clients and {matrix.Columns.Count} features written to {file}."));
        });

        return command;
    }
}
