using CreditScoring.Numerics;

namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>A run of clients drawn one after another, as the bytes of their rows in each of the eight tables.</summary>
sealed class ClientBlock
{
    /// <summary>Clients in Kaggle's two application files, and those of them whose outcome is known.</summary>
    const long KaggleClients = 356_255, KaggleKnown = 307_511;


    /// <summary>The tables, in the order of <see cref="Tables"/>.</summary>
    public static readonly Data.TableSchema[] Schemas =
    [
        ApplicationSchema.Train, ApplicationSchema.Test, BureauSchema.Table, BureauBalanceSchema.Table, PreviousApplicationSchema.Table,
        PosCashSchema.Table, InstalmentsSchema.Table, CreditCardSchema.Table,
    ];

    readonly BuildingDraw building = new();
    readonly BureauDraw bureau;
    readonly PreviousRow previous;
    readonly PosDraw pos;
    readonly InstalmentDraw instalments;
    readonly CardDraw cards;

    public ClientBlock()
    {
        Tables = [.. Schemas.Select(_ => new CsvRows())];
        bureau = new(Tables[2], new(Tables[3]));
        previous = new(Tables[4]);
        pos = new(Tables[5]);
        instalments = new(Tables[6]);
        cards = new(Tables[7], instalments);
    }

    /// <summary>Rows drawn so far, by table.</summary>
    public CsvRows[] Tables { get; }

    /// <summary>Draws clients from <paramref name="first"/> up to but not including <paramref name="end"/>, in place of those drawn before.</summary>
    public void Draw(int first, int end, SyntheticOptions options)
    {
        foreach (var table in Tables)
            table.Clear();

        for (var client = first; client < end; client++)
            DrawClient(client, options);
    }

    void DrawClient(int index, SyntheticOptions options)
    {
        var draws = new Draws(Random64.ForItem(options.Seed, (ulong)index));
        var traits = ClientTraits.Draw(draws, options.Shift);
        var application = ApplicationDraw.Draw(draws, traits, options.Shift);
        var history = new History();
        var client = options.FirstClient + index;
        bureau.Draw(draws, traits, application, index, client, history);
        DrawEarlierLoans(draws, traits, application, index, client, history, options.Shift);

        var isDefault = draws.Chance(DefaultModel.Probability(application, history, options.Shift));
        building.Draw(draws, traits);
        var written = options.IncomeUnit == 1 ? application : application with { Income = application.Income / options.IncomeUnit };
        if (IsOutcomeKnown(index))
            ApplicationRow.Write(Tables[0], client, isDefault, written, building, draws);
        else
            ApplicationRow.Write(Tables[1], client, null, written, building, draws);
    }

    void DrawEarlierLoans(Draws draws, ClientTraits traits, Application application, int index, int client, History history, double shift)
    {
        var loans = PreviousDraw.Draw(draws, traits, application, index, shift);

        // Most clients are never late and a few often are (public sample: the median share of late instalments is 0, the 90 % quantile a third).
        var lateness = -3.25 - 0.60 * traits.Discipline + 0.20 * traits.Burden + 1.2 * draws.Normal();
        var earliness = 11 * StableMath.Exp(0.6 * draws.Normal());
        foreach (var loan in loans)
            if (loan.IsLoan && draws.Chance(loan.Contract == Contract.Cash ? 0.922 : 0.975))
                loan.Schedule = LoanSchedule.Draw(draws, traits, loan, lateness, earliness);

        previous.Write(draws, client, loans, history);
        foreach (var loan in loans)
        {
            if (loan.Schedule is not null)
            {
                pos.Write(draws, client, loan, history);
                instalments.Write(draws, client, loan, history);
            }
            else if (loan.IsCard && loan.DecisionDays > 40 && draws.Chance(0.95))
            {
                cards.Write(draws, traits, client, loan, lateness, history);
            }
        }
    }

    // Spreads the clients without outcome evenly, in Kaggle's proportion at any number of clients.
    public static bool IsOutcomeKnown(int index) =>
        (index + 1L) * KaggleKnown / KaggleClients > index * KaggleKnown / KaggleClients;
}
