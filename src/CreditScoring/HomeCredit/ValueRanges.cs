using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>Between which values a number of the cleaned tables is believable; what lies outside is worth a look, but may be true.</summary>
static class ValueRanges
{
    const float MostDays = 40000; // about 110 years

    static readonly string[] housing = ["_AVG", "_MODE", "_MEDI"];

    static readonly Dictionary<string, (float Least, float Most)> exceptions = new(StringComparer.Ordinal)
    {
        ["DAYS_BIRTH"] = (-MostDays, -18 * 365),
        ["DAYS_CREDIT_ENDDATE"] = (-MostDays, MostDays),
        ["DAYS_FIRST_DUE"] = (-MostDays, MostDays),
        ["DAYS_FIRST_DRAWING"] = (-MostDays, MostDays),
        ["DAYS_LAST_DUE"] = (-MostDays, MostDays),
        ["DAYS_LAST_DUE_1ST_VERSION"] = (-MostDays, MostDays),
        ["DAYS_TERMINATION"] = (-MostDays, MostDays),
        ["DAYS_CREDIT_UPDATE"] = (-MostDays, MostDays),
        ["HOUR_APPR_PROCESS_START"] = (0, 23),
        ["REGION_POPULATION_RELATIVE"] = (0, 1),
        ["REGION_RATING_CLIENT"] = (1, 3),
        ["REGION_RATING_CLIENT_W_CITY"] = (1, 3),
        ["TARGET"] = (0, 1),
        // Overpaid loans and cards stand below 0.
        ["AMT_CREDIT_SUM_DEBT"] = (float.MinValue, float.MaxValue),
        ["AMT_CREDIT_SUM_LIMIT"] = (float.MinValue, float.MaxValue),
        ["AMT_BALANCE"] = (float.MinValue, float.MaxValue),
        ["AMT_RECEIVABLE_PRINCIPAL"] = (float.MinValue, float.MaxValue),
        ["AMT_RECIVABLE"] = (float.MinValue, float.MaxValue),
        ["AMT_TOTAL_RECEIVABLE"] = (float.MinValue, float.MaxValue),
    };

    /// <summary>Least and greatest believable value of a column, or null when nothing is known of it.</summary>
    public static (float Least, float Most)? Of(ColumnSchema column)
    {
        var name = column.Name;

        return column.Kind != ColumnKind.Number ? null
            : exceptions.TryGetValue(name, out var range) ? range
            : name.StartsWith("FLAG_", StringComparison.Ordinal) || name.StartsWith("REG_", StringComparison.Ordinal)
                || name.StartsWith("LIVE_", StringComparison.Ordinal) || name.StartsWith("NFLAG_", StringComparison.Ordinal)
                || name.StartsWith("EXT_SOURCE_", StringComparison.Ordinal)
                || housing.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) ? (0, 1)
            : name.StartsWith("DAYS_", StringComparison.Ordinal) ? (-MostDays, 0)
            : name.StartsWith("MONTHS_", StringComparison.Ordinal) ? (-1200, 0)
            : name.StartsWith("AMT_", StringComparison.Ordinal) || name.StartsWith("CNT_", StringComparison.Ordinal)
                || name.StartsWith("NUM_", StringComparison.Ordinal) || name.StartsWith("SK_DPD", StringComparison.Ordinal)
                || name.Contains("_CNT_", StringComparison.Ordinal) ? (0, float.MaxValue)
            : null;
    }
}
