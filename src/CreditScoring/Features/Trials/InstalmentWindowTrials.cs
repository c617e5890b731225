using static CreditScoring.Features.Missing;

namespace CreditScoring.Features.Trials;

/// <summary>Ideas on some of the instalments: those of a window, the last or first ones, those of a kind of loan.</summary>
static class InstalmentWindowTrials
{
    static readonly Trial<InstalmentHistory> Rows = new("installments_payments", client => client.Instalments);
    static readonly Trial<ClientRecord> WithParents = new("installments_payments + previous_application", client => client);

    static readonly Measure LateShare = new("LATE_SHARE", "Paid late / known", rows => rows.Mean(each => each.IsLaterThan(0)));
    static readonly Measure DelayMean = new("DPD_MEAN", "Mean max(late, 0)", rows => rows.Mean(each => each.DaysPastDue));
    static readonly Measure DelayMax = new("DPD_MAX", "Greatest max(late, 0)", rows => rows.Max(each => each.DaysPastDue));
    static readonly Measure AheadMean = new("DBD_MEAN", "Mean max(-late, 0)", rows => rows.Mean(each => each.DaysBeforeDue));
    static readonly Measure RatioMean = new("RATIO_MEAN", "Mean AMT_PAYMENT / AMT_INSTALMENT", rows => rows.Mean(each => each.PaidRatio));
    static readonly Measure ShortMean = new("SHORT_MEAN", "Mean AMT_INSTALMENT - AMT_PAYMENT", rows => rows.Mean(each => each.Shortfall));
    static readonly Measure ShortSum = new("SHORT_SUM", "Sum of AMT_INSTALMENT - AMT_PAYMENT", rows => rows.Sum(each => each.Shortfall));
    static readonly Measure LateMean = new("LATE_MEAN", "Mean late", rows => rows.Mean(each => each.Late));
    static readonly Measure WeightedMean = new("WLATE_MEAN", "Mean late x AMT_PAYMENT / AMT_INSTALMENT", rows => rows.Mean(each => each.WeightedLate));
    static readonly Measure LateSlope = new("LATE", "Least-squares slope of late", rows => rows.Slope(each => each.Late));
    static readonly Measure ShortSlope = new("SHORT", "Least-squares slope of AMT_INSTALMENT - AMT_PAYMENT", rows => rows.Slope(each => each.Shortfall));

    // The catalog has the others of these windows.
    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("F8c", "The last 60, 180 and 365 days",
        [
            .. In("I60", "DAYS_INSTALMENT >= -60", history => history.Last60Days, DelayMax, AheadMean, RatioMean, ShortMean),
            .. In("I180", "DAYS_INSTALMENT >= -180", history => history.Last180Days, LateShare, DelayMax, AheadMean, RatioMean, ShortMean),
            .. In("I365", "DAYS_INSTALMENT >= -365", history => history.Last365Days, DelayMax, AheadMean, ShortMean),
        ]),
        new("F9b", "The last 730 and 1,000 days",
        [
            .. In("I1000", "DAYS_INSTALMENT >= -1000", history => history.Last1000Days, LateShare, ShortMean),
            .. In("I730", "DAYS_INSTALMENT >= -730", history => history.Last730Days, LateShare, DelayMean, ShortMean),
        ]),
        new("F10b", "The last 2 and 5 instalments",
        [
            .. In("IL2", "the 2 with the greatest DAYS_INSTALMENT", history => history.Last2, LateMean, ShortMean),
            .. In("IL5", "the 5 with the greatest DAYS_INSTALMENT", history => history.Last5, ShortMean),
        ]),
        new("F11b", "The first instalments of each loan",
        [
            .. In("IN1", "the first of each loan", history => history.FirstOfLoans, RatioMean),
            .. In("IN4", "the first 4 of each loan", history => history.First4OfLoans, LateMean, RatioMean),
        ]),
        new("F12b", "The loan of the latest instalment", [.. In("ILAST", "loan with the greatest DAYS_INSTALMENT", history => history.LastLoan, DelayMax, ShortSum, RatioMean)]),
        new("F13b", "Trends over the last 12, 24 and 60 instalments",
        [
            .. In("ITR12", "the 12 with the greatest DAYS_INSTALMENT", history => history.Last12, ShortSlope),
            .. In("ITR24", "the 24 with the greatest DAYS_INSTALMENT", history => history.Last24, LateSlope, ShortSlope),
            .. In("ITR60", "the 60 with the greatest DAYS_INSTALMENT", history => history.Last60, LateSlope, ShortSlope),
        ]),
        new("F14b", "Amounts short lately over those of two years",
        [
            Rows.Numeric("IFRAC_SHORT_180_730", "Mean AMT_INSTALMENT - AMT_PAYMENT with DAYS_INSTALMENT >= -180 / the same with >= -730.",
                history => Divide(history.Last180Days.Mean(each => each.Shortfall), history.Last730Days.Mean(each => each.Shortfall))),
        ]),
        new("F16", "Instalments of cash loans and of consumer loans apart",
        [
            .. OfParents("ICASH", "Cash loans", loan => loan.IsCash), .. OfParents("ICONS", "Consumer loans", loan => loan.IsConsumer),
        ]),
        new("F19", "How far loans are repaid",
        [
            WithParents.Numeric("I_NUMRATIO_MEAN", "Mean NUM_INSTALMENT_NUMBER / CNT_PAYMENT of the earlier application.",
                client => OfProgress(client, (rows, progress) => rows.Mean(progress))),
            WithParents.Numeric("I_NUMRATIO_STD", "Sample standard deviation of NUM_INSTALMENT_NUMBER / CNT_PAYMENT of the earlier application.",
                client => OfProgress(client, (rows, progress) => rows.StandardDeviation(progress))),
        ]),
    ];

    static IEnumerable<Feature> In(
        string window, string which, Func<InstalmentHistory, Selection<Instalment>> rows, params Measure[] measures) =>
        measures.Select(measure => Rows.Numeric($"{window}_{measure.Name}", $"{measure.Formula}, {which}.", history => measure.Value(rows(history))));

    static IEnumerable<Feature> OfParents(string prefix, string contract, Predicate<PreviousLoan> belongs)
    {
        foreach (var measure in new[] { LateShare, WeightedMean })
            yield return WithParents.Numeric(
                $"{prefix}_{measure.Name}", $"{measure.Formula}, instalments of earlier applications with NAME_CONTRACT_TYPE = {contract}.",
                client => client is { Instalments: { } instalments, Previous: { } previous } ? measure.Value(OfLoans(instalments, previous, belongs)) : double.NaN);
    }

    static Selection<Instalment> OfLoans(InstalmentHistory instalments, PreviousHistory previous, Predicate<PreviousLoan> belongs)
    {
        var loans = previous.All.Where(belongs).Rows.Select(loan => loan.Id).ToHashSet();

        return instalments.All.Where(instalment => loans.Contains(instalment.Loan));
    }

    static double OfProgress(ClientRecord client, Func<Selection<Instalment>, Func<Instalment, double>, double> measure)
    {
        if (client is not { Instalments: { } instalments, Previous: { } previous })
            return double.NaN;

        var terms = previous.All.Rows.ToDictionary(loan => loan.Id, loan => loan.Term);

        return measure(instalments.All, each => Divide(each.Number, terms.GetValueOrDefault(each.Loan, double.NaN)));
    }

    /// <summary>What is measured of some instalments.</summary>
    /// <param name="Name">How the name of the feature ends.</param>
    /// <param name="Formula">The measure in words.</param>
    /// <param name="Value">Computes it.</param>
    sealed record Measure(string Name, string Formula, Func<Selection<Instalment>, double> Value);
}
