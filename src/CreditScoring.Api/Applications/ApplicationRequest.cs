using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreditScoring.Api.Applications;

/// <summary>An application to score: columns as the data dictionary names them. A history that is left out is not known; an empty one says that there is none.</summary>
/// <param name="Application">Columns of application_test; the client's number SK_ID_CURR is needed, all else may be left out or null.</param>
/// <param name="Bureau">Loans at other lenders.</param>
/// <param name="BureauBalance">Their monthly states.</param>
/// <param name="PreviousApplications">Earlier applications.</param>
/// <param name="PosCash">Months of earlier point-of-sale and cash loans.</param>
/// <param name="Instalments">Instalments of earlier loans.</param>
/// <param name="CreditCards">Months of earlier cards.</param>
public sealed record ApplicationRequest(
    IReadOnlyDictionary<string, JsonElement> Application,
    IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>? Bureau = null,
    [property: JsonPropertyName("bureau_balance")] IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>? BureauBalance = null,
    [property: JsonPropertyName("previous_application")] IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>? PreviousApplications = null,
    [property: JsonPropertyName("POS_CASH_balance")] IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>? PosCash = null,
    [property: JsonPropertyName("installments_payments")] IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>? Instalments = null,
    [property: JsonPropertyName("credit_card_balance")] IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>? CreditCards = null);

/// <summary>Applications to score at once.</summary>
/// <param name="Applications">From 1 to 500, each of another client.</param>
public sealed record BatchRequest(IReadOnlyList<ApplicationRequest> Applications);
