using CreditScoring.Notebooks.Formatting;

namespace CreditScoring.Notebooks.Running;

/// <summary>A place among the outputs of a cell, whose value a cell may replace.</summary>
public sealed class DisplayedValue
{
    readonly CellOutputs _outputs;
    readonly int _place;
    readonly string? _mime;

    internal DisplayedValue(CellOutputs outputs, int place, string? mime) => (_outputs, _place, _mime) = (outputs, place, mime);

    /// <summary>Shows another value in the same place, as the same media type. A task that outlives its cell changes nothing.</summary>
    public void Update(object? value) => _outputs.Update(_place, ValueFormatter.Format(value, _mime));
}
