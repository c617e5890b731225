using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace CreditScoring.Models;

/// <summary>Name of an artifact inside its store, for example <c>models/home-credit/7/model.json</c>; the same on a disk and on S3.</summary>
/// <remarks>
/// The characters are those that need no escaping in a file name, a URL or an S3 listing, so that a key sorts, prints and
/// travels alike everywhere. The tilde is left out on purpose: a store may use it in names of its own.
/// </remarks>
public sealed record ArtifactKey
{
    /// <summary>Longest key, in characters.</summary>
    public const int MaxLength = 512;

    /// <summary>Longest part between two slashes, in characters: the longest file name that common file systems take.</summary>
    public const int MaxPartLength = 255;

    const string Rule =
        "A key is made of A-Z a-z 0-9 . _ - + = @ with / between its parts, for example models/home-credit/model.json.";

    static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-+=@/");

    /// <summary>Checks a key.</summary>
    /// <param name="value">The key: relative, <c>/</c> between parts, at most <see cref="MaxLength"/> characters.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is no key; the message says where and why.</exception>
    public ArtifactKey(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (FaultOf(value) is { } fault)
            throw new ArgumentException($"'{value}' is no artifact key: {fault}. {Rule}", nameof(value));

        Value = value;
    }

    /// <summary>The key as text, 1 to <see cref="MaxLength"/> characters.</summary>
    public string Value { get; }

    /// <summary>Makes a key of a text, when it is one.</summary>
    /// <returns>True, with the key in <paramref name="key"/>; false, with null, when <paramref name="text"/> is no key.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ArtifactKey? key)
    {
        key = text is not null && FaultOf(text) is null ? new ArtifactKey(text) : null;

        return key is not null;
    }

    /// <summary>The key as text.</summary>
    public override string ToString() => Value;

    /// <summary>Checks the beginning of keys, as a listing takes it: nothing, or a key that may end with <c>/</c>.</summary>
    /// <exception cref="ArgumentException">No key begins with <paramref name="prefix"/>.</exception>
    public static void ThrowIfNotPrefix(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        if (prefix.Length > 0 && FaultOf(prefix.EndsWith('/') ? prefix[..^1] : prefix) is { } fault)
            throw new ArgumentException($"No artifact key begins with '{prefix}': {fault}. {Rule}", nameof(prefix));
    }

    static string? FaultOf(string value)
    {
        if (value.Length is 0)
            return "it is empty";
        if (value.Length > MaxLength)
            return $"it has {value.Length} characters, more than {MaxLength}";
        if (value.AsSpan().IndexOfAnyExcept(Allowed) is >= 0 and var at)
            return $"character {at + 1} is '{value[at]}' (U+{(int)value[at]:X4})";

        foreach (var part in value.Split('/'))
        {
            if (part.Length is 0)
                return "it begins or ends with a slash, or has two in a row";
            if (part is "." or "..")
                return $"one of its parts is '{part}'";
            // Windows drops the dots at the end of a file name: two keys would become one file.
            if (part.EndsWith('.'))
                return $"its part '{part}' ends with a dot";
            if (part.Length > MaxPartLength)
                return $"one of its parts has {part.Length} characters, more than {MaxPartLength}";
        }

        return null;
    }
}
