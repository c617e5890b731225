using CreditScoring.Features;

namespace CreditScoring.Fairness;

/// <summary>The register of features with their treatment, made from the catalog and from the clients.</summary>
public static class FeatureRegister
{
    /// <summary>Strength from which a feature counts as a proxy: a medium correlation. Source: Cohen (1988), Statistical Power Analysis, chapter 3.</summary>
    public const double ProxyFrom = 0.3;

    /// <summary>Registers features.</summary>
    /// <param name="matrix">Clients with every feature, sex and age among them where they are known.</param>
    /// <param name="models">Name of each model, and the features that it reads.</param>
    public static IReadOnlyList<RegisteredFeature> Of(FeatureMatrix matrix, IReadOnlyList<(string Name, IReadOnlySet<string> Features)> models)
    {
        var (gender, age) = (Characteristic(matrix, "CODE_GENDER"), Characteristic(matrix, "DAYS_BIRTH"));

        return
        [
            .. Enumerable.Range(0, matrix.Columns.Count).Select(column =>
            {
                var name = matrix.Columns[column].Name;
                var (tellsGender, tellsAge) = (gender is null ? 0 : Association.Of(matrix, column, gender), age is null ? 0 : Association.Of(matrix, column, age));

                return new RegisteredFeature(
                    name, RoleOf(name, Math.Max(tellsGender, tellsAge)), tellsGender, tellsAge,
                    [.. models.Where(model => model.Features.Contains(name)).Select(model => model.Name)]);
            }),
        ];
    }

    static FeatureRole RoleOf(string name, double strength) =>
        ProtectedFeatures.IsSexOrAge(name) ? FeatureRole.SexOrAge
        : ProtectedFeatures.IsProtected(name) ? FeatureRole.Protected
        : strength >= ProxyFrom ? FeatureRole.Proxy
        : FeatureRole.Other;

    static float[]? Characteristic(FeatureMatrix matrix, string name) => matrix.IndexOf(name) is >= 0 and var column ? matrix.Column(column) : null;
}
