namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>The words of the application and their shares, measured on the public sample.</summary>
static class ApplicationWords
{
    public static readonly WordShares Suite = new(
        ("Unaccompanied", 0.8084), ("Family", 0.1343), ("Spouse, partner", 0.0370), ("Children", 0.0099), ("Other_B", 0.0058),
        ("Other_A", 0.0030), ("Group of people", 0.0013));

    /// <summary>Income types of those who work; the two rare ones below have a handful of clients in Kaggle's whole file.</summary>
    public static readonly WordShares IncomeType = new(
        ("Working", 0.6316), ("Commercial associate", 0.2876), ("State servant", 0.0804), ("Student", 0.0001), ("Businessman", 0.0001),
        ("Maternity leave", 0.0001), ("Pensioner", 0.00005), ("Unemployed", 0.00005));

    /// <summary>From the least to the most schooling.</summary>
    public static readonly WordShares Education = new(
        ("Lower secondary", 0.0118), ("Secondary / secondary special", 0.7079), ("Incomplete higher", 0.0345),
        ("Higher education", 0.2449), ("Academic degree", 0.0009));

    /// <summary>By age band: up to 30, 40, 50, 60 years, and over.</summary>
    public static readonly WordShares[] Family =
    [
        new(("Married", 0.52), ("Single / not married", 0.33), ("Civil marriage", 0.12), ("Separated", 0.03), ("Widow", 0.002)),
        new(("Married", 0.69), ("Single / not married", 0.13), ("Civil marriage", 0.11), ("Separated", 0.06), ("Widow", 0.01)),
        new(("Married", 0.69), ("Single / not married", 0.11), ("Civil marriage", 0.10), ("Separated", 0.08), ("Widow", 0.03)),
        new(("Married", 0.65), ("Single / not married", 0.10), ("Civil marriage", 0.09), ("Separated", 0.07), ("Widow", 0.09)),
        new(("Married", 0.53), ("Single / not married", 0.12), ("Civil marriage", 0.06), ("Separated", 0.07), ("Widow", 0.22)),
    ];

    /// <summary>From the youngest to the oldest clients.</summary>
    public static readonly WordShares Housing = new(
        ("With parents", 0.0484), ("Rented apartment", 0.0163), ("Co-op apartment", 0.0043), ("Office apartment", 0.0077),
        ("House / apartment", 0.8852), ("Municipal apartment", 0.0382));

    /// <summary>Occupations of women and of men who work and told theirs, from the highest to the lowest default rate.</summary>
    public static readonly WordShares[] Occupation =
    [
        new(("Low-skill Laborers", 0.0027), ("Drivers", 0.0074), ("Laborers", 0.1797), ("Sales staff", 0.2256), ("Cooking staff", 0.0413),
            ("Security staff", 0.0173), ("Cleaning staff", 0.0330), ("Private service staff", 0.0205), ("Realty agents", 0.0054),
            ("Secretaries", 0.0119), ("HR staff", 0.0047), ("Medicine staff", 0.0621), ("Waiters/barmen staff", 0.0086),
            ("IT staff", 0.0009), ("Core staff", 0.1652), ("Managers", 0.0859), ("High skill tech staff", 0.0559), ("Accountants", 0.0722)),
        new(("Low-skill Laborers", 0.0239), ("Drivers", 0.2142), ("Laborers", 0.3863), ("Sales staff", 0.0512), ("Cooking staff", 0.0088),
            ("Security staff", 0.0584), ("Cleaning staff", 0.0047), ("Private service staff", 0.0012), ("Realty agents", 0.0002),
            ("Secretaries", 0.0010), ("HR staff", 0.0004), ("Medicine staff", 0.0027), ("Waiters/barmen staff", 0.0020),
            ("IT staff", 0.0043), ("Core staff", 0.0670), ("Managers", 0.1196), ("High skill tech staff", 0.0508), ("Accountants", 0.0033)),
    ];

    /// <summary>Employers of those who work, from the highest to the lowest default rate.</summary>
    public static readonly WordShares Organization = new(
        ("Industry: type 3", 0.0137), ("Transport: type 3", 0.0041), ("Construction", 0.0258), ("Security", 0.0123),
        ("Industry: type 1", 0.0042), ("Self-employed", 0.1544), ("Trade: type 7", 0.0292), ("Trade: type 3", 0.0157),
        ("Business Entity Type 3", 0.2742), ("Industry: type 11", 0.0114), ("Trade: type 1", 0.0015), ("Business Entity Type 1", 0.0228),
        ("Telecom", 0.0019), ("Advertising", 0.0020), ("Restaurant", 0.0069), ("Industry: type 7", 0.0046), ("Agriculture", 0.0081),
        ("Insurance", 0.0019), ("Electricity", 0.0043), ("Industry: type 13", 0.0005), ("Trade: type 2", 0.0069), ("Postal", 0.0077),
        ("Legal Services", 0.0014), ("Emergency", 0.0023), ("Industry: type 10", 0.0006), ("Transport: type 4", 0.0217),
        ("Police", 0.0088), ("Services", 0.0072), ("Housing", 0.0128), ("Industry: type 12", 0.0015), ("School", 0.0336),
        ("Industry: type 8", 0.0001), ("Transport: type 2", 0.0092), ("Trade: type 5", 0.0003), ("Trade: type 4", 0.0003),
        ("Religion", 0.0003), ("Industry: type 6", 0.0003), ("Mobile", 0.0012), ("Industry: type 2", 0.0022),
        ("Transport: type 1", 0.0005), ("Realtor", 0.0014), ("Cleaning", 0.0008), ("Medicine", 0.0441), ("Industry: type 4", 0.0028),
        ("Trade: type 6", 0.0029), ("Hotel", 0.0039), ("Business Entity Type 2", 0.0428), ("Other", 0.0665), ("Culture", 0.0015),
        ("Industry: type 5", 0.0025), ("Bank", 0.0099), ("University", 0.0049), ("Government", 0.0399), ("Military", 0.0097),
        ("Kindergarten", 0.0278), ("Security Ministries", 0.0071), ("Industry: type 9", 0.0132));

    public static readonly WordShares Weekday = new(
        ("MONDAY", 0.1678), ("TUESDAY", 0.1733), ("WEDNESDAY", 0.1674), ("THURSDAY", 0.1626), ("FRIDAY", 0.1662), ("SATURDAY", 0.1079),
        ("SUNDAY", 0.0548));

    public static readonly WordShares Fund = new(
        ("reg oper account", 0.7598), ("reg oper spec account", 0.1223), ("org spec account", 0.0607), ("not specified", 0.0573));

    public static readonly WordShares HouseType = new(("block of flats", 0.9807), ("specific housing", 0.0099), ("terraced house", 0.0095));

    public static readonly WordShares Walls = new(
        ("Panel", 0.4411), ("Stone, brick", 0.4214), ("Block", 0.0645), ("Wooden", 0.0345), ("Mixed", 0.0147), ("Monolithic", 0.0127),
        ("Others", 0.0108));

    public static readonly WordShares Emergency = new(("No", 0.9857), ("Yes", 0.0143));

    /// <summary>The rarer documents (number and share); FLAG_DOCUMENT_3, 6 and 8 depend on the client.</summary>
    public static readonly WordShares RareDocument = new(
        ("5", 0.0157), ("9", 0.0047), ("16", 0.0092), ("18", 0.0066), ("11", 0.0035), ("13", 0.0024), ("14", 0.0026), ("15", 0.0013),
        ("20", 0.0007), ("19", 0.0003), ("17", 0.0002), ("21", 0.0002), ("2", 0.0001), ("4", 0.0001), ("7", 0.0001), ("10", 0.0001),
        ("12", 0.0001));
}
