namespace CreditScoring.Reporting.Site;

// The profit by loan with its assumptions, or a sentence that it was not measured.
static class ProfitNote
{
    public static string Of(Metrics metrics, ReportLanguage language)
    {
        var isFrench = language == ReportLanguage.French;
        if (!metrics.Has("decision.profit.margin"))
            return isFrench
                ? "<p>Les montants des crédits ne sont pas connus de tous les clients : le profit par crédit n’est pas mesuré.</p>\n"
                : "<p>The amounts of the loans are not known for all clients: profit by loan is not measured.</p>\n";

        var numbers = ReportNumbers.For(language);
        string Amount(string name) => numbers.Number(metrics.Number($"decision.profit.{name}"));
        string Between(string name) => $"{Amount(name + ".value")} ({Amount(name + ".low")}{(isFrench ? " à " : " to ")}{Amount(name + ".high")})";
        var (margin, loss) = (numbers.Percent(metrics.Number("decision.profit.margin"), 1), numbers.Percent(metrics.Number("decision.profit.lossGivenDefault"), 1));

        return isFrench
            ? $"<p>Par demande et crédit par crédit, sous deux hypothèses que ces données ne permettent pas de vérifier — un crédit remboursé rapporte {margin} de son montant, un défaut en fait perdre {loss} — "
                + $"le seuil donne {Between("perApplication")}, et tout accepter {Between("acceptAll")} : une différence de {Between("gain")}. "
                + "Ces sommes sont dans l’unité des montants, lue comme des euros ; la source ne nomme pas sa monnaie.</p>\n"
            : $"<p>By application and loan by loan, under two assumptions that these data cannot bear out — a loan repaid earns {margin} of its amount, a default loses {loss} of it — "
                + $"the cut-off gives {Between("perApplication")}, and accepting everybody {Between("acceptAll")}: a difference of {Between("gain")}. "
                + "These sums are in the unit of the amounts, read as euros; the source does not name its currency.</p>\n";
    }
}
