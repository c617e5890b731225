using System.IO.MemoryMappedFiles;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace CreditScoring.Features;

/// <summary>The bytes of a file, read by the system when they are touched.</summary>
/// <remarks>Forgotten instead of disposed, it stays mapped until the process ends: no span is left pointing nowhere.</remarks>
sealed unsafe class FeatureFileMap : IDisposable
{
    readonly MemoryMappedFile map;
    readonly MemoryMappedViewAccessor view;
    readonly long length;
    byte* start;

    /// <param name="stream">The file, at least a byte long; the map takes it over.</param>
    public FeatureFileMap(FileStream stream)
    {
        length = stream.Length;
        map = MemoryMappedFile.CreateFromFile(stream, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        Handle.AcquirePointer(ref start);
        start += view.PointerOffset;
    }

    SafeMemoryMappedViewHandle Handle => view.SafeMemoryMappedViewHandle;

    /// <summary>The content of a section, as it lies in the file.</summary>
    public ReadOnlySpan<T> Read<T>(FeatureFileSection section)
        where T : unmanaged
    {
        ObjectDisposedException.ThrowIf(start is null, this);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(section.Offset + section.PaddedLength, length, nameof(section));

        return new ReadOnlySpan<T>(start + section.Offset, (int)(section.Length / sizeof(T)));
    }

    /// <exception cref="InvalidDataException">The bytes are not those that were written.</exception>
    public void Check(string file, string name, FeatureFileSection section)
    {
        var bytes = Read<byte>(section with { Length = section.PaddedLength });
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != section.Sha256)
            throw new InvalidDataException(
                $"{file}, bytes {section.Offset} to {section.Offset + section.PaddedLength - 1}: {name}: "
                + "the values are not those that were written (their SHA-256 differs); copy or make the file again.");
    }

    public void Dispose()
    {
        if (start is null)
            return;

        start = null;
        Handle.ReleasePointer();
        view.Dispose();
        map.Dispose();
    }
}
