using CreditScoring.Data;
using CreditScoring.Features;
using CreditScoring.Features.Description;

namespace CreditScoring.Checks;

/// <summary>Finds what a person should look at in a client's file: facts that contradict each other, that are rare, that are missing where others have them.</summary>
/// <remarks>It compares a client with all clients of the same tables, and knows nothing of outcomes or scores.</remarks>
public sealed class PointChecker
{
    readonly Table applications;
    readonly Func<int, PointToCheck?>[] checks; // in the order of the sheet

    /// <param name="applications">Cleaned applications of all clients.</param>
    /// <param name="matrix">Features of the same clients in the same order.</param>
    /// <exception cref="ArgumentException">Table and matrix are not of the same number of clients.</exception>
    public PointChecker(Table applications, FeatureMatrix matrix)
    {
        if (applications.RowCount != matrix.RowCount)
            throw new ArgumentException($"The table has {applications.RowCount} clients, the matrix {matrix.RowCount}; give both of the same clients.", nameof(matrix));

        this.applications = applications;
        checks = [.. ClientDescription.Groups.SelectMany(group => ChecksOf(group, matrix)).AsParallel().AsOrdered().Select(make => make())];
    }

    /// <summary>The points of a client: contradictions first, then what is missing, unknown words, and what is rare, each in the order of the sheet.</summary>
    /// <param name="row">Row of the client, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public IReadOnlyList<PointToCheck> Of(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, applications.RowCount);

        return [.. Contradictions.Of(applications, row).Concat(checks.Select(check => check(row)).OfType<PointToCheck>()).OrderBy(point => point.Kind)];
    }

    IEnumerable<Func<Func<int, PointToCheck?>>> ChecksOf(DescribedGroup group, FeatureMatrix matrix)
    {
        foreach (var field in group.Fields.Where(field => applications.Has(field.Column)))
            yield return field.Unit == FeatureUnit.Category
                ? () => RareWords.Check(new(field.French, field.English), applications.Codes(field.Column), LevelsOf(field.Column))
                : () => RareFigures.Check(new(field.French, field.English), field.Unit, applications.Numbers(field.Column), isDeclared: true);
        foreach (var name in group.Features)
            if (matrix.IndexOf(name) is >= 0 and var column && FeatureCatalog.Find(name) is { Kind: FeatureKind.Numeric } feature)
                yield return () => RareFigures.Check(new(feature.French, feature.English), feature.Unit, matrix.Column(column), isDeclared: false);
    }

    IReadOnlyList<string> LevelsOf(string column) => applications.Schema.Columns.First(schema => schema.Name == column).Levels;
}
