using System.Text.Json;
using CreditScoring.Drift;

namespace CreditScoring.Monitoring;

/// <summary>What drift means for a model, as the property <c>model</c> of <c>report.json</c>.</summary>
public static class ModelDriftJson
{
    /// <summary>Writes the whole report.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="drift">The report.</param>
    /// <param name="model">Name and version of the model.</param>
    public static void Write(Stream stream, ModelDrift drift, string model) => DriftJson.Write(stream, drift.Columns, json =>
    {
        json.WriteStartObject("model");
        json.WriteString("version", model);
        Pair(json, "logOdds", drift.Score.Reference, drift.Score.Current);
        json.WriteStartObject("performance");
        Performance(json, "reference", drift.Reference);
        Performance(json, "current", drift.Current);
        if (drift.Realised is { } realised)
            Realised(json, realised);
        json.WriteEndObject();
        Concepts(json, drift.Concepts);
        Domain(json, drift.Domain);
        json.WriteStartObject("reconstruction");
        DriftJson.Number(json, "reference", drift.Reconstruction.Reference);
        DriftJson.Number(json, "current", drift.Reconstruction.Current);
        DriftJson.Number(json, "effect", drift.Reconstruction.Effect);
        DriftJson.Number(json, "p", drift.Reconstruction.PValue);
        json.WriteNumber("directions", drift.Reconstruction.Directions);
        json.WriteEndObject();
        Segments(json, drift.Segments);
        json.WriteEndObject();
    });

    internal static void Performance(Utf8JsonWriter json, string name, EstimatedPerformance performance)
    {
        json.WriteStartObject(name);
        Estimate(json, "auc", performance.Auc);
        Estimate(json, "gini", performance.Gini);
        Estimate(json, "defaultRate", performance.DefaultRate);
        if (performance.AcceptedDefaultRate is { } accepted)
            Estimate(json, "acceptedDefaultRate", accepted);
        Estimate(json, "costPerClient", performance.CostPerClient);
        json.WriteEndObject();
    }

    internal static void Realised(Utf8JsonWriter json, RealisedPerformance realised)
    {
        json.WriteStartObject("realised");
        json.WriteNumber("clients", realised.Clients);
        Estimate(json, "auc", new Estimate(realised.Auc.Auc, realised.Auc.Low, realised.Auc.High));
        DriftJson.Number(json, "defaultRate", realised.DefaultRate);
        DriftJson.Number(json, "acceptedDefaultRate", realised.AcceptedDefaultRate);
        DriftJson.Number(json, "costPerClient", realised.CostPerClient);
        json.WriteEndObject();
    }

    static void Concepts(Utf8JsonWriter json, IReadOnlyList<ConceptDrift> concepts)
    {
        json.WriteStartArray("concepts");
        foreach (var concept in concepts)
        {
            json.WriteStartObject();
            json.WriteString("concept", concept.Concept.Id);
            DriftJson.Number(json, "reference", concept.Reference);
            DriftJson.Number(json, "current", concept.Current);
            DriftJson.Number(json, "shift", concept.Shift);
            DriftJson.Number(json, "importance", concept.Importance);
            DriftJson.Number(json, "psi", concept.Psi);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Domain(Utf8JsonWriter json, DomainClassifier domain)
    {
        json.WriteStartObject("domain");
        json.WriteBoolean("drift", domain.IsDrift);
        Estimate(json, "auc", new Estimate(domain.Auc.Auc, domain.Auc.Low, domain.Auc.High));
        json.WriteNumber("material", DomainClassifier.Material);
        json.WriteStartArray("drivers");
        foreach (var (feature, share) in domain.Drivers)
        {
            json.WriteStartObject();
            json.WriteString("feature", feature);
            json.WriteNumber("share", share);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Segments(Utf8JsonWriter json, IReadOnlyList<SegmentDrift> segments)
    {
        json.WriteStartArray("segments");
        foreach (var segment in segments)
        {
            json.WriteStartObject();
            json.WriteString("feature", segment.Feature);
            json.WriteString("name", segment.Name);
            Pair(json, "share", segment.ReferenceShare, segment.CurrentShare);
            Pair(json, "pd", segment.ReferencePd, segment.CurrentPd);
            json.WriteBoolean("judged", segment.Drifted is not null);
            json.WriteStartArray("drifted");
            foreach (var column in segment.Drifted ?? [])
                json.WriteStringValue(column);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Pair(Utf8JsonWriter json, string name, double? reference, double? current)
    {
        json.WriteStartObject(name);
        DriftJson.Number(json, "reference", reference);
        DriftJson.Number(json, "current", current);
        json.WriteEndObject();
    }

    static void Estimate(Utf8JsonWriter json, string name, Estimate estimate)
    {
        json.WriteStartObject(name);
        DriftJson.Number(json, "value", estimate.Value);
        DriftJson.Number(json, "low", estimate.Low);
        DriftJson.Number(json, "high", estimate.High);
        json.WriteEndObject();
    }
}
