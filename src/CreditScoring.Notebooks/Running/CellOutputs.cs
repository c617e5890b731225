using System.Text;
using CreditScoring.Notebooks.Formatting;

namespace CreditScoring.Notebooks.Running;

/// <summary>What one cell shows, in order; safe to add to from any thread.</summary>
sealed class CellOutputs
{
    static readonly AsyncLocal<CellOutputs?> InFlow = new();

    readonly Lock _gate = new();
    readonly List<NotebookOutput> _outputs = [];
    readonly StringBuilder _console = new();
    bool _isClosed;

    /// <summary>Outputs of the cell that this flow of execution belongs to; null outside of cells.</summary>
    public static CellOutputs? Current
    {
        get => InFlow.Value;
        set => InFlow.Value = value;
    }

    /// <summary>Adds text written to the console; consecutive writes make one output.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        lock (_gate)
        {
            if (!_isClosed)
                _console.Append(text);
        }
    }

    /// <summary>Adds an output after what the console holds.</summary>
    /// <returns>Its place, for <see cref="Update"/>; negative when the cell is over and the output was dropped.</returns>
    public int Add(NotebookOutput output)
    {
        lock (_gate)
        {
            if (_isClosed)
                return -1;

            FlushConsole();
            _outputs.Add(output);

            return _outputs.Count - 1;
        }
    }

    /// <summary>Replaces an output; a later cell may, a task that outlived its own may not.</summary>
    public void Update(int place, NotebookOutput output)
    {
        if (place < 0 || Current is not { _isClosed: false })
            return;

        lock (_gate)
            _outputs[place] = output;
    }

    /// <summary>The outputs so far, and as later cells change them. What a task left running shows later is dropped: it would depend on timing.</summary>
    public IReadOnlyList<NotebookOutput> Close()
    {
        lock (_gate)
        {
            FlushConsole();
            _isClosed = true;

            return _outputs;
        }
    }

    void FlushConsole()
    {
        if (_console.Length == 0)
            return;

        var text = _console.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        _console.Clear();
        _outputs.Add(new NotebookOutput(NotebookOutput.Plain, text.EndsWith('\n') ? text[..^1] : text));
    }
}
