using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// The equations of the note, rendered beforehand (npm run equations), and the numbers by which the text refers to them and to figures.
sealed partial class Equations(IReadOnlyDictionary<string, string> rendered)
{
    public static Equations Read(string file) => new(
        File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file))! : []);

    public IEnumerable<string> Names => rendered.Keys;

    /// <summary>An equation with its number.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public string Show(string name, int number) => rendered.TryGetValue(name, out var math)
        ? string.Create(CultureInfo.InvariantCulture, $"<div class=\"cs-equation\" id=\"equation-{name}\"><div class=\"cs-equation-body\" role=\"group\" aria-label=\"({number})\" tabindex=\"0\">{math}</div><span class=\"cs-equation-number\">({number})</span></div>\n")
        : throw new KeyNotFoundException($"no equation is named {name}; there are {string.Join(", ", Names)}");

    /// <summary>References such as <c>{ref:figure:roc}</c> become links to what they name, by its number on the page.</summary>
    /// <param name="text">Text in Markdown.</param>
    /// <param name="slots">Slots of the page, in order.</param>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="isFrench">Language of the page.</param>
    /// <param name="faults">Takes references to what is not on the page.</param>
    public static string Refer(string text, IReadOnlyList<string> slots, string file, bool isFrench, Faults faults) => Reference().Replace(text, reference =>
    {
        var (kind, name) = (reference.Groups["kind"].Value, reference.Groups["name"].Value);
        var place = slots.Where(slot => slot.StartsWith(kind + ":", StringComparison.Ordinal)).ToList().IndexOf($"{kind}:{name}");
        if (place < 0)
        {
            faults.Add(file, $"{reference.Value} refers to nothing on this page; show it with {{{kind}:{name}}}.");

            return reference.Value;
        }

        var number = (place + 1).ToString(CultureInfo.InvariantCulture);

        return $"<a href=\"#{kind}-{name}\">{(kind == "figure" ? "figure" : isFrench ? "équation" : "equation")}\u00a0{number}</a>";
    });

    [GeneratedRegex(@"\{ref:(?<kind>figure|equation):(?<name>[a-z0-9-]+)\}")]
    private static partial Regex Reference();
}
