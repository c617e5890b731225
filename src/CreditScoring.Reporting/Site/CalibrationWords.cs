namespace CreditScoring.Reporting.Site;

// What the methods of calibration are called: short beside a point of a figure, and within a sentence.
static class CalibrationWords
{
    public static string Short(string method, bool isFrench) => (method, isFrench) switch
    {
        ("none", true) => "aucune",
        ("platt", _) => "Platt",
        ("beta", true) => "bêta",
        ("isotonic", true) => "isotonique",
        _ => method,
    };

    public static string Said(string method, bool isFrench) => (method, isFrench) switch
    {
        ("none", true) => "aucune",
        ("platt", true) => "celle de Platt",
        ("platt", _) => "Platt's",
        ("beta", true) => "la courbe bêta",
        ("beta", _) => "the beta curve",
        ("isotonic", true) => "la régression isotonique",
        ("isotonic", _) => "isotonic regression",
        _ => method,
    };
}
