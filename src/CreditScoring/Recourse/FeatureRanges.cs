using CreditScoring.Answers;
using CreditScoring.Data;
using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Models;

namespace CreditScoring.Recourse;

/// <summary>Between which values each feature of a model stays while the loan of a client stays within a box.</summary>
/// <remarks>
/// <para>Every feature of the catalog that reads the loan is monotone in each quantity that a move changes while the others stay, so over a box its
/// least and greatest values are met at corners, where the real feature functions are called. Amounts are stored as 32-bit floats, so each corner is also
/// taken with amount, instalment and price a little (2^-22) larger and smaller: that covers their rounding (2^-24) and all arithmetic after it.</para>
/// <para>The estimated term, its interest and its rate are not monotone; they have bounds of their own. Of any other learned feature nothing is known, and no path is told.</para>
/// </remarks>
sealed class FeatureRanges
{
    const double Slack = 1.0 / (1 << 22);

    static readonly string[] loanColumns = ["AMT_CREDIT", "AMT_ANNUITY", "AMT_GOODS_PRICE"];
    static readonly Lazy<HashSet<string>> readingLoan = new(FindReaders);

    readonly ScoringModel model;
    readonly Table row;
    readonly ClientRecord record;
    readonly Feature[] features;
    readonly int[] varying; // inputs
    readonly float[] lowInputs, highInputs;
    readonly bool[] canBeMissing;
    readonly LoanTermColumns? term;
    readonly bool isUnknown;

    public FeatureRanges(ClientCase client)
    {
        model = client.Model;
        row = ApplicationRow.Copy(client.Sheet.Row, 0);
        record = client.Record with { Application = new ApplicationFacts(row, 0) };
        features = client.Features.ToArray();
        varying = [.. Enumerable.Range(0, features.Length).Where(input => ReadsLoan(features[input].Definition.Name))];
        lowInputs = client.Inputs.ToArray();
        highInputs = client.Inputs.ToArray();
        canBeMissing = new bool[features.Length];
        Low = new float[model.Features.Columns.Count];
        High = new float[Low.Length];
        model.Features.Complete(lowInputs, Low);
        term = LoanTermColumns.Of(model.Features);

        var names = varying.Select(input => features[input].Definition.Name).ToHashSet(StringComparer.Ordinal);
        var moving = model.Features.Learned.Where(learned => learned.Inputs.Any(names.Contains)).ToList();
        names.UnionWith(moving.SelectMany(learned => learned.Columns).Select(column => column.Name));
        isUnknown = moving.Exists(learned => learned is not (LoanTerm or GroupMedians));
        IsVarying = [.. model.Features.Columns.Select(column => names.Contains(column.Name))];
    }

    /// <summary>Whether ranges can be told: not when a learned feature without known bounds reads the loan.</summary>
    public bool CanTell => !isUnknown;

    /// <summary>Whether each feature that the trees read may change with the loan.</summary>
    public bool[] IsVarying { get; }

    /// <summary>Least value of each feature; NaN, in both, is missing.</summary>
    public float[] Low { get; }

    /// <summary>Greatest value of each feature.</summary>
    public float[] High { get; }

    /// <summary>Whether a feature of the catalog reads amount, instalment or price.</summary>
    public static bool ReadsLoan(string feature) => readingLoan.Value.Contains(feature);

    /// <summary>Takes the ranges at the corners of a box.</summary>
    /// <param name="corners">The loan at each corner; one corner alone is a point and gets no slack.</param>
    /// <returns>False when the ranges cannot be told.</returns>
    public bool Take(ReadOnlySpan<Loan> corners)
    {
        if (isUnknown)
            return false;

        var isFirst = true;
        var ratio = new Interval(double.PositiveInfinity, double.NegativeInfinity);
        var amount = ratio;
        foreach (var loan in corners)
            for (var nudge = 0; nudge < (corners.Length == 1 ? 1 : 8); nudge++)
            {
                var (credit, annuity) = Set(loan, corners.Length == 1 ? -1 : nudge);
                ratio = ratio.With((double)credit / annuity);
                amount = amount.With(credit);
                Widen(isFirst);
                isFirst = false;
            }

        foreach (var input in varying)
            if (canBeMissing[input] && !(float.IsNaN(lowInputs[input]) && float.IsNaN(highInputs[input])))
                return false;

        model.Features.Complete(lowInputs, Low);
        model.Features.Complete(highInputs, High);
        term?.Bound(amount, ratio, Low, High);

        return true;
    }

    (float Credit, float Annuity) Set(Loan loan, int nudge)
    {
        var (credit, annuity, price) = nudge < 0
            ? ((float)loan.Amount, (float)loan.Instalment, (float)loan.Price)
            : ((float)Nudged(loan.Amount, nudge), (float)Nudged(loan.Instalment, nudge >> 1), (float)Nudged(loan.Price, nudge >> 2));
        row.Numbers("AMT_CREDIT")[0] = credit;
        row.Numbers("AMT_ANNUITY")[0] = annuity;
        if (!float.IsNaN(price))
            row.Numbers("AMT_GOODS_PRICE")[0] = price;

        return (credit, annuity);
    }

    static double Nudged(double value, int bit) => value * ((bit & 1) == 0 ? 1 - Slack : 1 + Slack);

    void Widen(bool isFirst)
    {
        foreach (var input in varying)
        {
            var value = FeatureBuilder.AsFloat(features[input].Value(record));
            if (isFirst)
            {
                (lowInputs[input], highInputs[input], canBeMissing[input]) = (value, value, float.IsNaN(value));
                continue;
            }

            canBeMissing[input] |= float.IsNaN(value);
            if (value < lowInputs[input] || float.IsNaN(lowInputs[input]))
                lowInputs[input] = value;
            if (value > highInputs[input] || float.IsNaN(highInputs[input]))
                highInputs[input] = value;
        }
    }

    // A feature reads the loan when it cannot be computed from an application without the loan's columns.
    static HashSet<string> FindReaders()
    {
        var blank = new Table(HomeCredit.ApplicationSchema.Both, 1);
        foreach (var column in HomeCredit.ApplicationSchema.Both.Columns.Where(column => !loanColumns.Contains(column.Name)))
            if (column.Kind == ColumnKind.Category)
                blank.Set(column.Name, new byte[1]);
            else if (column.Kind == ColumnKind.Number)
                blank.Set(column.Name, new float[1]);
        blank.Set(ApplicationRow.NotWorking, new float[1]);

        var client = new ClientRecord(new ApplicationFacts(blank, 0), null, null, null, null, null);

        return [.. FeatureList.All.Where(CannotCompute).Select(feature => feature.Definition.Name)];

        bool CannotCompute(Feature feature)
        {
            try
            {
                feature.Value(client);

                return false;
            }
            catch (ArgumentException)
            {
                return true;
            }
        }
    }
}
