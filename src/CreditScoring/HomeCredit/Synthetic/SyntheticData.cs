using System.Globalization;
using System.Text;

namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>Synthetic Home Credit tables: the eight files in Kaggle's exact schema, drawn from a model in which a client's histories cause default.</summary>
/// <remarks>
/// A client has hidden traits (ability, discipline, burden, stability, experience, region); each table is drawn from them, and the
/// log-odds of default are a function of what was drawn. No row of Kaggle's data is in it: only shares and quantiles measured on them.
/// </remarks>
public static class SyntheticData
{
    const int ClientsOfBlock = 200, BlocksOfThread = 4;

    /// <summary>Writes the eight tables as CSV files into a directory, which appears whole or not at all.</summary>
    /// <param name="directory">Where to write: absent, empty, or holding tables written by this method, which are replaced.</param>
    /// <param name="options">How many clients, and how they are drawn.</param>
    /// <param name="progress">Told the number of clients written so far, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="IOException">The directory holds something else, or cannot be written.</exception>
    public static void Write(string directory, SyntheticOptions options, IProgress<int>? progress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentNullException.ThrowIfNull(options);
        Check(options);
        SyntheticFolder.Replace(directory, partial => WriteTables(partial, options, progress), Describe(options));
    }

    /// <summary>Whether a directory holds tables written by <see cref="Write"/>: then every figure measured on them is to be called synthetic.</summary>
    public static bool IsOurs(string directory) => File.Exists(Path.Combine(directory, SyntheticFolder.Note));

    static void WriteTables(string directory, SyntheticOptions options, IProgress<int>? progress)
    {
        var files = new FileStream[ClientBlock.Schemas.Length];
        try
        {
            for (var table = 0; table < files.Length; table++)
                files[table] = Open(directory, ClientBlock.Schemas[table]);

            WriteClients(files, options, progress);
        }
        finally
        {
            foreach (var file in files)
                file?.Dispose();
        }
    }

    // Blocks are drawn side by side and written in order, so that neither memory nor bytes depend on the number of clients or threads.
    static void WriteClients(FileStream[] files, SyntheticOptions options, IProgress<int>? progress)
    {
        var blocks = new ClientBlock[options.Threads * BlocksOfThread];
        for (var block = 0; block < blocks.Length; block++)
            blocks[block] = new();

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads };
        for (long start = 0; start < options.Clients; start += (long)blocks.Length * ClientsOfBlock)
        {
            Parallel.For(0, blocks.Length, parallel, block => blocks[block].Draw(First(start, block), First(start, block + 1), options));
            foreach (var block in blocks)
                for (var table = 0; table < files.Length; table++)
                    files[table].Write(block.Tables[table].Bytes);

            progress?.Report(First(start, blocks.Length));
        }

        int First(long start, int block) => (int)Math.Min(start + (long)block * ClientsOfBlock, options.Clients);
    }

    static FileStream Open(string directory, Data.TableSchema schema)
    {
        var file = new FileStream(Path.Combine(directory, schema.Name + ".csv"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 20);
        file.Write(Encoding.UTF8.GetBytes(string.Join(',', schema.Columns.Select(column => column.Name)) + "\n"));

        return file;
    }

    static void Check(SyntheticOptions options)
    {
        if (options.Clients is < 1 or > SyntheticOptions.MostClients)
            throw new ArgumentOutOfRangeException(nameof(options), options.Clients, $"The number of clients lies from 1 to {SyntheticOptions.MostClients}.");

        if (options.FirstClient < 1 || options.FirstClient > int.MaxValue - options.Clients)
            throw new ArgumentOutOfRangeException(nameof(options), options.FirstClient, $"The first identifier lies from 1 to {int.MaxValue - options.Clients}, so that the last of {options.Clients} clients stays within 32 bits.");

        if (!(options.Shift is >= 0 and <= 3))
            throw new ArgumentOutOfRangeException(nameof(options), options.Shift, "The shift lies from 0 (no drift) to 3.");

        if (!(options.IncomeUnit > 0))
            throw new ArgumentOutOfRangeException(nameof(options), options.IncomeUnit, "The unit of incomes lies above 0; 1 is the currency.");

        if (options.Threads < 1)
            throw new ArgumentOutOfRangeException(nameof(options), options.Threads, "At least 1 thread is needed.");
    }

    static string Describe(SyntheticOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\n  \"data\": \"synthetic Home Credit tables\",\n  \"clients\": {options.Clients},\n  \"seed\": {options.Seed},\n  \"firstClient\": {options.FirstClient},\n  \"shift\": {options.Shift}\n}}\n");
}
