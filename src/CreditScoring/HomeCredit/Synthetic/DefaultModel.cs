using static CreditScoring.HomeCredit.Synthetic.StableMath;

namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>The log-odds of default that follow from what was realised: the application, the external scores and the histories.</summary>
/// <remarks>
/// Each line adds its log-odds around a typical client. The weights are chosen so that the correlations of the columns with default come near
/// those of the public sample, and so that a boosted model reaches about 0.75 of AUC on the application alone and 0.77 to 0.80 on all tables.
/// </remarks>
static class DefaultModel
{
    // Calibrated so that 8.07 % of a large population without drift defaults, as in Kaggle's application_train.
    const double Intercept = -3.253;

    /// <summary>Probability of default, in (0, 1).</summary>
    /// <param name="application">What the client asked for.</param>
    /// <param name="history">What the client's histories add up to.</param>
    /// <param name="shift">Strength of the drift; a unit adds 0.25 to the log-odds of default of everyone.</param>
    public static double Probability(Application application, History history, double shift) =>
        Logistic(Intercept + 0.25 * shift + OfScores(application) + OfPerson(application) + OfRequest(application)
            + OfBureau(application, history) + OfEarlierLoans(application, history) + OfPayments(history));

    static double OfScores(Application application)
    {
        var normals = application.ExternalNormals;
        var unknown = (application.ExternalScores[0] is double.NaN ? 0.02 : 0) + (application.ExternalScores[2] is double.NaN ? 0.05 : 0);

        return unknown - 0.38 * normals[0] - 0.43 * normals[1] - 0.49 * normals[2];
    }

    static double OfPerson(Application application)
    {
        var employment = application.IsEmployed ? -0.14 * (Log(30 + application.EmployedDays) - 7.3) : -0.05;
        var work = application.Occupation < 0 ? 0 : 0.45 * (0.5 - ApplicationWords.Occupation[application.IsMale ? 1 : 0].Middle(application.Occupation));
        var employer = application.Organization < 0 ? 0 : 0.35 * (0.5 - ApplicationWords.Organization.Middle(application.Organization));
        double[] schooling = [0.18, 0.12, 0.10, -0.38, -0.8];

        return employment + work + employer + schooling[application.Education]
            + (application.IsMale ? 0.22 : -0.08)
            + OfIncome(application.IncomeType)
            + (application.OwnsCar ? -0.14 : 0.05)
            + 0.14 * (application.CityRating - 2)
            + (application.PhoneDays < 365 ? 0.10 : -0.05)
            + (application.IsCityOfWorkAnother ? 0.08 : 0)
            + (application.IsCityOfHomeAnother ? 0.12 : 0)
            + 0.10 * Math.Min(application.CircleLate60, 3);
    }

    static double OfIncome(int type) =>
        type == ApplicationWords.IncomeType.Find("State servant") ? -0.35 : type == ApplicationWords.IncomeType.Find("Working") ? 0.10 : -0.10;

    // Loans of one to two years default most; borrowing above the price is the riskier side.
    static double OfRequest(Application application)
    {
        if (application.IsRevolving)
            return -0.60;

        var months = application.Credit / application.Annuity;
        var term = months < 12 ? -0.30 : months < 21 ? 0.22 : months < 26 ? 0.05 : -0.25;
        var service = application.Annuity / application.Income;

        return term - 0.22 * Log(application.Goods / 450000) + 1.3 * (application.Credit / application.Goods - 1.11) + 0.5 * Math.Clamp(service - 0.18, -0.15, 0.3)
            + (application.Document == 3 ? 0.06 : -0.1);
    }

    static double OfBureau(Application application, History history)
    {
        if (history.Loans == 0)
            return 0.12;

        var active = history.ActiveLoans / (double)history.Loans;
        var days = history.LoanDays / history.Loans;
        var utilisation = history.ActiveSum > 0 ? Math.Clamp(history.ActiveDebt / history.ActiveSum, 0, 1.2) : 0.2;
        var late = history.Months == 0 ? 0 : Math.Min(history.LateMonths / (double)history.Months, 0.3);

        return 0.30 * (active - 0.38) - 0.18 * (days - 1130) / 600 + 0.48 * (utilisation - 0.4) + 2.5 * late
            + 0.20 * Math.Min(history.Microloans, 2) + 0.5 * Math.Min(history.LateLoans, 1)
            + 0.02 * Math.Clamp(history.ActiveDebt / application.Income - 1.5, -1.5, 3);
    }

    static double OfEarlierLoans(Application application, History history)
    {
        if (history.Applications == 0)
            return -0.05;

        var refused = history.Refused / (double)history.Applications;
        var dear = history.HighYield / (double)history.Applications;
        var downPayment = history.DownPayments == 0 ? 0.06 : history.DownPaymentRate / history.DownPayments;

        return 0.85 * (refused - 0.16) + 0.30 * (dear - 0.2) - 1.6 * (downPayment - 0.07)
            - 0.10 * (history.DecisionDays / history.Applications - 870) / 550
            + 0.15 * Math.Min(history.WalkIns, 2) + 0.9 * Math.Min(history.RunningAnnuity / application.Income, 0.5);
    }

    static double OfPayments(History history)
    {
        var sum = 0.0;
        if (history.Instalments > 0)
            sum += 0.9 * (history.LateInstalments / (double)history.Instalments - 0.09)
                + 1.5 * (history.ShortInstalments / (double)history.Instalments - 0.02);
        if (history.RecentInstalments > 0)
            sum += 0.7 * (history.RecentLate / (double)history.RecentInstalments - 0.09);
        if (history.PosMonths > 0)
            sum += 1.5 * Math.Min(history.PosLateMonths / (double)history.PosMonths, 0.2);
        if (history.RecentCardMonths > 0)
            sum += 1.2 * (history.RecentUtilisation / history.RecentCardMonths - 0.25)
                + 0.15 * Math.Min(history.CashWithdrawals / (double)history.CardMonths, 3);

        return sum;
    }
}
