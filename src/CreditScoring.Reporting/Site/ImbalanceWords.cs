namespace CreditScoring.Reporting.Site;

// What methods, measures and calibrations of the comparison on class imbalance are called.
static class ImbalanceWords
{
    public static string Method(string name, ReportLanguage language) => (name, language == ReportLanguage.French) switch
    {
        ("threshold-moving", true) => "seuil déplacé",
        ("threshold-moving", _) => "threshold moving",
        ("class-weights", true) => "poids des issues",
        ("class-weights", _) => "class weights",
        ("focal-loss", true) => "perte focale",
        ("focal-loss", _) => "focal loss",
        ("random-over-sampling", true) => "sur-échantillonnage au hasard",
        ("random-over-sampling", _) => "random over-sampling",
        ("random-under-sampling", true) => "sous-échantillonnage au hasard",
        ("random-under-sampling", _) => "random under-sampling",
        ("tomek-links", true) => "liens de Tomek",
        ("tomek-links", _) => "Tomek links",
        ("balanced-bagging", true) => "bagging équilibré",
        ("balanced-bagging", _) => "balanced bagging",
        ("smote", _) => "SMOTE",
        ("smotenc", _) => "SMOTENC",
        ("borderline-smote", _) => "Borderline-SMOTE",
        ("adasyn", _) => "ADASYN",
        ("edited-nearest-neighbours", _) => "ENN",
        ("near-miss-1", _) => "NearMiss-1",
        ("near-miss-2", _) => "NearMiss-2",
        ("near-miss-3", _) => "NearMiss-3",
        ("smote-enn", _) => "SMOTEENN",
        ("smote-tomek", _) => "SMOTETomek",
        ("rusboost", _) => "RUSBoost",
        _ => name,
    };

    public static string Measure(string name, ReportLanguage language) => (name, language == ReportLanguage.French) switch
    {
        ("auc", _) => "AUC",
        ("cost", true) => "Coût par client",
        ("cost", _) => "Cost per client",
        ("costAtHalf", true) => "Coût au seuil un demi",
        ("costAtHalf", _) => "Cost at a cut-off of one half",
        ("brier", _) => "Brier",
        ("calibrationError", true) => "Erreur de calibration",
        ("calibrationError", _) => "Calibration error",
        ("instability", true) => "Décisions changées",
        ("instability", _) => "Decisions changed",
        ("reasonOverlap", true) => "Motifs gardés",
        ("reasonOverlap", _) => "Reasons kept",
        ("reasonAgreement", true) => "Accord des rangs",
        ("reasonAgreement", _) => "Agreement of ranks",
        _ => name,
    };

    public static string Calibration(string name, ReportLanguage language) => (name, language == ReportLanguage.French) switch
    {
        ("none", true) => "avant calibration",
        ("none", _) => "before calibration",
        ("prior", true) => "après correction du taux de défaut",
        ("prior", _) => "after correction of the default rate",
        ("platt", true) => "après Platt",
        ("platt", _) => "after Platt",
        ("isotonic", true) => "après courbe isotone",
        ("isotonic", _) => "after the isotonic curve",
        _ => name,
    };

    /// <summary>Shares read as percentages, the rest as numbers.</summary>
    public static string Format(string measure) => measure is "instability" or "reasonOverlap" or "reasonAgreement" ? "%1" : "0.0000";
}
