using System.Security.Cryptography;
using System.Text;

namespace CreditScoring.Desk.Storage;

/// <summary>A step of the tables' history: a numbered file of SQL that both databases take.</summary>
/// <param name="Number">Its number, from 1 without a gap.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Text">The SQL.</param>
sealed record Migration(int Number, string Name, string Text)
{
    /// <summary>SHA-256 of the text, in hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The migrations of this release, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } =
    [
        .. typeof(Migration).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select((name, place) => new Migration(place + 1, name, Read(name))),
    ];

    static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(name)!);

        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
