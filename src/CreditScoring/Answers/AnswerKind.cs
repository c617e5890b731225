namespace CreditScoring.Answers;

/// <summary>How an answer of the application is given.</summary>
public enum AnswerKind
{
    /// <summary>A number, with a unit and a range.</summary>
    Number,

    /// <summary>A word out of a list.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,
}
