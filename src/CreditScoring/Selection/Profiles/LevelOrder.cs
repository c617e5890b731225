namespace CreditScoring.Selection.Profiles;

/// <summary>Orders the levels of a category by their default rate, as learned from the clients outside a fold.</summary>
static class LevelOrder
{
    /// <summary>A level's rate is pulled towards that of all clients as if so many more clients had been seen in it.</summary>
    const double Prior = 20;

    /// <summary>Writes the levels in order of rising risk; missing is a level like another.</summary>
    public static void Learn(FoldCounts counts, int fold, Span<int> order)
    {
        double defaults = 0, clients = 0;
        for (var level = 0; level < counts.Groups; level++)
        {
            var (bad, good) = counts.Outside(level, fold);
            defaults += bad;
            clients += bad + good;
        }

        var rates = new double[counts.Groups];
        for (var level = 0; level < counts.Groups; level++)
        {
            var (bad, good) = counts.Outside(level, fold);
            rates[level] = (bad + Prior * defaults / clients) / (bad + good + Prior);
            order[level] = level;
        }

        order.Sort((first, second) => rates[first].CompareTo(rates[second]) is var byRate && byRate != 0 ? byRate : first.CompareTo(second));
    }
}
