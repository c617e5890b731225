namespace CreditScoring.Numerics;

/// <summary>How likely a table of two rows and two columns is, given its margins.</summary>
static class HypergeometricLaw
{
    /// <summary>Fisher's exact two-sided probability, in [0, 1]: of all tables with these margins no likelier than this one.</summary>
    /// <param name="a">Cell at the top left, at least 0.</param>
    /// <param name="b">Cell at the top right, at least 0.</param>
    /// <param name="c">Cell at the bottom left, at least 0.</param>
    /// <param name="d">Cell at the bottom right, at least 0.</param>
    /// <remarks>Source: Fisher (1935), The logic of inductive inference, Journal of the Royal Statistical Society 98.</remarks>
    public static double TwoSided(int a, int b, int c, int d)
    {
        var (left, top, all) = (a + c, a + b, a + b + c + d);
        var most = Math.Min(left, top);
        var least = Math.Max(0, top + left - all);
        var likelihoods = Enumerable.Range(least, most - least + 1)
            .Select(cell => LogGamma.Choose(left, cell) + LogGamma.Choose(all - left, top - cell) - LogGamma.Choose(all, top))
            .ToArray();

        // Tables as likely as this one may differ in the last digits of their logarithm.
        var own = likelihoods[a - least] + 1e-10;

        return Math.Min(1, likelihoods.Where(likelihood => likelihood <= own).Sum(Math.Exp));
    }

    /// <summary>Draws how many of <paramref name="marked"/> things are among those taken at random, none put back.</summary>
    /// <param name="random">Source of chance; one number is used.</param>
    /// <param name="marked">Things that count, at least 0.</param>
    /// <param name="others">Things that do not, at least 0.</param>
    /// <param name="taken">Things taken, from 0 to all of them.</param>
    /// <remarks>Inversion outwards from the likeliest number, so that about as many steps are made as the standard deviation is wide.</remarks>
    public static int Draw(Random64 random, int marked, int others, int taken)
    {
        var (least, most) = (Math.Max(0, taken - others), Math.Min(marked, taken));
        if (least == most)
            return least;

        var mode = Math.Clamp((int)((taken + 1.0) * (marked + 1.0) / (marked + others + 2.0)), least, most);
        var up = Math.Exp(LogGamma.Choose(marked, mode) + LogGamma.Choose(others, taken - mode) - LogGamma.Choose((double)marked + others, taken));
        var down = up;
        var left = random.NextDouble() - up;
        for (int high = mode, low = mode; left >= 0;)
        {
            if (high == most && low == least)
                return mode;
            if (high < most)
            {
                up *= (marked - high) * (double)(taken - high) / ((high + 1.0) * (others - taken + high + 1.0));
                high++;
                left -= up;
                if (left < 0)
                    return high;
            }

            if (low > least)
            {
                down *= low * (double)(others - taken + low) / ((marked - low + 1.0) * (taken - low + 1.0));
                low--;
                left -= down;
                if (left < 0)
                    return low;
            }
        }

        return mode;
    }
}
