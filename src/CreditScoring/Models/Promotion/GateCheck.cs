namespace CreditScoring.Models.Promotion;

/// <summary>One check of the gate.</summary>
/// <param name="Name">Short name, such as <c>auc</c>; its title is a word of the subject Lifecycle.</param>
/// <param name="IsPassed">Whether it passed.</param>
/// <param name="Found">What was found, in the unit of <paramref name="Limit"/>; null when it could not be measured.</param>
/// <param name="Limit">The limit; null when there is none.</param>
/// <param name="Why">Why it passed or not.</param>
public sealed record GateCheck(string Name, bool IsPassed, double? Found, double? Limit, GateWhy Why);

/// <summary>A sentence to be written in any language.</summary>
/// <param name="Key">Its key among the words of the subject Lifecycle.</param>
/// <param name="Figures">Its numbers, by place.</param>
/// <param name="Names">Its names, by place.</param>
public sealed record GateWhy(string Key, IReadOnlyList<GateFigure> Figures, IReadOnlyList<GateName> Names)
{
    internal static GateWhy Of(string key, params GateFigure[] figures) => new(key, figures, []);

    internal GateWhy Naming(string place, string name) => this with { Names = [.. Names, new GateName(place, name)] };
}

/// <summary>A number of a sentence.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Value">The number.</param>
/// <param name="Decimals">Digits after the decimal mark; −1 for a share written as a percentage with one decimal.</param>
public sealed record GateFigure(string Place, double Value, int Decimals);

/// <summary>A name in a sentence.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Name">The name, the same in every language.</param>
public sealed record GateName(string Place, string Name);
