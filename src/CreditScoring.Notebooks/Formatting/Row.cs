using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CreditScoring.Notebooks.Formatting;

/// <summary>Values read as rows of a table: a name and a value for each public property, or for each item of a tuple.</summary>
static class Row
{
    /// <summary>True when items of this kind make a table: anything with public properties but text, numbers and sequences.</summary>
    public static bool IsRow(object? item) =>
        item is ITuple
        || (item is not (null or string or bool or IFormattable or IEnumerable or Type or Delegate) && PropertiesOf(item).Any());

    /// <summary>True when a single value is worth a table of its own: a record, an anonymous type, a tuple or a pair.</summary>
    public static bool IsRecord(object value)
    {
        var type = value.GetType();

        return value is ITuple
            || type.Name.Contains("AnonymousType", StringComparison.Ordinal)
            || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
            || (IsWrittenAsRecord(type) && PropertiesOf(value).Any());
    }

    /// <summary>Names and values, in the order of declaration.</summary>
    public static IEnumerable<(string Name, object? Value)> Read(object row) =>
        row is ITuple tuple
            ? Enumerable.Range(0, tuple.Length).Select(item => (FormattableString.Invariant($"Item{item + 1}"), tuple[item]))
            : PropertiesOf(row).Select(property => (property.Name, ValueOf(property, row)));

    // The compiler gives every record, class or struct, a method of this name.
    static bool IsWrittenAsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) is not null;

    static IEnumerable<PropertyInfo> PropertiesOf(object row) => row.GetType()
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
        .OrderBy(property => property.MetadataToken);

    static object? ValueOf(PropertyInfo property, object row)
    {
        try
        {
            return property.GetValue(row);
        }
        catch (TargetInvocationException error)
        {
            // One property that cannot be read must not hide the others.
            return $"({error.InnerException?.GetType().Name})";
        }
    }
}
