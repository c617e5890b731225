using CreditScoring.Data;
using CreditScoring.Features;
using CreditScoring.Features.Description;
using CreditScoring.HomeCredit;

namespace CreditScoring.Filters;

/// <summary>The columns of all that a client's sheet describes: what was declared, and the summary of the history.</summary>
static class DescribedColumns
{
    const double YearsPerDayBefore = -1 / 365.25;

    /// <summary>A way to make each column, in the order of the sheet.</summary>
    public static IEnumerable<Func<FilterColumn>> Of(Table applications, FeatureMatrix matrix)
    {
        foreach (var group in ClientDescription.Groups)
        {
            foreach (var field in group.Fields.Where(field => applications.Has(field.Column)))
                yield return () => Declared(group, field, applications);
            foreach (var name in group.Features)
                if (matrix.IndexOf(name) is >= 0 and var column)
                    yield return () => Computed(group, FeatureCatalog.Find(name)!, matrix.Column(column));
        }
    }

    static FilterColumn Declared(DescribedGroup group, DescribedField field, Table applications)
    {
        if (field.Unit != FeatureUnit.Category)
            return OfNumbers(group, field.Column, field.Unit, field.French, field.English, applications.Numbers(field.Column));

        var levels = applications.Schema.Columns.First(column => column.Name == field.Column).Levels;
        var codes = applications.Codes(field.Column);

        return OfWords(group, field.Column, field.French, field.English, levels, codes.Length,
            row => codes[row] is CategoryCode.Missing or CategoryCode.Unknown ? -1 : codes[row] - 1);
    }

    static FilterColumn Computed(DescribedGroup group, FeatureDefinition feature, float[] values) => feature.Kind == FeatureKind.Category && feature.Levels.Count > 0
        ? OfWords(group, feature.Name, feature.French, feature.English, feature.Levels, values.Length,
            row => values[row] >= 0 && values[row] < feature.Levels.Count ? (int)values[row] : -1)
        : OfNumbers(group, feature.Name, feature.Unit, feature.French, feature.English, values);

    static FilterColumn OfNumbers(DescribedGroup group, string name, FeatureUnit unit, string french, string english, float[] values)
    {
        if (unit == FeatureUnit.YesNo && Array.TrueForAll(values, value => float.IsNaN(value) || value is 0 or 1))
            return FilterColumn.OfWords(new FilterField(name, group.Id, unit, french, english, ["yes", "no"], []), values.Length,
                row => float.IsNaN(values[row]) ? -1 : values[row] == 1 ? 0 : 1);

        return unit == FeatureUnit.Days
            ? FilterColumn.OfNumbers(new FilterField(name, group.Id, FeatureUnit.Years, french, english, [], []), values, YearsPerDayBefore)
            : FilterColumn.OfNumbers(new FilterField(name, group.Id, unit, french, english, [], []), values, 1);
    }

    // The source's placeholder counts as missing, as on the sheet.
    static FilterColumn OfWords(DescribedGroup group, string name, string french, string english, IReadOnlyList<string> levels, int clients, Func<int, int> level)
    {
        string[] words = [.. levels.Where(word => word != CategoryWords.NotStated)];
        int[] places = [.. levels.Select(word => Array.IndexOf(words, word))];

        return FilterColumn.OfWords(new FilterField(name, group.Id, FeatureUnit.Category, french, english, words, []), clients,
            row => level(row) is >= 0 and var at ? places[at] : -1);
    }
}
