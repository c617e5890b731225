namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>What nobody observes about a client and every table is drawn from; each trait is a standard normal number.</summary>
/// <param name="Ability">Schooling and earning power.</param>
/// <param name="Discipline">Pays on time; higher is safer.</param>
/// <param name="Burden">Over-indebtedness; higher is riskier.</param>
/// <param name="Stability">Keeps the same job, home and telephone; higher is safer.</param>
/// <param name="Experience">How long and how widely credit has been used.</param>
/// <param name="Region">Wealth of the region lived in.</param>
sealed record ClientTraits(double Ability, double Discipline, double Burden, double Stability, double Experience, double Region)
{
    /// <param name="draws">The client's draws.</param>
    /// <param name="shift">Strength of the drift, 0 for none: burden rises by 0.15 and discipline falls by 0.10 a unit.</param>
    public static ClientTraits Draw(Draws draws, double shift)
    {
        var stability = draws.Normal();

        return new(
            Ability: draws.Normal(),
            Discipline: draws.Normal(0.20 * stability, 0.98) - 0.10 * shift,
            Burden: draws.Normal(-0.10 * stability, 0.995) + 0.15 * shift,
            Stability: stability,
            Experience: draws.Normal(0.2 * stability, 0.98),
            Region: draws.Normal());
    }
}
