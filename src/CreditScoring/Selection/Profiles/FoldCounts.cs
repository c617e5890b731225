namespace CreditScoring.Selection.Profiles;

/// <summary>Groups of clients with the same value of a feature, and how many of each defaulted or repaid, fold by fold; the last group lacks a value.</summary>
sealed class FoldCounts
{
    /// <summary>Number of folds.</summary>
    public const int Folds = 5;

    const int Cells = Folds + 1; // a cell per fold, and one for all
    int[] defaults = [], repaid = []; // [group, fold]

    /// <summary>Number of groups, that of the missing included.</summary>
    public int Groups { get; private set; }

    /// <summary>The group of the clients without a value.</summary>
    public int Missing => Groups - 1;

    /// <summary>Forgets all clients.</summary>
    /// <param name="groups">Number of groups from now on, that of the missing included.</param>
    public void Clear(int groups)
    {
        if (defaults.Length < groups * Cells)
            (defaults, repaid) = (new int[groups * Cells], new int[groups * Cells]);
        else
        {
            Array.Clear(defaults, 0, groups * Cells);
            Array.Clear(repaid, 0, groups * Cells);
        }

        Groups = groups;
    }

    /// <summary>Counts a client whose outcome is known.</summary>
    public void Add(int group, int fold, bool isDefault)
    {
        var counts = isDefault ? defaults : repaid;
        counts[group * Cells + fold]++;
        counts[group * Cells + Folds]++;
    }

    /// <summary>The clients of a group in a fold.</summary>
    public (int Defaults, int Repaid) In(int group, int fold) => (defaults[group * Cells + fold], repaid[group * Cells + fold]);

    /// <summary>The clients of a group in the other folds; in all of them when <paramref name="fold"/> is null.</summary>
    public (int Defaults, int Repaid) Outside(int group, int? fold)
    {
        var all = In(group, Folds);
        var left = fold is { } number ? In(group, number) : default;

        return (all.Defaults - left.Defaults, all.Repaid - left.Repaid);
    }
}
