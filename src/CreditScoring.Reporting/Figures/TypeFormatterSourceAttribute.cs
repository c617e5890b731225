namespace CreditScoring.Reporting.Figures;

/// <summary>Tells a notebook's editor who writes values of a type; Polyglot Notebooks finds it by its name, so no reference is needed.</summary>
/// <remarks>Source: Microsoft.DotNet.Interactive.Formatting (MIT), whose attribute has this name and these properties.</remarks>
[AttributeUsage(AttributeTargets.Class)]
sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [FigureFormatter.Html];
}
