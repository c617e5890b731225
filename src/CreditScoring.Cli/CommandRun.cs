using System.CommandLine;
using System.CommandLine.Invocation;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CreditScoring.Cli.Output;

namespace CreditScoring.Cli;

/// <summary>Runs a command line: 0 when all went well, 2 with one clear line when the input is wrong.</summary>
static partial class CommandRun
{
    /// <summary>Exit code for input that is wrong.</summary>
    public const int BadInput = 2;

    public static async Task<int> InvokeAsync(RootCommand credit, string[] args)
    {
        var parsed = credit.Parse(args);
        if (parsed.Errors.Count > 0)
            return Fail($"{Fault(parsed)} See: credit {Path(parsed.CommandResult.Command)}--help");

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, cancel) =>
        {
            // Only a verb that waits can be asked to stop; the others compute, and the system ends the process at once, as it would without us.
            // What they leave is a file beside its target (.writing), which the next run replaces.
            cancel.Cancel = parsed.Action is AsynchronousCommandLineAction;
            Report.ShowCursor();
            stop.Cancel();
        };

        try
        {
            // Asked to stop (SIGTERM), the service's host answers who has asked before it ends; two seconds, the library's own limit, would cut them off. Other verbs end at once.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop.Token);
        }
        catch (Exception error) when (Cause(error) is { } cause)
        {
            return Fail(Message(cause));
        }
    }

    /// <summary>What is wrong with the input, or null when the fault is in the program. Work on many threads wraps its first fault.</summary>
    static Exception? Cause(Exception error) => error switch
    {
        AggregateException many => Cause(many.InnerExceptions[0]),
        InvalidDataException or ArgumentException or IOException or UnauthorizedAccessException or SocketException or OperationCanceledException or OutOfMemoryException => error,
        _ => null,
    };

    // The runtime adds the name of a parameter of ours, which tells the person at the terminal nothing.
    static string Message(Exception cause) => cause switch
    {
        OperationCanceledException => "Stopped before the end.",
        OutOfMemoryException => "This machine has not enough memory for it; give smaller data or smaller options.",
        _ => ParameterName().Replace(cause.Message, ""),
    };

    [GeneratedRegex(@" \(Parameter '\w+'\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ParameterName();

    // An unknown word is named; "a command is required" would leave people guessing which.
    static string Fault(ParseResult parsed) => parsed is { Action: not null, UnmatchedTokens: [var word, ..], CommandResult.Command.Subcommands.Count: > 0 }
        ? $"There is no verb '{word}' here."
        : parsed.Errors[0].Message;

    static int Fail(string message)
    {
        // One line, whatever the message held: a log reader counts on it.
        Console.Error.WriteLine("credit: " + message.ReplaceLineEndings(" "));

        return BadInput;
    }

    static string Path(Command command) =>
        command is RootCommand ? "" : string.Concat(command.Parents.OfType<Command>().Take(1).Select(Path)) + command.Name + " ";
}
