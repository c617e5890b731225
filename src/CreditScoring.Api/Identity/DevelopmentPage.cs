using System.Net;
using System.Security.Cryptography;
using System.Text;
using CreditScoring.Explanation;
using CreditScoring.Wording;

namespace CreditScoring.Api.Identity;

/// <summary>The page on which one chooses who to be: nothing is typed, as nobody here is real.</summary>
static class DevelopmentPage
{
    const string Style = """

        :root { color-scheme: light dark; }
        body { max-width: 34rem; margin: 12vh auto; padding: 0 1.5rem; font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; background: light-dark(#faf9f6, #12171e); color: light-dark(#1c2430, #e9ecf0); }
        h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
        ul { list-style: none; margin: 1.5rem 0; padding: 0; display: grid; gap: .75rem; }
        a { display: block; padding: 1rem 1.25rem; border: 1px solid light-dark(#8b8578, #76839a); border-radius: 6px; background: light-dark(#fff, #1a212b); color: light-dark(#1f5673, #8cc4e0); font-weight: 600; text-decoration: none; }
        a:hover, a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
        a span { display: block; font-weight: 400; color: light-dark(#55606e, #a3afbd); }
        p { margin: 0; color: light-dark(#55606e, #a3afbd); }

        """;

    /// <summary>The page's policy: its own style and nothing else.</summary>
    public static string Policy { get; } = "default-src 'none'; style-src 'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))
        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The page as HTML.</summary>
    /// <param name="language">Language of the explorer that asks.</param>
    /// <param name="addressOf">Where each person goes on.</param>
    public static string Write(Language language, Func<DevelopmentUser, string> addressOf)
    {
        var words = Phrases.In(language, Subject.SignIn);
        var people = DevelopmentUser.All.Select(user =>
            $"<li><a href=\"{WebUtility.HtmlEncode(addressOf(user))}\">{Text(words[user.Role])}<span>{Text(words[$"{user.Role}.sees"])}</span></a></li>\n");

        return $"<!doctype html>\n<html lang=\"{(language == Language.French ? "fr" : "en")}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            + $"<title>{Text(words["title"])}</title><style>{Style}</style></head>\n<body>\n<main>\n<h1>{Text(words["title"])}</h1>\n<p>{Text(words["lead"])}</p>\n<ul>\n{string.Concat(people)}</ul>\n</main>\n</body>\n</html>\n";

        static string Text(string text) => WebUtility.HtmlEncode(text);
    }
}
