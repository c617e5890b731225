namespace CreditScoring.Notebooks.Commands;

/// <summary>How a set of notebooks is run.</summary>
public sealed record NotebookCommandOptions
{
    /// <summary>Folder for <c>NAME.json</c>, <c>NAME.html</c> and <c>NAME.ipynb</c>; created when absent.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>
    /// The executable, and the arguments that make it call <see cref="NotebookCommand.RunOneAsync"/>; the request is added behind them as
    /// one more argument. See <see cref="NotebookProcess.Self"/>.
    /// </summary>
    public required IReadOnlyList<string> ChildCommand { get; init; }

    /// <summary>Values, by name, for each notebook's cell marked <c>// parameters</c>.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Longest time one notebook may take, start of its process included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Longest time one cell may run; null for no limit but that of the notebook.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>Most managed memory one notebook may take, in bytes, at least 64 MB; null for no limit but the machine's.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Notebooks that run at the same time, at least 1.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>True to write <c>NAME.trx</c> too: each cell of code a test, with its duration.</summary>
    public bool Trx { get; init; }

    /// <summary>What is done with the golden values, <c>golden/NAME.json</c> beside each notebook.</summary>
    public GoldenMode Golden { get; init; }

    /// <summary>Folder that keeps outputs for runs on which nothing has changed; null to run every notebook.</summary>
    public string? CacheDirectory { get; init; }

    /// <summary>Files and folders that notebooks read though no parameter names them: a change of their content is a change.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Language of the pages: <c>en</c> or <c>fr</c>.</summary>
    public string Language { get; init; } = "en";
}
