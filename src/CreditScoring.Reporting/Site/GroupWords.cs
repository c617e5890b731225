namespace CreditScoring.Reporting.Site;

// What groups, models and roles of a fairness study are called, in both languages.
static class GroupWords
{
    // Of what the clients of a study are.
    public static string Data(string kind, bool isFrench) => (kind, isFrench) switch
    {
        ("synthetic", true) => "données synthétiques",
        ("synthetic", _) => "synthetic data",
        (_, true) => "données réelles",
        _ => "real data",
    };

    public static string Characteristic(string name, bool isFrench) => (name, isFrench) switch
    {
        ("gender", true) => "Sexe",
        ("gender", _) => "Sex",
        ("age", true) => "Âge",
        ("age", _) => "Age",
        _ => name,
    };

    public static string Group(string characteristic, string name, bool isFrench) => (characteristic, name, isFrench) switch
    {
        ("gender", "F", true) => "femmes",
        ("gender", "F", _) => "women",
        ("gender", "M", true) => "hommes",
        ("gender", "M", _) => "men",
        ("age", "55-", true) => "55 ans et plus",
        ("age", "55-", _) => "55 and over",
        ("age", _, true) => name.Replace("-", " à ", StringComparison.Ordinal) + " ans",
        ("age", _, _) => name.Replace("-", " to ", StringComparison.Ordinal),
        _ => name,
    };

    public static string Model(string name, bool isFrench) => (name, isFrench) switch
    {
        ("shipped", true) => "toutes les variables",
        ("shipped", _) => "every feature",
        ("withoutSexAndAge", true) => "sans sexe ni âge",
        ("withoutSexAndAge", _) => "without sex and age",
        ("withoutProtected", true) => "sans aucune variable protégée",
        ("withoutProtected", _) => "without any protected feature",
        _ => name,
    };

    public static string Role(CreditScoring.Fairness.FeatureRole role, bool isFrench) => (role, isFrench) switch
    {
        (Fairness.FeatureRole.SexOrAge, true) => "sexe ou âge",
        (Fairness.FeatureRole.SexOrAge, _) => "sex or age",
        (Fairness.FeatureRole.Protected, true) => "protégée",
        (Fairness.FeatureRole.Protected, _) => "protected",
        (Fairness.FeatureRole.Proxy, true) => "substitut",
        (Fairness.FeatureRole.Proxy, _) => "proxy",
        (_, true) => "autre",
        _ => "other",
    };

    // The treatment follows from the role: what ships keeps all, each variant leaves out what it is named after.
    public static string Reason(CreditScoring.Fairness.FeatureRole role, bool isFrench) => (role, isFrench) switch
    {
        (Fairness.FeatureRole.SexOrAge, true) => "calculée du sexe ou de l’âge : ôtée des deux variantes",
        (Fairness.FeatureRole.SexOrAge, _) => "computed from sex or age: left out of both variants",
        (Fairness.FeatureRole.Protected, true) => "famille ou lieu de vie : ôtée de la seconde variante",
        (Fairness.FeatureRole.Protected, _) => "family or residence: left out of the second variant",
        (Fairness.FeatureRole.Proxy, true) => "dit le sexe ou l’âge sans en être calculée : gardée partout, et signalée",
        (Fairness.FeatureRole.Proxy, _) => "tells sex or age without being computed from them: kept everywhere, and flagged",
        (_, true) => "rien à signaler : gardée partout",
        _ => "nothing to flag: kept everywhere",
    };
}
