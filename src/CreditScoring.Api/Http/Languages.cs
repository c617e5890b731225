using CreditScoring.Explanation;

namespace CreditScoring.Api.Http;

/// <summary>The language a request asks for.</summary>
static class Languages
{
    /// <summary>What is said of a language that is not spoken.</summary>
    public const string Fault = "The language is fr or en.";

    /// <summary>Reads a language; French when none is asked for.</summary>
    public static bool TryParse(string? text, out Language language)
    {
        language = text == "en" ? Language.English : Language.French;

        return text is null or "fr" or "en";
    }
}
