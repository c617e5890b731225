using CreditScoring.Decisions;
using CreditScoring.Explanation;

namespace CreditScoring.Letters;

/// <summary>The words of a letter in one language.</summary>
sealed record LetterWords
{
    public required string Language { get; init; }
    public required string Title { get; init; }
    public required string Lender { get; init; }
    public required string Department { get; init; }
    public required Func<string, string> Reference { get; init; }
    public required Func<DateOnly, string> Date { get; init; }
    public required string Greeting { get; init; }
    public required Func<Decision, string> Decision { get; init; }
    public required Func<string, string, string> Risk { get; init; }
    public required string FewerThanOne { get; init; }
    public required string Role { get; init; }
    public required string Reasons { get; init; }
    public required string NoReason { get; init; }
    public required string NotSaid { get; init; }
    public required string Data { get; init; }
    public required string Colon { get; init; }
    public required string Rights { get; init; }
    public required string RightsLead { get; init; }
    public required IReadOnlyList<string> RightsList { get; init; }
    public required string RightsHow { get; init; }
    public required string Closing { get; init; }
    public required Func<string, string> Model { get; init; }

    /// <summary>The words of a language.</summary>
    public static LetterWords Of(Language language) => language == Explanation.Language.French ? French : English;

    static readonly string[] frenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    static readonly string[] englishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    static LetterWords French { get; } = new()
    {
        Language = "fr",
        Title = "Votre demande de crédit",
        Lender = "Prêt à dépenser",
        Department = "Service des crédits",
        Reference = client => $"Client n°\u00A0{client}",
        Date = date => $"Le {(date.Day == 1 ? "1er" : $"{date.Day}")}\u00A0{frenchMonths[date.Month - 1]}\u00A0{date.Year}",
        Greeting = "Madame, Monsieur,",
        Decision = decision => decision switch
        {
            Decisions.Decision.Accept => "Votre demande de crédit est acceptée.",
            Decisions.Decision.Refer => "Votre demande de crédit est examinée par une personne. Aucune décision n’est encore prise.",
            _ => "Votre demande de crédit n’est pas acceptée.",
        },
        Risk = (pd, all) => $"Sur 100 clients au profil comparable, le calcul en attend {pd} en difficulté pour rembourser, contre {all} pour l’ensemble des clients.",
        FewerThanOne = "moins de 1",
        Role = "Un calcul automatisé a servi à évaluer votre demande. Le modèle propose, une personne décide.",
        Reasons = "Ce qui a pesé le plus",
        NoReason = "Aucun facteur ne relève nettement le risque.",
        NotSaid = "Ces facteurs sont ceux que le calcul a utilisés. Ils ne sont pas forcément la cause d’une difficulté, et d’autres comptent aussi.",
        Data = "Les données utilisées et leur origine",
        Colon = "\u00A0: ",
        Rights = "Vos droits",
        RightsLead = "La directive (UE) 2023/2225 (article 18) et le règlement général sur la protection des données (articles 15 et 22) vous permettent de\u00A0:",
        RightsList =
        [
            "demander une explication claire et compréhensible de l’évaluation, et l’accès à vos données\u00A0;",
            "donner votre point de vue\u00A0;",
            "demander qu’une personne réexamine l’évaluation et la décision.",
        ],
        RightsHow = "Adressez-vous à votre conseiller ou au Service des crédits, en rappelant votre numéro de client.",
        Closing = "Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.",
        Model = model => $"Évaluation faite par le modèle {model}.",
    };

    static LetterWords English { get; } = new()
    {
        Language = "en",
        Title = "Your credit application",
        Lender = "Prêt à dépenser",
        Department = "Credit department",
        Reference = client => $"Client no. {client}",
        Date = date => $"{date.Day}\u00A0{englishMonths[date.Month - 1]}\u00A0{date.Year}",
        Greeting = "Dear Sir or Madam,",
        Decision = decision => decision switch
        {
            Decisions.Decision.Accept => "Your credit application is accepted.",
            Decisions.Decision.Refer => "Your credit application is being examined by a person. No decision has been made yet.",
            _ => "Your credit application is not accepted.",
        },
        Risk = (pd, all) => $"Of 100 clients with a comparable profile, the calculation expects {pd} to have trouble repaying, against {all} of all clients.",
        FewerThanOne = "fewer than 1",
        Role = "An automated calculation was used to assess your application. The model proposes, a person decides.",
        Reasons = "What weighed most",
        NoReason = "No factor clearly raises the risk.",
        NotSaid = "These factors are those that the calculation used. They need not be the cause of any difficulty, and others count too.",
        Data = "The data used and where they come from",
        Colon = ": ",
        Rights = "Your rights",
        RightsLead = "Directive (EU) 2023/2225 (Article 18) and the General Data Protection Regulation (Articles 15 and 22) allow you to:",
        RightsList =
        [
            "ask for a clear and comprehensible explanation of the assessment, and for access to your data;",
            "express your point of view;",
            "ask that a person review the assessment and the decision.",
        ],
        RightsHow = "Write to your adviser or to the credit department, giving your client number.",
        Closing = "Yours faithfully,",
        Model = model => $"Assessment made by model {model}.",
    };
}
