using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CreditScoring.Data;

/// <summary>Cuts a CSV stream into records and cells (RFC 4180, UTF-8, comma), with one buffer and no string.</summary>
/// <param name="stream">The bytes; a byte order mark is skipped.</param>
/// <param name="file">Name of the file in messages.</param>
sealed class CsvScanner(Stream stream, string file)
{
    const int LongestRecord = 1 << 24;
    const int BlockSize = 64; // bytes looked at together

    byte[] buffer = new byte[(1 << 18) + BlockSize]; // the last block may reach behind the bytes, and holds anything there
    int[] starts = new int[128];
    int[] lengths = new int[128]; // the complement while doubled quotes stand in the cell
    int position; // of the next record
    int end; // of the bytes in the buffer
    bool isAtEnd;
    long nextLine = 1;

    /// <summary>Line on which the record starts, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Number of cells of the record.</summary>
    public int CellCount { get; private set; }

    /// <summary>Whether the record is an empty line.</summary>
    public bool IsBlank => CellCount == 1 && lengths[0] == 0 && !isQuoted;

    bool isQuoted; // some cell of the record is
    bool hasDoubled; // some cell of the record has doubled quotes

    /// <summary>The bytes of one cell, without its quotes; valid until the next record.</summary>
    public ReadOnlySpan<byte> Cell(int cell) => buffer.AsSpan(starts[cell], lengths[cell]);

    /// <summary>Copies where the cells of the record lie.</summary>
    /// <returns>The bytes in which they lie; valid until <see cref="Read"/>.</returns>
    public byte[] Copy(Span<int> cellStarts, Span<int> cellLengths)
    {
        starts.AsSpan(0, CellCount).CopyTo(cellStarts);
        lengths.AsSpan(0, CellCount).CopyTo(cellLengths);

        return buffer;
    }

    /// <summary>Goes to the next record if all of it is in the buffer, so that the records before stay valid.</summary>
    /// <returns>False when <see cref="Read"/> must fill the buffer first, or at the end of the file.</returns>
    /// <exception cref="InvalidDataException">A quote is not closed or followed by text.</exception>
    public bool TryReadOn()
    {
        Line = nextLine;

        return position < end && TryCut();
    }

    /// <summary>Goes to the next record.</summary>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="InvalidDataException">A quote is not closed or followed by text, or the compressed data are damaged.</exception>
    public bool Read()
    {
        if (end == 0 && !isAtEnd)
        {
            Refill();
            if (buffer.AsSpan(0, end).StartsWith("\uFEFF"u8))
                position = 3;
        }

        Line = nextLine;
        while (true)
        {
            if (position == end && isAtEnd)
                return false;

            if (position < end && TryCut())
                return true;

            Refill();
        }
    }

    /// <summary>Cuts the record at <see cref="position"/>; false when its end is not in the buffer yet.</summary>
    bool TryCut()
    {
        // Locals, for the fields would be loaded and stored again for every cell.
        var (bytes, cellStarts, cellLengths, last) = (buffer, starts, lengths, end);
        var (at, cells, block) = (position, 0, position);
        var marks = MarksOf(bytes, block);
        isQuoted = false;
        hasDoubled = false;
        nextLine = Line;

        while (true)
        {
            var start = at;
            int length;
            if (at < last && bytes[at] == '"')
            {
                if (!TryCutQuoted(ref at, out length))
                    return false;

                start++;
                block = at + 1;
                marks = block < last ? MarksOf(bytes, block) : 0;
            }
            else
            {
                for (; marks == 0 && block + BlockSize < last; marks = MarksOf(bytes, block))
                    block += BlockSize;

                at = marks == 0 ? last : Math.Min(block + BitOperations.TrailingZeroCount(marks), last);
                marks &= marks - 1;
                if (at == last && !isAtEnd)
                    return false;

                length = at - start;
                if (length > 0 && bytes[at - 1] == '\r' && (at == last || bytes[at] == '\n'))
                    length--;
            }

            if (cells == cellStarts.Length)
            {
                Array.Resize(ref starts, 2 * starts.Length);
                Array.Resize(ref lengths, 2 * lengths.Length);
                (cellStarts, cellLengths) = (starts, lengths);
            }

            cellStarts[cells] = start;
            cellLengths[cells++] = length;

            if (at < last && bytes[at++] == ',')
                continue;

            position = at;
            CellCount = cells;
            nextLine++;
            if (hasDoubled)
                MergeDoubledQuotes();

            return true;
        }
    }

    /// <summary>The commas and line ends of a block of bytes: bit 0 for the first of them.</summary>
    static ulong MarksOf(byte[] bytes, int start)
    {
        var block = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(bytes), (nuint)start);

        return (Vector512.Equals(block, Vector512.Create((byte)',')) | Vector512.Equals(block, Vector512.Create((byte)'\n')))
            .ExtractMostSignificantBits();
    }

    /// <summary>Cuts a quoted cell: <paramref name="at"/> goes from its opening quote to the comma or line end behind it.</summary>
    bool TryCutQuoted(ref int at, out int length)
    {
        isQuoted = true;
        var start = ++at;
        var doubled = false;
        length = 0;

        while (true)
        {
            var quote = buffer.AsSpan(at, end - at).IndexOf((byte)'"');
            if (quote < 0)
                return isAtEnd ? throw NotClosed() : false;

            at += quote + 1;
            if (at == end && !isAtEnd)
                return false;

            if (at == end || buffer[at] != '"')
                break;

            doubled = true;
            at++;
        }

        length = at - 1 - start;
        nextLine += buffer.AsSpan(start, length).Count((byte)'\n');
        if (at < end && buffer[at] == '\r')
        {
            if (at + 1 == end && !isAtEnd)
                return false;

            if (at + 1 == end || buffer[at + 1] == '\n')
                at++;
        }

        if (at < end && buffer[at] is not ((byte)',' or (byte)'\n'))
            throw new InvalidDataException(Fault.AtLine(
                file, nextLine, $"text behind the closing quote of {Fault.Quote(buffer.AsSpan(start, length))}",
                "a comma or the end of the line", "double each quote that belongs to the text"));

        if (doubled)
        {
            hasDoubled = true;
            length = ~length;
        }

        return true;
    }

    // Only once the whole record is there: until then it may have to be cut again.
    void MergeDoubledQuotes()
    {
        for (var cell = 0; cell < CellCount; cell++)
        {
            if (lengths[cell] >= 0)
                continue;

            var text = buffer.AsSpan(starts[cell], ~lengths[cell]);
            var kept = 0;
            for (var at = 0; at < text.Length; at++)
            {
                text[kept++] = text[at];
                if (text[at] == '"')
                    at++;
            }

            lengths[cell] = kept;
        }
    }

    void Refill()
    {
        var kept = end - position;
        if (kept >= LongestRecord)
            throw NotClosed();

        if (kept == buffer.Length - BlockSize)
            Array.Resize(ref buffer, 2 * kept + BlockSize);
        else
            buffer.AsSpan(position, kept).CopyTo(buffer);

        position = 0;
        end = kept;
        var read = ReadBytes(buffer.AsSpan(end, buffer.Length - BlockSize - end));
        isAtEnd = read == 0;
        end += read;
    }

    // Without a line: it lies before the damage, but that says nothing on where the file is damaged.
    int ReadBytes(Span<byte> free)
    {
        try
        {
            return stream.Read(free);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidDataException($"{file}: the compressed data are damaged or cut short; copy or compress the file again.", error);
        }
    }

    InvalidDataException NotClosed() => new(Fault.AtLine(
        file, Line, "a quote that is never closed", "a closing quote", "close it, or double the quote if it belongs to the text"));
}
