namespace CreditScoring.Learning.Trials;

/// <summary>Mean and standard deviation of a number among training clients, known values only.</summary>
readonly record struct Scale(double Mean, double Deviation)
{
    public static Scale Of(float[] values)
    {
        var known = Array.FindAll(values, value => !float.IsNaN(value));
        if (known.Length == 0)
            return new(0, 1);

        var mean = known.Average(value => (double)value);
        var deviation = Math.Sqrt(known.Average(value => (value - mean) * (value - mean)));

        return new(mean, deviation > 0 ? deviation : 1);
    }

    /// <summary>The value in standard deviations from the mean; 0 when it is missing.</summary>
    public double Standardise(float value) => float.IsNaN(value) ? 0 : (value - Mean) / Deviation;
}
