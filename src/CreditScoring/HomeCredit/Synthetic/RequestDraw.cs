using static CreditScoring.HomeCredit.Synthetic.ApplicationCurves;

namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>Draws what a client asks for, the documents handed in, and what the lender looks up on the way.</summary>
static class RequestDraw
{
    /// <summary>Documents 3, 6 and 8 are the ones that most clients hand in.</summary>
    const int UsualDocument = 3, PensionerDocument = 6, HigherIncomeDocument = 8;

    // Mean number of enquiries in the last hour, day, week, month and quarter: measured on the public sample; the year depends on burden.
    static readonly double[] EnquiryMeans = [0.0071, 0.0079, 0.0350, 0.2745, 0.2708];

    public static void Fill(Draws draws, ClientTraits traits, Application application, double income)
    {
        application.IsRevolving = draws.Chance(0.0967, application.AgeDays < 12500 ? 0.5 : -0.2);
        var size = draws.Normal(0.44 * income + 0.15 * traits.Ability + (application.IsCouple ? 0.10 : -0.2), 0.84);
        if (application.IsRevolving)
            FillRevolving(draws, application, size);
        else
            FillCash(draws, traits, application, size);

        FillDocuments(draws, application, income);
        FillCircle(draws, traits, application);
        FillEnquiries(draws, traits, application);
    }

    // Credit limits of the revolving contracts are multiples of 22,500 and repaid by a twentieth a month.
    static void FillRevolving(Draws draws, Application application, double size)
    {
        var step = draws.Chance(0.7) ? 45000 : 22500;
        application.Credit = Math.Clamp(Math.Round(255000 * StableMath.Exp(0.5 * size) / step), 2, 60) * step;
        application.Goods = draws.Chance(0.009) ? double.NaN : application.Credit;
        application.Annuity = application.Credit / 20;
    }

    // Riskier clients take the insurance that lifts the credit above the price; longer loans go with larger ones.
    static void FillCash(Draws draws, ClientTraits traits, Application application, double size)
    {
        var step = draws.Chance(0.22) ? 225000 : draws.Chance(0.6) ? 22500 : 4500;
        var goods = Goods.At(size);
        application.Goods = Math.Max(45000, Math.Round(goods / step) * step);
        var isInsured = draws.Chance(0.66, 0.2 * traits.Burden);
        var ratio = isInsured ? CreditOverGoods.At(draws.Normal(0.25 * traits.Burden - 0.15 * traits.Discipline, 0.95)) : 1;
        application.Credit = Math.Round(application.Goods * ratio * 2) / 2;
        var term = CreditOverAnnuity.At(draws.Normal(0.62 * size + 0.1 * traits.Discipline, 0.76));
        application.Annuity = Math.Round(application.Credit / term * 2) / 2;
    }

    static void FillDocuments(Draws draws, Application application, double income)
    {
        if (application.IsRevolving || draws.Chance(0.003))
            return;

        application.Document = !application.IsEmployed && draws.Chance(0.48) ? PensionerDocument
            : application.IsEmployed && draws.Chance(0.095, 0.6 * income) ? HigherIncomeDocument
            : UsualDocument;
        if (draws.Chance(0.045))
        {
            var rare = int.Parse(ApplicationWords.RareDocument.Words[ApplicationWords.RareDocument.Pick(draws)], System.Globalization.CultureInfo.InvariantCulture);
            if (draws.Chance(0.5))
                application.Document = rare;
            else
                application.SecondDocument = rare;
        }
    }

    // 10.3 % of the people around a client are 30 days late, 69 % of whom reach 60 days.
    static void FillCircle(Draws draws, ClientTraits traits, Application application)
    {
        for (var person = 0; person < application.CircleSeen; person++)
            if (draws.Chance(0.098, -0.25 * traits.Discipline))
            {
                application.CircleLate30 = Math.Min(application.CircleLate30 + 1, 5);
                if (draws.Chance(0.69))
                    application.CircleLate60 = Math.Min(application.CircleLate60 + 1, application.CircleLate30);
            }
    }

    static void FillEnquiries(Draws draws, ClientTraits traits, Application application)
    {
        if (draws.Chance(application.IsKnownToBureau ? 0.001 : 0.954))
            return;

        application.Enquiries = new int[6];
        for (var window = 0; window < 5; window++)
            application.Enquiries[window] = draws.Count(EnquiryMeans[window]);

        application.Enquiries[5] = draws.Count(1.55 * StableMath.Exp(0.55 * draws.Normal() + 0.20 * traits.Burden));
    }
}
