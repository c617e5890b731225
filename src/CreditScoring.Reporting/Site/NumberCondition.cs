namespace CreditScoring.Reporting.Site;

// "auc.cv.low > 0.5 and brier < 0.1": expressions compared by < <= > >= == !=, all of which must hold; a space on both sides of each sign.
static class NumberCondition
{
    static readonly string[] signs = ["<=", ">=", "==", "!=", "<", ">"];

    public static bool Holds(string condition, Metrics metrics) => condition.Split(" and ").All(part => HoldsOne(part, metrics));

    static bool HoldsOne(string part, Metrics metrics)
    {
        var sign = signs.FirstOrDefault(one => part.Contains($" {one} ", StringComparison.Ordinal))
            ?? throw new FormatException($"'{part}' compares nothing; write two expressions with one of {string.Join(' ', signs)} between them, spaces around.");
        var sides = part.Split($" {sign} ");
        if (sides.Length != 2)
            throw new FormatException($"'{part}' compares more than two expressions; join comparisons by 'and'.");

        var (left, right) = (NumberExpression.Evaluate(sides[0], metrics), NumberExpression.Evaluate(sides[1], metrics));

        return sign switch
        {
            "<=" => left <= right,
            ">=" => left >= right,
            "==" => left == right,
            "!=" => left != right,
            "<" => left < right,
            _ => left > right,
        };
    }
}
