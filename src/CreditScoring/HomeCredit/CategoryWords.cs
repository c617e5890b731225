using System.Collections.Frozen;

namespace CreditScoring.HomeCredit;

/// <summary>What the words of the applications, the present one and earlier ones, mean to a person, in French and English.</summary>
public static class CategoryWords
{
    /// <summary>The word by which the source says that something was not filled in.</summary>
    public const string NotStated = "XNA";

    static readonly FrozenDictionary<string, (string French, string English)> Meanings = new Dictionary<string, (string, string)>
    {
        ["Cash loans"] = ("prêt personnel", "cash loan"),
        ["Revolving loans"] = ("crédit renouvelable", "revolving credit"),
        ["F"] = ("femme", "woman"),
        ["M"] = ("homme", "man"),
        ["N"] = ("non", "no"),
        ["Y"] = ("oui", "yes"),
        ["Yes"] = ("oui", "yes"),
        ["No"] = ("non", "no"),

        ["Unaccompanied"] = ("seul", "alone"),
        ["Family"] = ("famille", "family"),
        ["Spouse, partner"] = ("conjoint", "spouse or partner"),
        ["Children"] = ("enfants", "children"),
        ["Group of people"] = ("groupe", "group of people"),
        ["Other_A"] = ("autre (A)", "other (A)"),
        ["Other_B"] = ("autre (B)", "other (B)"),

        ["Working"] = ("salarié", "employee"),
        ["Commercial associate"] = ("associé commercial", "commercial associate"),
        ["Pensioner"] = ("retraité", "pensioner"),
        ["State servant"] = ("agent public", "civil servant"),
        ["Unemployed"] = ("sans emploi", "unemployed"),
        ["Student"] = ("étudiant", "student"),
        ["Businessman"] = ("chef d’entreprise", "business owner"),
        ["Maternity leave"] = ("congé maternité", "maternity leave"),

        ["Lower secondary"] = ("collège", "lower secondary"),
        ["Secondary / secondary special"] = ("lycée ou filière professionnelle", "secondary or vocational"),
        ["Incomplete higher"] = ("études supérieures non terminées", "incomplete higher education"),
        ["Higher education"] = ("études supérieures", "higher education"),
        ["Academic degree"] = ("diplôme universitaire avancé", "advanced degree"),

        ["Civil marriage"] = ("union civile", "civil union"),
        ["Married"] = ("marié", "married"),
        ["Separated"] = ("séparé", "separated"),
        ["Single / not married"] = ("célibataire", "single"),
        ["Widow"] = ("veuf", "widowed"),
        ["Unknown"] = ("inconnu", "unknown"),

        ["House / apartment"] = ("maison ou appartement", "house or apartment"),
        ["With parents"] = ("chez ses parents", "with parents"),
        ["Municipal apartment"] = ("logement municipal", "municipal apartment"),
        ["Rented apartment"] = ("location", "rented apartment"),
        ["Office apartment"] = ("logement de fonction", "company apartment"),
        ["Co-op apartment"] = ("coopérative", "co-op apartment"),

        ["Accountants"] = ("comptables", "accountants"),
        ["Cleaning staff"] = ("agents d’entretien", "cleaning staff"),
        ["Cooking staff"] = ("cuisine", "cooking staff"),
        ["Core staff"] = ("employés qualifiés", "core staff"),
        ["Drivers"] = ("conducteurs", "drivers"),
        ["HR staff"] = ("ressources humaines", "human resources"),
        ["High skill tech staff"] = ("techniciens qualifiés", "high-skill technicians"),
        ["IT staff"] = ("informatique", "IT staff"),
        ["Laborers"] = ("ouvriers", "labourers"),
        ["Low-skill Laborers"] = ("ouvriers non qualifiés", "low-skill labourers"),
        ["Managers"] = ("cadres", "managers"),
        ["Medicine staff"] = ("santé", "medical staff"),
        ["Private service staff"] = ("services aux particuliers", "private service staff"),
        ["Realty agents"] = ("agents immobiliers", "estate agents"),
        ["Sales staff"] = ("vente", "sales staff"),
        ["Secretaries"] = ("secrétariat", "secretaries"),
        ["Security staff"] = ("sécurité", "security staff"),
        ["Waiters/barmen staff"] = ("service en salle et bar", "waiters and bar staff"),

        ["Advertising"] = ("publicité", "advertising"),
        ["Agriculture"] = ("agriculture", "agriculture"),
        ["Bank"] = ("banque", "bank"),
        ["Cleaning"] = ("nettoyage", "cleaning"),
        ["Construction"] = ("construction", "construction"),
        ["Culture"] = ("culture", "culture"),
        ["Electricity"] = ("électricité", "electricity"),
        ["Emergency"] = ("secours", "emergency services"),
        ["Government"] = ("administration", "government"),
        ["Hotel"] = ("hôtellerie", "hotels"),
        ["Housing"] = ("logement", "housing"),
        ["Insurance"] = ("assurance", "insurance"),
        ["Kindergarten"] = ("école maternelle", "kindergarten"),
        ["Legal Services"] = ("services juridiques", "legal services"),
        ["Medicine"] = ("santé", "health"),
        ["Military"] = ("armée", "military"),
        ["Mobile"] = ("téléphonie mobile", "mobile telephony"),
        ["Other"] = ("autre", "other"),
        ["Police"] = ("police", "police"),
        ["Postal"] = ("poste", "postal services"),
        ["Realtor"] = ("immobilier", "estate agency"),
        ["Religion"] = ("religion", "religion"),
        ["Restaurant"] = ("restauration", "restaurants"),
        ["School"] = ("école", "school"),
        ["Security"] = ("sécurité", "security"),
        ["Security Ministries"] = ("ministères de sécurité", "security ministries"),
        ["Self-employed"] = ("indépendant", "self-employed"),
        ["Services"] = ("services", "services"),
        ["Telecom"] = ("télécommunications", "telecommunications"),
        ["University"] = ("université", "university"),

        ["MONDAY"] = ("lundi", "Monday"),
        ["TUESDAY"] = ("mardi", "Tuesday"),
        ["WEDNESDAY"] = ("mercredi", "Wednesday"),
        ["THURSDAY"] = ("jeudi", "Thursday"),
        ["FRIDAY"] = ("vendredi", "Friday"),
        ["SATURDAY"] = ("samedi", "Saturday"),
        ["SUNDAY"] = ("dimanche", "Sunday"),

        ["block of flats"] = ("immeuble", "block of flats"),
        ["specific housing"] = ("habitat particulier", "specific housing"),
        ["terraced house"] = ("maison mitoyenne", "terraced house"),
        ["Block"] = ("parpaing", "block"),
        ["Mixed"] = ("mixte", "mixed"),
        ["Monolithic"] = ("béton", "monolithic"),
        ["Others"] = ("autre", "other"),
        ["Panel"] = ("panneaux", "panel"),
        ["Stone, brick"] = ("pierre ou brique", "stone or brick"),
        ["Wooden"] = ("bois", "wood"),

        [NotStated] = ("non renseigné", "not stated"),
        ["XAP"] = ("sans objet", "not applicable"),
        ["Approved"] = ("accordée", "approved"),
        ["Canceled"] = ("annulée", "cancelled"),
        ["Refused"] = ("refusée", "refused"),
        ["Unused offer"] = ("offre non utilisée", "unused offer"),
        ["low_action"] = ("bas, offre spéciale", "low, special offer"),
        ["low_normal"] = ("bas", "low"),
        ["middle"] = ("moyen", "middle"),
        ["high"] = ("élevé", "high"),
        ["Card Street"] = ("carte, en agence", "card, walk-in"),
        ["Card X-Sell"] = ("carte, proposée à un client", "card, cross-sale"),
        ["Cash"] = ("prêt personnel", "cash loan"),
        ["Cash Street: high"] = ("prêt en agence, taux élevé", "cash loan, walk-in, high rate"),
        ["Cash Street: middle"] = ("prêt en agence, taux moyen", "cash loan, walk-in, middle rate"),
        ["Cash Street: low"] = ("prêt en agence, taux bas", "cash loan, walk-in, low rate"),
        ["Cash X-Sell: high"] = ("prêt proposé à un client, taux élevé", "cash loan, cross-sale, high rate"),
        ["Cash X-Sell: middle"] = ("prêt proposé à un client, taux moyen", "cash loan, cross-sale, middle rate"),
        ["Cash X-Sell: low"] = ("prêt proposé à un client, taux bas", "cash loan, cross-sale, low rate"),
        ["POS household with interest"] = ("achat d’équipement, avec intérêts", "household purchase, with interest"),
        ["POS household without interest"] = ("achat d’équipement, sans intérêts", "household purchase, without interest"),
        ["POS industry with interest"] = ("achat de travaux, avec intérêts", "building purchase, with interest"),
        ["POS industry without interest"] = ("achat de travaux, sans intérêts", "building purchase, without interest"),
        ["POS mobile with interest"] = ("achat de téléphone, avec intérêts", "phone purchase, with interest"),
        ["POS mobile without interest"] = ("achat de téléphone, sans intérêts", "phone purchase, without interest"),
        ["POS other with interest"] = ("autre achat, avec intérêts", "other purchase, with interest"),
        ["POS others without interest"] = ("autre achat, sans intérêts", "other purchase, without interest"),

        ["Additional Service"] = ("service complémentaire", "additional service"),
        ["Animals"] = ("animaux", "animals"),
        ["Audio/Video"] = ("audio et vidéo", "audio and video"),
        ["Auto Accessories"] = ("accessoires automobiles", "car accessories"),
        ["Clothing and Accessories"] = ("vêtements et accessoires", "clothing and accessories"),
        ["Computers"] = ("informatique", "computers"),
        ["Construction Materials"] = ("matériaux de construction", "construction materials"),
        ["Consumer Electronics"] = ("électronique grand public", "consumer electronics"),
        ["Direct Sales"] = ("vente directe", "direct sales"),
        ["Education"] = ("formation", "education"),
        ["Fitness"] = ("forme physique", "fitness"),
        ["Furniture"] = ("meubles", "furniture"),
        ["Gardening"] = ("jardinage", "gardening"),
        ["Homewares"] = ("articles de maison", "homewares"),
        ["House Construction"] = ("construction de maison", "house construction"),
        ["Jewelry"] = ("bijoux", "jewellery"),
        ["Medical Supplies"] = ("matériel médical", "medical supplies"),
        ["Office Appliances"] = ("équipement de bureau", "office appliances"),
        ["Photo / Cinema Equipment"] = ("photo et cinéma", "photo and cinema equipment"),
        ["Sport and Leisure"] = ("sport et loisirs", "sport and leisure"),
        ["Tourism"] = ("tourisme", "tourism"),
        ["Vehicles"] = ("véhicules", "vehicles"),
        ["Weapon"] = ("armes", "weapons"),

        ["AP+ (Cash loan)"] = ("partenaire, prêt personnel", "partner, cash loan"),
        ["Car dealer"] = ("concessionnaire automobile", "car dealer"),
        ["Channel of corporate sales"] = ("ventes aux entreprises", "corporate sales"),
        ["Contact center"] = ("centre d’appels", "contact centre"),
        ["Country-wide"] = ("réseau national", "country-wide network"),
        ["Credit and cash offices"] = ("agences", "credit and cash offices"),
        ["Regional / Local"] = ("réseau régional ou local", "regional or local network"),
        ["Stone"] = ("point de vente", "point of sale"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly (string Start, string French, string English)[] Families =
    [
        ("Business Entity Type ", "entreprise, type ", "business, type "),
        ("Industry: type ", "industrie, type ", "industry, type "),
        ("Trade: type ", "commerce, type ", "trade, type "),
        ("Transport: type ", "transport, type ", "transport, type "),
        ("region ", "région ", "region "),
    ];

    /// <summary>A word in French; the word itself when it has no translation.</summary>
    public static string French(string word) => Find(word).French;

    /// <summary>A word in English; the word itself when it has no translation.</summary>
    public static string English(string word) => Find(word).English;

    /// <summary>Whether the word has a translation.</summary>
    public static bool Knows(string word) => Meanings.ContainsKey(word) || Array.Exists(Families, family => word.StartsWith(family.Start, StringComparison.Ordinal));

    static (string French, string English) Find(string word)
    {
        if (Meanings.TryGetValue(word, out var meaning))
            return meaning;

        foreach (var (start, french, english) in Families)
            if (word.StartsWith(start, StringComparison.Ordinal))
                return (french + word[start.Length..], english + word[start.Length..]);

        return (word, word);
    }
}
