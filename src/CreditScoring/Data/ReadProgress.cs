namespace CreditScoring.Data;

/// <summary>How far reading has come.</summary>
/// <param name="File">Name of the file being read.</param>
/// <param name="Rows">Rows read of that file so far.</param>
/// <param name="BytesRead">Bytes read so far of all the files together, as they lie on disk.</param>
/// <param name="BytesTotal">Bytes of all the files together, at least 0.</param>
public readonly record struct ReadProgress(string File, long Rows, long BytesRead, long BytesTotal);
