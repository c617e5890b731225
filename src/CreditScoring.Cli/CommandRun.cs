using System.CommandLine;

namespace CreditScoring.Cli;

/// <summary>Runs a command line: 0 when all went well, 2 with one clear line when the input is wrong.</summary>
static class CommandRun
{
    /// <summary>Exit code for input that is wrong.</summary>
    public const int BadInput = 2;

    public static async Task<int> InvokeAsync(RootCommand credit, string[] args)
    {
        var parsed = credit.Parse(args);
        if (parsed.Errors.Count > 0)
            return Fail($"{parsed.Errors[0].Message} See: credit {Path(parsed.CommandResult.Command)}--help");

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, cancel) =>
        {
            cancel.Cancel = true;
            stop.Cancel();
        };

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, stop.Token);
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return Fail(error.Message);
        }
        catch (OperationCanceledException)
        {
            return Fail("Stopped before the end; nothing half-written was left behind.");
        }
    }

    static int Fail(string message)
    {
        // One line, whatever the message held: a log reader counts on it.
        Console.Error.WriteLine("credit: " + message.ReplaceLineEndings(" "));

        return BadInput;
    }

    static string Path(Command command) =>
        command is RootCommand ? "" : string.Concat(command.Parents.OfType<Command>().Take(1).Select(Path)) + command.Name + " ";
}
