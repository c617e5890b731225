using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CreditScoring.Calibration;
using CreditScoring.Features;
using CreditScoring.Wording;

namespace CreditScoring.Records;

/// <summary>Hashes that a decision record carries, in lower-case hexadecimal.</summary>
static class RecordedHashes
{
    const double Furthest = 8; // log-odds to either side: from 1 in 3,000 to all but 1
    const double Step = 0.125;

    static readonly Subject[] told = [Subject.Sentences, Subject.Values, Subject.Categories, Subject.Concepts, Subject.Features, Subject.Letter];
    static readonly Lazy<string> catalogue = new(OfCatalogue);

    /// <summary>Hash of the words of reasons and letters, and of the formula of each feature.</summary>
    public static string Catalogue => catalogue.Value;

    /// <summary>Hash of what a calibration does: two that give the same probabilities are the same.</summary>
    public static string Of(ICalibration calibration)
    {
        var bytes = new byte[sizeof(double) * ((int)(2 * Furthest / Step) + 1)];
        for (var place = 0; place < bytes.Length / sizeof(double); place++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(place * sizeof(double)), calibration.Calibrate(-Furthest + place * Step));

        return Of(bytes);
    }

    /// <summary>Hash of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    static string OfCatalogue()
    {
        var text = new StringBuilder();
        foreach (var subject in told)
            foreach (var words in new[] { WordList.French(subject), WordList.English(subject) })
                foreach (var key in words.Keys)
                    text.Append(subject).Append('\t').Append(key).Append('\t').Append(words.Template(key)).Append('\n');
        foreach (var feature in FeatureCatalog.All)
            text.Append(feature.Name).Append('\t').Append(feature.Formula).Append('\t').Append(feature.Concept.Id).Append('\n');

        return Of(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
