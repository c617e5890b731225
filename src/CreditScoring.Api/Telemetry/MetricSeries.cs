using System.Globalization;
using System.Text;

namespace CreditScoring.Api.Telemetry;

/// <summary>One measure under one set of labels: a number, or counts by bucket.</summary>
sealed class MetricSeries(string labels, double[] bounds)
{
    readonly long[] buckets = new long[bounds.Length + 1];
    readonly Lock gate = new();
    double sum;
    long count;

    /// <summary>Adds to a counter.</summary>
    public void Add(double value)
    {
        lock (gate)
            sum += value;
    }

    /// <summary>Sets a gauge.</summary>
    public void Set(double value)
    {
        lock (gate)
            sum = value;
    }

    /// <summary>Counts a value in its bucket.</summary>
    public void Observe(double value)
    {
        var place = Array.FindIndex(bounds, bound => value <= bound);
        lock (gate)
        {
            buckets[place < 0 ? bounds.Length : place]++;
            sum += value;
            count++;
        }
    }

    /// <summary>Writes the series in the text format of Prometheus 0.0.4.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="name">Name of the measure.</param>
    /// <param name="isHistogram">Whether there are buckets.</param>
    public void Write(StringBuilder text, string name, bool isHistogram)
    {
        lock (gate)
        {
            if (!isHistogram)
            {
                Line(text, name, labels, sum);

                return;
            }

            var below = 0L;
            for (var place = 0; place < buckets.Length; place++)
            {
                below += buckets[place];
                var bound = place < bounds.Length ? Number(bounds[place]) : "+Inf";
                Line(text, name + "_bucket", labels.Length == 0 ? $"le=\"{bound}\"" : $"{labels},le=\"{bound}\"", below);
            }

            Line(text, name + "_sum", labels, sum);
            Line(text, name + "_count", labels, count);
        }
    }

    static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(name).Append(labels.Length == 0 ? "" : $"{{{labels}}}").Append(' ').Append(Number(value)).Append('\n');

    static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
