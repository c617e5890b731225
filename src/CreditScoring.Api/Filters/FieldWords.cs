using CreditScoring.Api.Wording;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Features.Description;
using CreditScoring.Filters;
using CreditScoring.Wording;

namespace CreditScoring.Api.Filters;

/// <summary>Puts fields and their values into words.</summary>
static class FieldWords
{
    /// <summary>A field as people read it.</summary>
    public static FieldResponse Of(FilterField field)
    {
        var group = ClientDescription.Groups.First(group => group.Id == field.Group);

        return new FieldResponse(
            field.Name, new(field.French, field.English), group.Id, new(group.French, group.English), field.Unit, field.IsWords,
            field.Blocks.Count == 0 ? null : field.Blocks[0].Least, field.Blocks.Count == 0 ? null : field.Blocks[^1].Most,
            [
                .. field.Words.Select(word => new FieldValue(word, Word(field, word))),
                .. field.Blocks.Select(block => new FieldValue(FilterText.Of(block.Range), Block(field, block))),
            ]);
    }

    static LocalText Word(FilterField field, string word) => field.Unit == FeatureUnit.YesNo ? Facts.Of(FeatureUnit.YesNo, word == "yes" ? 1 : 0) : Facts.Word(word);

    static LocalText Block(FilterField field, FilterBlock block)
    {
        var (isWhole, unit) = (field.Unit == FeatureUnit.Count, field.Unit);
        if (block.Least == block.Most)
            return Facts.Of(unit, (float)block.Least);
        if (double.IsInfinity(block.Range.From))
            return Phrase("range.below", ("high", block.Range.To));
        if (double.IsInfinity(block.Range.To))
            return Phrase("range.above", ("low", block.Range.From));

        return isWhole
            ? Phrase("range", ("low", block.Least), ("high", block.Most))
            : Phrase("range.between", ("low", block.Range.From), ("high", block.Range.To));

        LocalText Phrase(string key, params (string Place, double Value)[] ends) => LocalText.Start(language => Phrases.In(language, Subject.Sheet)
            .Fill(key, [.. ends.Select(end => (end.Place, ValueText.Of(unit, (float)end.Value, language)))]));
    }
}
