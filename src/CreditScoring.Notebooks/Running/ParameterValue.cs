using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreditScoring.Notebooks.Running;

/// <summary>A value given as text, written as the C# literal of the type a notebook declares.</summary>
static class ParameterValue
{
    /// <param name="type">Type as declared: <c>var</c> or a keyword such as <c>double</c>.</param>
    /// <param name="initial">The literal the notebook states.</param>
    /// <param name="text">The value given.</param>
    /// <returns>The new literal; null when the text does not suit the type, or the type cannot be a parameter.</returns>
    public static string? ToLiteral(string type, ExpressionSyntax initial, string text) =>
        (type == "var" ? TypeOf(initial) : type.TrimEnd('?')) switch
        {
            "string" => SymbolDisplay.FormatLiteral(text, quote: true),
            "bool" => bool.TryParse(text, out var value) ? (value ? "true" : "false") : null,
            "int" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                ? value.ToString(CultureInfo.InvariantCulture)
                : null,
            "long" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                ? value.ToString(CultureInfo.InvariantCulture) + "L"
                : null,
            "float" => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value)
                ? value.ToString(CultureInfo.InvariantCulture) + "f"
                : null,
            "double" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
                ? value.ToString(CultureInfo.InvariantCulture) + "d"
                : null,
            "decimal" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                ? value.ToString(CultureInfo.InvariantCulture) + "m"
                : null,
            _ => null,
        };

    static string? TypeOf(ExpressionSyntax literal) => literal switch
    {
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax number } when literal.IsKind(SyntaxKind.UnaryMinusExpression) => TypeOf(number),
        LiteralExpressionSyntax { Token.Value: var value } => value switch
        {
            string => "string",
            bool => "bool",
            int => "int",
            long => "long",
            float => "float",
            double => "double",
            decimal => "decimal",
            _ => null,
        },
        _ => null,
    };
}
