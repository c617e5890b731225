using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CreditScoring.Notebooks.Exporting;

/// <summary>JSON as it is written to files: indented, <c>\n</c> line breaks, letters with accents as they are.</summary>
static class JsonText
{
    static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            write(json);

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
