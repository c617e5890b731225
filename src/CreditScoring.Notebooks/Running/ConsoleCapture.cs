using System.Text;

namespace CreditScoring.Notebooks.Running;

/// <summary>Sends what a cell writes to the console into its outputs, and everything else where it went before.</summary>
/// <remarks>The flow of execution tells the cell, so text from <c>Parallel.For</c> and <c>Task.Run</c> lands in the right one.</remarks>
sealed class ConsoleCapture : TextWriter
{
    static readonly Lock Gate = new();
    static TextWriter? s_out;
    static TextWriter? s_error;

    readonly TextWriter _otherwise;

    ConsoleCapture(TextWriter otherwise) : base(otherwise.FormatProvider) => _otherwise = otherwise;

    public override Encoding Encoding => _otherwise.Encoding;

    /// <summary>Makes sure the console goes through this class, whoever replaced it since.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            // SetOut wraps the writer, so the wrapped one is remembered to know it again.
            if (Console.Out != s_out)
            {
                Console.SetOut(new ConsoleCapture(Console.Out));
                s_out = Console.Out;
            }

            if (Console.Error != s_error)
            {
                Console.SetError(new ConsoleCapture(Console.Error));
                s_error = Console.Error;
            }
        }
    }

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (CellOutputs.Current is { } outputs)
            outputs.Write(buffer);
        else
            _otherwise.Write(buffer);
    }

    public override void Flush() => _otherwise.Flush();
}
