namespace CreditScoring.Drift.Windows;

/// <summary>An alarm that one window alone neither gives nor ends.</summary>
static class Persistence
{
    /// <summary>Whether the alarm stands after each window.</summary>
    /// <param name="isOut">Whether each window was out of band.</param>
    /// <param name="needed">Windows out of band that give it.</param>
    /// <param name="of">Among so many last ones.</param>
    /// <param name="quiet">Windows in band, one after the other, that end it.</param>
    public static bool[] Alarms(IReadOnlyList<bool> isOut, int needed, int of, int quiet)
    {
        var alarms = new bool[isOut.Count];
        var (isOn, inBand) = (false, 0);
        for (var window = 0; window < isOut.Count; window++)
        {
            inBand = isOut[window] ? 0 : inBand + 1;
            var found = 0;
            for (var back = Math.Max(0, window - of + 1); back <= window; back++)
                found += isOut[back] ? 1 : 0;
            isOn = isOn ? inBand < quiet : found >= needed;
            alarms[window] = isOn;
        }

        return alarms;
    }
}
