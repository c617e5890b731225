namespace CreditScoring.Notebooks.Converting;

/// <summary>C# that stands at the end of every converted file: what a notebook's program gives to its cells.</summary>
static class AppHelpers
{
    /// <summary>Functions among the statements, since they read the arguments.</summary>
    public const string Functions = """

        T Parameter<T>(string name, T initial)
        {
            var given = args.FirstOrDefault(arg => arg.StartsWith(name + "=", StringComparison.Ordinal));

            return given is null ? initial : (T)Convert.ChangeType(given[(name.Length + 1)..], typeof(T), CultureInfo.InvariantCulture);
        }

        static void display(object? value, string? mime = null) => Console.WriteLine(NotebookDisplay.Text(value));

        static string HTML(string markup) => markup;

        """;

    /// <summary>Types behind the statements.</summary>
    public const string Types = """

        static class NotebookDisplay
        {
            // A last expression is shown when it has a value, and called when it has none: the compiler chooses.
            public static void Last<T>(Func<T> value) => Console.WriteLine(Text(value()));

            public static void Last(Action call) => call();

            public static void Display(this object? value, string? mime = null) => Console.WriteLine(Text(value));

            public static string Text(object? value) => value switch
            {
                null => "null",
                string text => text,
                IEnumerable items => string.Join(Environment.NewLine, items.Cast<object?>().Select(Text)),
                IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString() ?? "",
            };
        }

        """;
}
