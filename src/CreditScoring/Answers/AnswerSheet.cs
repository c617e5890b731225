using System.Globalization;
using CreditScoring.Data;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.HomeCredit;

namespace CreditScoring.Answers;

/// <summary>A client's answers: what the application states, and the loan it asks for. Changing it gives a new one.</summary>
sealed class AnswerSheet
{
    readonly double[] values; // of each answer of the catalog; a choice is its position among the levels, yes is 1; NaN is not stated

    AnswerSheet(Table row, Loan? loan, double[] values)
    {
        Row = row;
        Loan = loan;
        this.values = values;
    }

    /// <summary>The cleaned application, one row.</summary>
    public Table Row { get; }

    /// <summary>The loan asked for; null when its amount or instalment is not stated.</summary>
    public Loan? Loan { get; }

    /// <summary>Reads the answers of a row.</summary>
    /// <param name="row">A table of this row alone; it is kept, and must not be changed.</param>
    /// <param name="loan">The loan it asks for.</param>
    public static AnswerSheet Of(Table row, Loan? loan) => new(row, loan, [.. AnswerCatalog.All.Select(answer => Read(row, loan, answer))]);

    /// <summary>An answer as a number: for a choice its position among the levels, 1 for yes; NaN when it is not stated.</summary>
    public double Value(Answer answer) => values[IndexOf(answer)];

    /// <summary>An answer in words.</summary>
    public string Text(Answer answer, Language language)
    {
        var value = Value(answer);
        if (answer.Kind != AnswerKind.Choice || double.IsNaN(value))
            return ValueText.Of(answer.Kind == AnswerKind.YesNo ? FeatureUnit.YesNo : answer.Unit, (float)Round(answer.Unit, value), language);

        return language == Language.French ? CategoryWords.French(answer.Levels[(int)value]) : CategoryWords.English(answer.Levels[(int)value]);
    }

    /// <summary>An answer as it would be given again: a plain number, a word of the source, yes or no; empty when not stated.</summary>
    public string Raw(Answer answer) => Value(answer) switch
    {
        double.NaN => "",
        var value when answer.Kind == AnswerKind.Choice => answer.Levels[(int)value],
        var value when answer.Kind == AnswerKind.YesNo => value >= 0.5 ? "yes" : "no",
        var value => Round(answer.Unit, value).ToString(CultureInfo.InvariantCulture),
    };

    // A term follows from a logarithm and time in a job from days: people read them to a month and a tenth of a year.
    static double Round(FeatureUnit unit, double value) => unit switch
    {
        FeatureUnit.Months => Math.Round(value),
        FeatureUnit.Years => Math.Round(value, 1),
        _ => Math.Round(value, 2),
    };

    static double Read(Table row, Loan? loan, Answer answer) => answer.Id switch
    {
        "term" => loan?.Term ?? double.NaN,
        "downPayment" => loan is null || double.IsNaN(loan.Price) ? double.NaN : loan.DownPayment,
        "yearsInJob" => -row.Numbers(answer.Column!)[0] / 365.25,
        "ownsCar" => row.Word(answer.Column!, 0) switch { "Y" => 1, "N" => 0, _ => double.NaN },
        _ when answer.Kind == AnswerKind.Choice => row.Word(answer.Column!, 0) is { } word && answer.Levels.ToList().IndexOf(word) is >= 0 and var level ? level : double.NaN,
        _ => row.Numbers(answer.Column!)[0],
    };

    static int IndexOf(Answer answer)
    {
        for (var index = 0; index < AnswerCatalog.All.Count; index++)
            if (AnswerCatalog.All[index].Id == answer.Id)
                return index;

        throw new ArgumentException($"The application has no answer {answer.Id}.", nameof(answer));
    }
}
