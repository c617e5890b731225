using CreditScoring.Api.Wording;
using CreditScoring.Data;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Features.Description;
using CreditScoring.Wording;

namespace CreditScoring.Api.Clients;

/// <summary>Puts what is known of a client into words.</summary>
static class ClientFacts
{
    /// <summary>The groups of facts of one client, those without any fact left out.</summary>
    public static IReadOnlyList<FactGroup> Groups(Portfolio portfolio, int row) =>
    [
        .. ClientDescription.Groups
            .Select(group => new FactGroup(group.Id, new(group.French, group.English),
                [.. Declared(portfolio, row, group), .. Computed(portfolio, row, group)]))
            .Where(group => group.Facts.Count > 0),
    ];

    /// <summary>One line that tells a client from another: age, source of income, credit asked for.</summary>
    public static LocalText Summary(Portfolio portfolio, int row)
    {
        var age = Value(portfolio.Applications, row, ClientDescription.Age);
        var income = Value(portfolio.Applications, row, ClientDescription.IncomeSource);
        var credit = Value(portfolio.Applications, row, ClientDescription.CreditAmount);

        return LocalText.Start(language => Phrases.In(language, Subject.Sheet).Fill(
            "summary", ("age", age.In(language)), ("income", income.In(language)), ("credit", credit.In(language))));
    }

    static IEnumerable<Fact> Declared(Portfolio portfolio, int row, DescribedGroup group) => group.Fields
        .Where(field => portfolio.Applications.Has(field.Column))
        .Select(field => AsFact(new(field.French, field.English), Value(portfolio.Applications, row, field)));

    static IEnumerable<Fact> Computed(Portfolio portfolio, int row, DescribedGroup group)
    {
        foreach (var name in group.Features)
            if (portfolio.TryFeature(name, out var feature))
                yield return AsFact(feature.Label, feature.TextOf(row));
    }

    static Fact AsFact(LocalText label, LocalText value) => new(label, value, ReferenceEquals(value, Facts.Missing));

    static LocalText Value(Table applications, int row, DescribedField field)
    {
        if (field.Unit != FeatureUnit.Category)
            return Facts.Of(field.Unit, applications.Numbers(field.Column)[row]);

        var code = applications.Codes(field.Column)[row];
        if (code is CategoryCode.Missing or CategoryCode.Unknown)
            return Facts.Missing;

        var level = applications.Schema.Columns.First(column => column.Name == field.Column).Levels[code - 1];

        return Facts.Word(level);
    }
}
