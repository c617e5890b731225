using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>The Home Credit tables in memory, with the rows of each table gathered by client.</summary>
public sealed class HomeCreditTables
{
    /// <param name="applications">Clients, one per row; column TARGET is NaN where the outcome is not known.</param>
    /// <param name="children">The other tables that are there, by the name of their schema.</param>
    public HomeCreditTables(Table applications, IReadOnlyDictionary<string, Table> children)
    {
        Applications = applications;
        Bureau = children.GetValueOrDefault(BureauSchema.Table.Name);
        BureauBalance = Bureau is null ? null : children.GetValueOrDefault(BureauBalanceSchema.Table.Name);
        PreviousApplications = children.GetValueOrDefault(PreviousApplicationSchema.Table.Name);
        PosCash = children.GetValueOrDefault(PosCashSchema.Table.Name);
        Instalments = children.GetValueOrDefault(InstalmentsSchema.Table.Name);
        CreditCards = children.GetValueOrDefault(CreditCardSchema.Table.Name);

        BureauOfClient = ByClient(Bureau);
        BalanceOfLoan = BureauBalance is null
            ? null
            : RowGroups.Gather(Bureau!.Identifiers("SK_ID_BUREAU"), BureauBalance.Identifiers("SK_ID_BUREAU"));
        PreviousOfClient = ByClient(PreviousApplications);
        PosOfClient = ByClient(PosCash);
        InstalmentsOfClient = ByClient(Instalments);
        CardsOfClient = ByClient(CreditCards);
    }

    /// <summary>Clients, one per row: those with a known outcome first. Column TARGET is 1, 0, or NaN when not known.</summary>
    public Table Applications { get; }

    /// <summary>Loans reported by other lenders, or null when the table is absent.</summary>
    public Table? Bureau { get; }

    /// <summary>Monthly status of each bureau loan, or null when the table is absent.</summary>
    public Table? BureauBalance { get; }

    /// <summary>Earlier applications, or null when the table is absent.</summary>
    public Table? PreviousApplications { get; }

    /// <summary>Monthly balances of earlier point-of-sale and cash loans, or null when the table is absent.</summary>
    public Table? PosCash { get; }

    /// <summary>Instalments of earlier loans, or null when the table is absent.</summary>
    public Table? Instalments { get; }

    /// <summary>Monthly balances of earlier cards, or null when the table is absent.</summary>
    public Table? CreditCards { get; }

    /// <summary>Rows of <see cref="Bureau"/> by client row.</summary>
    public RowGroups? BureauOfClient { get; }

    /// <summary>Rows of <see cref="BureauBalance"/> by row of <see cref="Bureau"/>.</summary>
    public RowGroups? BalanceOfLoan { get; }

    /// <summary>Rows of <see cref="PreviousApplications"/> by client row.</summary>
    public RowGroups? PreviousOfClient { get; }

    /// <summary>Rows of <see cref="PosCash"/> by client row.</summary>
    public RowGroups? PosOfClient { get; }

    /// <summary>Rows of <see cref="Instalments"/> by client row.</summary>
    public RowGroups? InstalmentsOfClient { get; }

    /// <summary>Rows of <see cref="CreditCards"/> by client row.</summary>
    public RowGroups? CardsOfClient { get; }

    RowGroups? ByClient(Table? table) =>
        table is null ? null : RowGroups.Gather(Applications.Identifiers("SK_ID_CURR"), table.Identifiers("SK_ID_CURR"));
}
