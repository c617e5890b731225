using CreditScoring.Selection.Profiles;

namespace CreditScoring.Reporting.Site;

// The words of the data dictionary's table and of its legend, in both languages.
sealed record DictionaryWords(
    ReportLanguage Language, string OtherCode, string Feature, string Formula, string Distribution, string Missing, string Auc, string Class, string Expected,
    string Protected, string NotMeasured, string TooFew, string NoProfiles, string LegendTitle, string AllProfiles,
    string Bars, string BarsMeaning, string Rates, string MissingBar, string MissingMeaning, string AucMeaning, string Tier, string TierMeaning)
{
    public static DictionaryWords For(ReportLanguage language) => language == ReportLanguage.French ? French : English;

    static DictionaryWords French { get; } = new(
        ReportLanguage.French, "en", "Variable", "Calcul, table et unité", "Répartition et défauts", "Sans valeur", "AUC seule", "Classe et sens attendu",
        FrenchSpaces.Of("attendu :"), "protégée", "non mesurée dans cette construction", "trop peu de défauts",
        FrenchSpaces.Of("Cette construction du site n’a pas mesuré les variables : ni part manquante, ni répartition, ni AUC."),
        "Comment lire ces mesures", "Toutes ces mesures (JSON)",
        "Barres", FrenchSpaces.Of("part des clients à chaque intervalle de valeurs, ou à chaque mot d’une catégorie ; la plus haute prend toute la hauteur. Le premier et le dernier intervalle contiennent aussi ce qui les dépasse ; le dernier mot, tous les autres."),
        "Traits", "Barre isolée, à droite", FrenchSpaces.Of("clients sans valeur ; toute la hauteur vaut tous les clients. Leur part est rapportée à tous les clients, les autres parts à ceux qui ont une valeur."),
        FrenchSpaces.Of("ce que la variable sait classer à elle seule : la chance qu’un client en défaut soit placé au-dessus d’un client qui a remboursé ; 0,5 ne dit rien. L’ordre des valeurs, celui des mots et la place des manquants sont appris sur quatre cinquièmes des clients et jugés sur le dernier. En petit, l’intervalle à 95 % et le sens observé. Une variable dont le risque monte aux deux bouts est mal classée ici et peut servir un arbre."),
        "Liste", FrenchSpaces.Of("les variables de base suffisent à un modèle complet ; les variables étendues les complètent, pour qu’une sélection y choisisse."));

    static DictionaryWords English { get; } = new(
        ReportLanguage.English, "fr", "Feature", "Formula, table and unit", "Distribution and defaults", "Missing", "AUC alone", "Class and expected effect",
        "expected:", "protected", "not measured in this build", "too few defaults",
        "This build has not measured the features: no missing share, no distribution, no AUC.",
        "How to read these measures", "All these measures (JSON)",
        "Bars", "share of the clients in each interval of values, or with each word of a category; the tallest takes the whole height. The first and the last interval also hold what lies beyond; the last word, all others.",
        "Lines", "Bar apart, on the right", "clients without a value; the whole height is all clients. Their share is of all clients, the other shares are of those with a value.",
        "what the feature can rank by itself: the chance that a client in default is placed above one who repaid; 0.5 says nothing. The order of the values, that of the words and the place of the missing are learned on four fifths of the clients and judged on the last. In small, the 95% interval and the direction seen. A feature whose risk rises at both ends ranks badly here and may still serve a tree.",
        "List", "the core features suffice for a complete model; the extended ones complete them, for a selection to choose from.");

    public string Pick(string french, string english) => Language == ReportLanguage.French ? french : english;

    public string RatesMeaning(double? overall)
    {
        var rate = overall is { } share ? ReportNumbers.For(Language).Percent(share, 1) : "";

        return Pick(
            FrenchSpaces.Of($"taux de défaut de ces clients, à partir de 100 clients à l’issue connue. Le pointillé est celui de tous, {rate} ; le haut en vaut le quadruple ou plus."),
            $"default rate of these clients, from 100 clients with a known outcome on. The dotted line is that of all clients, {rate}; the top is four times that or more.");
    }

    public string DataNote(PublishedProfiles profiles)
    {
        var numbers = ReportNumbers.For(Language);
        var (clients, known) = (numbers.Number(profiles.Clients.Clients), numbers.Number(profiles.Clients.Known));

        return profiles.Kind switch
        {
            "synthetic" => Pick(
                FrenchSpaces.Of($"Données synthétiques : mesures sur {clients} clients simulés, dont {known} à l’issue connue. Elles éprouvent la méthode ; elles ne décrivent aucun client réel."),
                $"Synthetic data: measured on {clients} simulated clients, {known} of them with a known outcome. The measures test the method; they describe no real client."),
            "kaggle" => Pick(
                $"Mesures sur les données Home Credit de Kaggle, {clients} clients, dont {known} à l’issue connue.",
                $"Measured on the Home Credit data of Kaggle, {clients} clients, {known} of them with a known outcome."),
            _ => Pick(
                $"Mesures sur un dossier de données fourni au programme, {clients} clients, dont {known} à l’issue connue.",
                $"Measured on a folder of data given to the program, {clients} clients, {known} of them with a known outcome."),
        } + " " + Pick("Aucun intervalle ni mot ne porte sur moins de cinq clients.", "No interval and no word is about fewer than five clients.");
    }
}
