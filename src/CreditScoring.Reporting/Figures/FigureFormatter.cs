namespace CreditScoring.Reporting.Figures;

/// <summary>Writes a figure as HTML, in the shape a notebook's editor looks for.</summary>
sealed class FigureFormatter
{
    /// <summary>Media type of what is written.</summary>
    public const string Html = "text/html";

    // Read by name, on the instance.
#pragma warning disable CA1822
    public string MimeType => Html;

    public bool Format(object instance, TextWriter writer)
    {
        if (ToHtml(instance) is not { } html)
            return false;

        writer.Write(html);

        return true;
    }
#pragma warning restore CA1822

    static string? ToHtml(object figure) => figure switch
    {
        Figure chart => chart.ToHtml(),
        Beeswarm swarm => swarm.ToHtml(),
        HeatMap map => map.ToHtml(),
        PointCloud cloud => cloud.ToHtml(),
        TableExcerpt excerpt => excerpt.ToHtml(),
        _ => null,
    };
}
