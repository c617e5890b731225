namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>The distributions of the application's numbers, measured on the public sample; days count back from the application.</summary>
static class ApplicationCurves
{
    public static readonly QuantileCurve AgeDays =
        new(7690, 8075, 8565, 9458, 10298, 12435, 15776, 19590, 22063, 23118, 23894, 24689, 25196);

    public static readonly QuantileCurve EmployedDays = new(14, 97, 138, 208, 333, 758, 1641, 3155, 5333, 7362, 9778, 12415, 17912);

    public static readonly QuantileCurve RegistrationDays =
        new(0, 21, 113, 319, 692, 2037, 4554, 7563, 9992, 11535, 13070, 14742, 22928);

    public static readonly QuantileCurve IdentityDays = new(0, 27, 141, 370, 729, 1684, 3221, 4296, 4726, 4948, 5227, 5690, 6228);

    /// <summary>Days since the telephone was changed, for the 88 % who did not change it on the day.</summary>
    public static readonly QuantileCurve PhoneDays = new(1, 2, 7, 25, 110, 420, 900, 1640, 2210, 2570, 2910, 3330, 4121);

    public static readonly QuantileCurve Income =
        new(25650, 45000, 54000, 67500, 81000, 112500, 148500, 202500, 270000, 337500, 405000, 585000, 4500000);

    public static readonly QuantileCurve Goods =
        new(45000, 58500, 90000, 135000, 180000, 238500, 450000, 679500, 1071000, 1269000, 1570950, 1800000, 4050000);

    /// <summary>Credit over the price of the goods, for the cash loans that are above the price.</summary>
    public static readonly QuantileCurve CreditOverGoods =
        new(1.02, 1.05, 1.0537, 1.0804, 1.0804, 1.1184, 1.1584, 1.198, 1.3208, 1.3976, 1.4228, 1.53, 1.66);

    public static readonly QuantileCurve CreditOverAnnuity =
        new(8.04, 8.39, 9.19, 9.48, 10.24, 14.96, 20.66, 27.84, 34.06, 34.54, 36.37, 37.91, 41.97);

    public static readonly QuantileCurve CarAge = new(0, 0, 0, 1, 2, 5, 9, 15, 22, 28, 64, 65, 65);

    public static readonly QuantileCurve RegionPopulation = new(
        0.000290, 0.002042, 0.003122, 0.005002, 0.006629, 0.010006, 0.018850, 0.028663, 0.035792, 0.046220, 0.072508, 0.072508, 0.072508);

    public static readonly QuantileCurve[] ExternalScores =
    [
        new(0.0151, 0.0596, 0.1123, 0.1566, 0.2170, 0.3335, 0.5076, 0.6692, 0.7826, 0.8319, 0.8702, 0.9064, 0.9416),
        new(0.0001, 0.0153, 0.0621, 0.1380, 0.2240, 0.3965, 0.5676, 0.6646, 0.7227, 0.7479, 0.7692, 0.7905, 0.8550),
        new(0.0005, 0.0283, 0.0879, 0.1492, 0.2226, 0.3690, 0.5335, 0.6675, 0.7490, 0.7851, 0.8193, 0.8442, 0.8825),
    ];

    public static readonly QuantileCurve CircleSeen = new(0, 0, 0, 0, 0, 0, 0.9, 2.4, 4.8, 6.6, 8.8, 12.5, 30);
}
