using System.Text.Json;

namespace CreditScoring.Reporting.Site;

/// <summary>What the infrastructure is expected to cost in a month: list prices, and quantities that are assumptions.</summary>
/// <param name="Region">Region of AWS whose prices these are.</param>
/// <param name="Date">Day on which the prices were noted.</param>
/// <param name="Uncertainty">How far a price may be off, as a share of it, in [0, 1].</param>
/// <param name="HoursPerMonth">Hours in a month, on average.</param>
/// <param name="Lines">What is paid for.</param>
public sealed record CostPlan(string Region, DateOnly Date, double Uncertainty, int HoursPerMonth, IReadOnlyList<CostLine> Lines)
{
    static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>Cost of a month in production, in US dollars without taxes.</summary>
    public double Prod => Lines.Sum(line => line.Price * line.Prod);

    /// <summary>Cost of a month of a test stage, in US dollars without taxes.</summary>
    public double Test => Lines.Sum(line => line.Price * line.Test);

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file, <c>infra/costs.json</c>.</param>
    /// <exception cref="InvalidDataException">It is no such file, is not in US dollars, or a price, quantity or key is wrong; the message says which.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static CostPlan Read(string file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            using var document = JsonDocument.Parse(bytes);
            if (!document.RootElement.TryGetProperty("currency", out var currency) || currency.GetString() is not "USD")
                throw new InvalidDataException($"{file}: the currency must be USD, in which AWS publishes its prices.");

            var plan = JsonSerializer.Deserialize<CostPlan>(bytes, options) ?? throw new JsonException("it is empty");
            if (plan.Uncertainty is not (>= 0 and <= 1))
                throw new InvalidDataException($"{file}: the uncertainty is a share in [0, 1].");
            if (plan.Lines.FirstOrDefault(line => !(line.Price >= 0 && line.Prod >= 0 && line.Test >= 0)) is { } wrong)
                throw new InvalidDataException($"{file}: the price and the quantities of '{wrong.Key}' are at least 0.");
            if (plan.Lines.GroupBy(line => line.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
                throw new InvalidDataException($"{file}: '{twice.Key}' is there twice.");

            return plan;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}: not a plan of costs ({error.Message}).", error);
        }
    }
}

/// <summary>One thing that is paid for.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Price">Price of one unit, in US dollars without taxes.</param>
/// <param name="Prod">Units in a month of production.</param>
/// <param name="Test">Units in a month of a test stage.</param>
/// <param name="Unit">The unit, as after "per".</param>
/// <param name="Name">What it is.</param>
/// <param name="Source">Address of the page of AWS that publishes the price.</param>
public sealed record CostLine(string Key, double Price, double Prod, double Test, CostWords Unit, CostWords Name, Uri Source);

/// <summary>A few words for both kinds of reader.</summary>
/// <param name="Fr">In French.</param>
/// <param name="En">In English.</param>
public sealed record CostWords(string Fr, string En);
