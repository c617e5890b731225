using System.Globalization;
using CreditScoring.Answers;
using CreditScoring.Explanation;
using CreditScoring.HomeCredit;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary>One client of a folder, as the verbs on one client are given it.</summary>
static class ClientInput
{
    /// <summary>Reads the tables of a folder and finds a client.</summary>
    /// <exception cref="ArgumentException">There is no client of that number.</exception>
    public static ClientCase Read(ScoringModel model, string directory, string id)
    {
        var tables = HomeCreditInput.Read(directory, forScoring: true).Tables;

        return ClientCase.Of(model, tables, RowOf(tables, directory, id));
    }

    /// <summary>Row of a client in the application table.</summary>
    /// <exception cref="ArgumentException">There is no client of that number.</exception>
    public static int RowOf(HomeCreditTables tables, string directory, string id)
    {
        var row = int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Array.IndexOf(tables.Applications.Identifiers("SK_ID_CURR"), number)
            : -1;

        return row >= 0 ? row : throw new ArgumentException($"There is no client {id} among the {tables.Applications.RowCount} of {directory}.");
    }

    /// <summary>The language of an option's value.</summary>
    public static Language LanguageOf(string? value) => value == "en" ? Language.English : Language.French;
}
