using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace CreditScoring.Notebooks.Formatting;

/// <summary>Formatters that a type brings along, found by name, so that a library needs no reference to be shown its own way.</summary>
/// <remarks>
/// The type, or a base of it, carries an attribute named <c>TypeFormatterSourceAttribute</c> with a property <c>FormatterSourceType</c>, and
/// perhaps <c>PreferredMimeTypes</c>. That type has a constructor without parameters and a method <c>CreateTypeFormatters()</c>; each of the
/// objects it gives has a property <c>MimeType</c> and a method <c>bool Format(object, TextWriter)</c>. Polyglot Notebooks looks for the same
/// names. Source: Microsoft.DotNet.Interactive.Formatting (MIT), and its tests on conventions.
/// </remarks>
static class FormatterSource
{
    const string Attribute = "TypeFormatterSourceAttribute";
    const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    static readonly string[] Shown = [NotebookOutput.Html, NotebookOutput.Mermaid, NotebookOutput.Plain];

    static readonly ConcurrentDictionary<Type, IReadOnlyList<(string Mime, Func<object, TextWriter, bool> Format)>> Formatters = new();

    /// <summary>What the value's own formatter writes.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mime">The media type wanted; null for the one its type prefers.</param>
    /// <returns>The output; null when the type brings no such formatter, or it declines.</returns>
    public static NotebookOutput? Format(object? value, string? mime = null)
    {
        if (value is null)
            return null;

        foreach (var (kind, format) in Formatters.GetOrAdd(value.GetType(), Find))
        {
            if (mime is not null && mime != kind)
                continue;

            using var writer = new StringWriter { NewLine = "\n" };
            if (format(value, writer))
                return new NotebookOutput(kind, writer.ToString());
        }

        return null;
    }

    static IReadOnlyList<(string, Func<object, TextWriter, bool>)> Find(Type type)
    {
        var found = new List<(string Mime, Func<object, TextWriter, bool> Format)>();
        var preferred = new List<string>();
        foreach (var attribute in type.GetCustomAttributes(inherit: true).Where(attribute => attribute.GetType().Name == Attribute))
        {
            preferred.AddRange(Read(attribute, "PreferredMimeTypes") as string[] ?? []);
            if (Read(attribute, "FormatterSourceType") is Type source)
                found.AddRange(FormattersOf(source));
        }

        preferred.AddRange(Shown);

        return [.. found.Where(each => preferred.Contains(each.Mime)).OrderBy(each => preferred.IndexOf(each.Mime))];
    }

    static IEnumerable<(string, Func<object, TextWriter, bool>)> FormattersOf(Type source)
    {
        var create = source.GetMethod("CreateTypeFormatters", Members, []);
        var formatters = create?.Invoke(Activator.CreateInstance(source, nonPublic: true), null) as IEnumerable;
        foreach (var formatter in (formatters ?? Array.Empty<object>()).OfType<object>())
        {
            var format = formatter.GetType().GetMethod("Format", Members, [typeof(object), typeof(TextWriter)]);
            if (Read(formatter, "MimeType") is string mime && format?.ReturnType == typeof(bool))
                yield return (mime, (value, writer) => (bool)format.Invoke(formatter, BindingFlags.DoNotWrapExceptions, null, [value, writer], null)!);
        }
    }

    static object? Read(object instance, string property) => instance.GetType().GetProperty(property, Members)?.GetValue(instance);
}
