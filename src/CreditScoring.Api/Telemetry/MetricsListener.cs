using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace CreditScoring.Api.Telemetry;

/// <summary>Keeps what the runtime, the web server and the service measure, and writes it as Prometheus reads it.</summary>
/// <remarks>Labels come from routes, statuses and words of the code: none can hold what a caller sends, so their number is bounded.</remarks>
sealed class MetricsListener : IDisposable
{
    static readonly double[] usualBounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]; // seconds, as OpenTelemetry advises

    static readonly HashSet<string> meters = new(StringComparer.Ordinal) { "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", ServiceMeter.Name };

    readonly MeterListener listener = new();
    readonly ConcurrentDictionary<string, Measure> measures = new(StringComparer.Ordinal);

    public MetricsListener()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (meters.Contains(instrument.Meter.Name))
                listening.EnableMeasurementEvents(instrument, measures.GetOrAdd(instrument.Name, _ => new Measure(instrument)));
        };
        listener.SetMeasurementEventCallback<double>(Record);
        listener.SetMeasurementEventCallback<float>((instrument, value, tags, state) => Record(instrument, value, tags, state));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, state) => Record(instrument, value, tags, state));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, state) => Record(instrument, value, tags, state));
        listener.Start();
    }

    /// <summary>All that was measured, in the text format of Prometheus 0.0.4.</summary>
    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var measure in measures.OrderBy(measure => measure.Key, StringComparer.Ordinal))
            measure.Value.Write(text);

        return text.ToString();
    }

    static void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) => ((Measure)state!).Record(value, tags);

    public void Dispose() => listener.Dispose();

    sealed class Measure
    {
        readonly Instrument instrument;
        readonly string name;
        readonly string kind;
        readonly double[] bounds;
        readonly bool isObserved;
        readonly ConcurrentDictionary<string, MetricSeries> series = new(StringComparer.Ordinal);

        public Measure(Instrument instrument)
        {
            this.instrument = instrument;
            var type = instrument.GetType().Name;
            isObserved = instrument.IsObservable;
            kind = type.StartsWith("Histogram", StringComparison.Ordinal) ? "histogram"
                : type.StartsWith("Counter", StringComparison.Ordinal) || type.StartsWith("ObservableCounter", StringComparison.Ordinal) ? "counter" : "gauge";
            name = instrument.Name.Replace('.', '_') + (instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" }) + (kind == "counter" ? "_total" : "");
            bounds = kind == "histogram" ? [.. (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries ?? usualBounds] : [];
        }

        public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var labels = LabelsOf(tags);
            if (!series.TryGetValue(labels, out var one))
                one = series.GetOrAdd(labels, new MetricSeries(labels, bounds));

            if (kind == "histogram")
                one.Observe(value);
            else if (isObserved)
                one.Set(value);
            else
                one.Add(value);
        }

        public void Write(StringBuilder text)
        {
            if (series.IsEmpty)
                return;

            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {(instrument.Description ?? "").ReplaceLineEndings(" ")}\n# TYPE {name} {kind}\n");
            foreach (var one in series.OrderBy(one => one.Key, StringComparer.Ordinal))
                one.Value.Write(text, name, kind == "histogram");
        }

        static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags.Length == 0)
                return "";

            var text = new StringBuilder();
            foreach (var (key, value) in tags)
                text.Append(text.Length == 0 ? "" : ",").Append(key.Replace('.', '_')).Append("=\"")
                    .Append(Convert.ToString(value, CultureInfo.InvariantCulture)?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('"');

            return text.ToString();
        }
    }
}
