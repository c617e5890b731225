namespace CreditScoring.Aws;

/// <summary>Who wrote an object under a condition, the last first, kept in its metadata.</summary>
/// <remarks>
/// A writer whose answer was lost asks again and is refused, by its own write or by another's that came after it. Only what stands in the object tells
/// these from a defeat; the last writer alone does not, because the next one may have built on ours already. Sixteen are kept: 16 × 17 of the 2,048 bytes that S3 gives.
/// </remarks>
readonly record struct WriterMarks(string Value)
{
    /// <summary>Name of the metadata.</summary>
    public const string Name = "writers";

    const int Kept = 16;

    /// <summary>Nobody yet.</summary>
    public static WriterMarks None => new("");

    /// <summary>A new writer, and the marks with it in front.</summary>
    public (string Writer, WriterMarks Marks) Add()
    {
        var writer = Guid.NewGuid().ToString("N")[..16];

        return (writer, new WriterMarks(string.Join(' ', Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(writer).Take(Kept))));
    }

    /// <summary>Whether a writer is among them.</summary>
    public bool Has(string writer) => Value.Split(' ').Contains(writer);
}
