namespace CreditScoring.Wording;

/// <summary>What a list of words is about; each has a folder of its name, with a file for each language.</summary>
public enum Subject
{
    /// <summary>Sentences of an explanation, each of which a claim stands behind.</summary>
    Sentences,

    /// <summary>Quantities: numbers with their units, amounts of money, yes and no, what is not known.</summary>
    Values,

    /// <summary>What the words of the data source mean, by those words.</summary>
    Categories,

    /// <summary>Names of the concepts, by their ids.</summary>
    Concepts,

    /// <summary>Labels of the features, by their names.</summary>
    Features,

    /// <summary>The sheet that describes a client: titles, labels of what was declared, lines about it.</summary>
    Sheet,

    /// <summary>What a person should look at in a client's file.</summary>
    Checks,

    /// <summary>Answers that may be changed, and what is said of impossible ones.</summary>
    Answers,

    /// <summary>What would change a proposal.</summary>
    Recourse,

    /// <summary>The letter to a client.</summary>
    Letter,

    /// <summary>Lines that a command prints about a client.</summary>
    Console,

    /// <summary>What changed in the data, and what it may have done.</summary>
    Drift,

    /// <summary>The life of a model: the gate before its promotion, the clients whose proposal it changes, its retraining.</summary>
    Lifecycle,

    /// <summary>The page on which made-up people sign in on a development machine.</summary>
    SignIn,

    /// <summary>What the pages of the site say around their content.</summary>
    Site,
}
