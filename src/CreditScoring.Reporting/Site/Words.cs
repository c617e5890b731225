namespace CreditScoring.Reporting.Site;

// The words of the frame, of the figures' table of results and of the dictionary, in both languages.
sealed record Words(
    string Code, string OtherCode, string OtherName, string Skip, string Site, string Tagline, string Menu, string Contents,
    string Numbers, string License, string Synthetic, string Real, string Folder, string OnlyIn, string Changelog)
{
    public static Words For(ReportLanguage language) => language == ReportLanguage.French ? French : English;

    static Words French { get; } = new(
        "fr", "en", "English", "Aller au contenu", "Prêt à dépenser", "Note technique du score de crédit", "Navigation principale", "Sommaire",
        "Tous les chiffres de cette note", "Code sous licence MIT.",
        "Données synthétiques\u00a0: {0} clients simulés, dont {1} en défaut. Ces chiffres éprouvent la méthode\u202f; ils ne mesurent aucun client réel.",
        "Chiffres mesurés sur les données Home Credit de Kaggle\u00a0: {0} clients, dont {1} en défaut.",
        "Chiffres mesurés sur un dossier de données fourni au programme\u00a0: {0} clients, dont {1} en défaut.",
        "Ce texte n’existe qu’en anglais.", "Changements");

    static Words English { get; } = new(
        "en", "fr", "Français", "Skip to content", "Prêt à dépenser", "Technical note of the credit score", "Main navigation", "Contents",
        "Every number of this note", "Code under the MIT licence.",
        "Synthetic data: {0} simulated clients, {1} of them in default. These numbers test the method; they measure no real client.",
        "Numbers measured on the Home Credit data of Kaggle: {0} clients, {1} of them in default.",
        "Numbers measured on a folder of data given to the program: {0} clients, {1} of them in default.",
        "This text exists in French only.", "Changes");

    public string DataNote(SiteFrame frame, ReportNumbers numbers) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture,
        frame.DataKind switch
        {
            "synthetic" => Synthetic,
            "kaggle" => Real,
            _ => Folder,
        },
        numbers.Number(frame.Rows), numbers.Number(frame.Defaults));
}
