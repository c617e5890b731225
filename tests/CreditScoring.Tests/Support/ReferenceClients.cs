namespace CreditScoring.Tests;

/// <summary>
/// 120 clients made by formulas that any tool can repeat: values of other people's software on them stand in the tests, with its version.
/// For i from 0 to 119, in Python's whole numbers: Tied = (1 + (37 i mod 41) // 2) / 25, Rival = (1 + (23 i + 5) mod 61) / 70,
/// Distinct = (1 + 77 i mod 127) / 131; Defaults = ((29 i mod 17) / 17 &lt; 0.6 Tied + 0.02), OtherDefaults = ((29 i mod 17) / 17 &lt; 0.5 Distinct).
/// </summary>
static class ReferenceClients
{
    const int Count = 120;

    public static double[] Tied { get; } = Make(client => (1 + 37 * client % 41 / 2) / 25.0);

    public static double[] Rival { get; } = Make(client => (1 + (23 * client + 5) % 61) / 70.0);

    public static double[] Distinct { get; } = Make(client => (1 + 77 * client % 127) / 131.0);

    public static float[] Defaults { get; } = Array.ConvertAll(Make(client => 29 * client % 17 / 17.0 < 0.6 * Tied[client] + 0.02 ? 1 : 0), value => (float)value);

    public static float[] OtherDefaults { get; } = Array.ConvertAll(Make(client => 29 * client % 17 / 17.0 < 0.5 * Distinct[client] ? 1 : 0), value => (float)value);

    static double[] Make(Func<int, double> value) => [.. Enumerable.Range(0, Count).Select(value)];
}
