using System.Diagnostics;
using Spectre.Console;

namespace CreditScoring.Cli.Output;

/// <summary>Says what is going on: a live bar where there is a terminal, plain lines elsewhere.</summary>
static class Report
{
    static IAnsiConsole Terminal { get; } = AnsiConsole.Console;

    static bool IsLive => !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("CI") is null;

    /// <summary>Writes one plain line.</summary>
    public static void Line(string text) => Console.WriteLine(text);

    /// <summary>Shows the terminal's cursor again, which a live bar hides: for a step that does not come to its end.</summary>
    public static void ShowCursor()
    {
        if (IsLive)
            Terminal.Cursor.Show();
    }

    /// <summary>Runs a step, shows its progress and says how long it took.</summary>
    /// <param name="title">What is done, such as "Reading tables".</param>
    /// <param name="work">The step; it reports how far it is, from 0 to 1.</param>
    /// <param name="outcome">One line about the result.</param>
    public static T Step<T>(string title, Func<IProgress<double>, T> work, Func<T, string> outcome)
    {
        var clock = Stopwatch.StartNew();
        var result = IsLive ? Live(title, work) : work(new Silent());
        Line(FormattableString.Invariant($"{title}: {outcome(result)} ({clock.Elapsed.TotalSeconds:0.0} s)"));

        return result;
    }

    static T Live<T>(string title, Func<IProgress<double>, T> work) =>
        Terminal.Progress().AutoClear(enabled: true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: 1);

                return work(new Bar(task));
            });

    sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }

    sealed class Silent : IProgress<double>
    {
        public void Report(double value)
        {
            // There is nobody to show it to.
        }
    }
}
