namespace CreditScoring.Notebooks.Exporting;

/// <summary>The few words the page adds to a notebook.</summary>
sealed record PageWords(string Code, string Failed, string FailedAsAnnounced, string NotRun)
{
    /// <exception cref="ArgumentException">There are no words in this language.</exception>
    public static PageWords In(string language) => language switch
    {
        "en" => new PageWords("Code", "This cell failed; the notebook stopped here.", "This cell fails, as it announces.", "Not run: an earlier cell failed."),
        "fr" => new PageWords(
            "Code",
            "Cette cellule a échoué ; le notebook s’est arrêté ici.",
            "Cette cellule échoue, comme elle l’annonce.",
            "Non exécutée : une cellule précédente a échoué."),
        _ => throw new ArgumentException($"The language of a page is 'en' or 'fr', not '{language}'.", nameof(language)),
    };
}
