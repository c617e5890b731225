using System.Globalization;
using System.Text;
using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Tests.Conventions;
using CreditScoring.Trees;
using CreditScoring.Trees.Import;

namespace CreditScoring.Tests.Trees.Import;

/// <summary>
/// Models that XGBoost 1.7.4 and LightGBM 4.7.0 trained on synthetic clients, and what they predict for 50 others, many of whose numbers lie at thresholds:
/// the folder Golden, written by tests/Benchmarks/import/run.sh.
/// </summary>
static class ForeignModels
{
    const string Folder = "tests/CreditScoring.Tests/Trees/Import/Golden/";

    public static string Text(string file) => Repository.Read(Folder + file);

    /// <summary>The bytes of a file; those kept as text in base 64 are given back.</summary>
    public static byte[] Bytes(string file) => file.EndsWith(".base64", StringComparison.Ordinal) ? Convert.FromBase64String(Text(file)) : Encoding.UTF8.GetBytes(Text(file));

    public static ImportedTrees Import(string file) => ModelImport.Read(Bytes(file), file);

    /// <summary>A model after a change of its text.</summary>
    public static ImportedTrees Import(string file, string from, string to)
    {
        var text = Text(file);
        Assert.Contains(from, text, StringComparison.Ordinal); // a change that changes nothing would prove nothing

        return ModelImport.Read(Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)), file);
    }

    public static string Refusal(string file, string from, string to) => Assert.Throws<InvalidDataException>(() => Import(file, from, to)).Message;

    /// <summary>The clients of a model, with codes it does not know as words not listed, and the log-odds that the other program gave.</summary>
    public static (float[][] Rows, double[] LogOdds) Answers(string name, BoostedTrees model)
    {
        var lines = Text(name + ".csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        float Value(string cell, FeatureColumn feature)
        {
            var value = cell.Length == 0 ? float.NaN : float.Parse(cell, CultureInfo.InvariantCulture);

            return feature.Kind == FeatureKind.Category && value > feature.Levels.Count ? feature.Levels.Count : value;
        }

        return (
            [.. lines.Select(cells => cells[..^1].Select((cell, feature) => Value(cell, model.Features[feature])).ToArray())],
            [.. lines.Select(cells => double.Parse(cells[^1], CultureInfo.InvariantCulture))]);
    }

    /// <summary>Reads damaged copies: only the exception of a wrong file may come, and quickly.</summary>
    public static void SurvivesDamage(string file)
    {
        var sound = Bytes(file);
        var random = new Random64(1);
        for (var copy = 0; copy < 3000; copy++)
        {
            var damaged = sound.ToArray();
            for (var change = random.NextInt32(4); change >= 0; change--)
                damaged[random.NextInt32(damaged.Length)] = (byte)random.NextInt32(256);
            if (copy % 3 == 0)
                damaged = damaged[..random.NextInt32(damaged.Length)];

            try
            {
                ModelImport.Read(damaged, file);
            }
            catch (InvalidDataException error)
            {
                Assert.Contains(file, error.Message, StringComparison.Ordinal);
            }
        }
    }
}
