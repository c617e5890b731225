using CreditScoring.Notebooks.Files;

namespace CreditScoring.Notebooks.Running;

/// <summary>A line of a cell that speaks to the notebook's program and not to the compiler: <c>#!name argument --option value</c>.</summary>
/// <param name="Name">The word behind <c>#!</c>.</param>
/// <param name="Arguments">Words that belong to no option, in order.</param>
/// <param name="Options">Values by option, the two hyphens cut off; an option without value has an empty one.</param>
/// <param name="Line">Line of the file, from 1.</param>
sealed record Directive(
    string Name, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, DirectiveWord> Options, int Line)
{
    /// <summary>Gives a variable a value.</summary>
    public const string Set = "set";

    /// <summary>Takes a variable over from another kernel.</summary>
    public const string Share = "share";

    /// <summary>Runs another file in this place.</summary>
    public const string Import = "import";

    /// <summary>Keeps the rest of the cell as a value.</summary>
    public const string Value = "value";

    /// <summary>Asks for the duration of the cell.</summary>
    public const string Time = "time";

    const string Mark = "--";

    static readonly Dictionary<string, string[]> OptionsByName = new(StringComparer.Ordinal)
    {
        [Set] = ["name", "value", "byref", "mime-type"],
        [Share] = ["from", "as", "mime-type"],
        [Import] = [],
        [Value] = ["name", "from-file", "mime-type"],
        [Time] = [],
    };

    /// <summary>True for a line that only a notebook's program understands.</summary>
    public static bool IsDirective(string line) => line.StartsWith(Kernels.Prefix, StringComparison.Ordinal);

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">The name or an option is not among those understood here, or a quote is never closed.</exception>
    public static Directive Parse(string text, int line)
    {
        var words = DirectiveWord.Split(text[Kernels.Prefix.Length..]);
        var name = words.Count == 0 ? "" : words[0].Text;
        if (!OptionsByName.TryGetValue(name, out var known))
        {
            throw new FormatException(
                $"'{text}' is not supported; write it in C#, or remove it. Understood are {Listed(OptionsByName.Keys, Kernels.Prefix)}");
        }

        var arguments = new List<string>();
        var options = new Dictionary<string, DirectiveWord>(StringComparer.Ordinal);
        for (var word = 1; word < words.Count; word++)
        {
            if (!IsOption(words[word]))
            {
                arguments.Add(words[word].Text);
                continue;
            }

            var option = words[word].Text[Mark.Length..];
            if (!known.Contains(option, StringComparer.Ordinal))
            {
                throw new FormatException(
                    $"'{Kernels.Prefix}{name}' has no option '{words[word].Text}'; it has {(known.Length == 0 ? "none" : Listed(known, Mark))}");
            }

            var hasValue = option != "byref" && word + 1 < words.Count && !IsOption(words[word + 1]);
            options[option] = hasValue ? words[++word] : new DirectiveWord("", IsQuoted: false);
        }

        return new Directive(name, arguments, options, line);
    }

    /// <summary>The value of an option that must be there.</summary>
    /// <exception cref="FormatException">It is not there, or empty.</exception>
    public DirectiveWord Required(string option) =>
        Options.TryGetValue(option, out var word) && (word.Text.Length > 0 || word.IsQuoted)
            ? word
            : throw new FormatException($"'{Kernels.Prefix}{Name}' needs '{Mark}{option}' with a value");

    static bool IsOption(DirectiveWord word) => !word.IsQuoted && word.Text.StartsWith(Mark, StringComparison.Ordinal);

    static string Listed(IEnumerable<string> names, string prefix) => string.Join(", ", names.Select(name => prefix + name));
}
