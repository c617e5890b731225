using System.Globalization;

namespace CreditScoring.Reporting.Site;

// "auc.train - auc.cv.mean", "1 - defaults / rows": names and numbers apart by + - * /, each with a space on both sides.
static class NumberExpression
{
    public static double Evaluate(string expression, Metrics metrics)
    {
        var words = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length % 2 == 0)
            throw new FormatException($"'{expression}' is not an expression; write names and numbers, with + - * / between them, spaces around.");

        var sum = 0.0;
        var term = Operand(words[0], metrics);
        for (var index = 1; index < words.Length; index += 2)
        {
            var right = Operand(words[index + 1], metrics);
            switch (words[index])
            {
                case "*":
                    term *= right;
                    break;
                case "/":
                    term /= right;
                    break;
                case "+" or "-":
                    sum += term;
                    term = words[index] == "+" ? right : -right;
                    break;
                default:
                    throw new FormatException($"'{words[index]}' in '{expression}' is not one of + - * /.");
            }
        }

        var value = sum + term;

        return double.IsFinite(value) ? value : throw new FormatException($"'{expression}' is not a finite number.");
    }

    static double Operand(string word, Metrics metrics) =>
        double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : metrics.Number(word);
}
