namespace CreditScoring.Reporting.Figures;

// The light values of site/styles/tokens.css, with a shape for each: a test holds the two together.
static class Palette
{
    public static string Name(FigureTone tone) => tone switch
    {
        FigureTone.Refer => "refer",
        FigureTone.Accept => "accept",
        FigureTone.Decline => "decline",
        FigureTone.Muted => "muted",
        _ => "accent",
    };

    public static string Light(FigureTone tone) => tone switch
    {
        FigureTone.Refer => "#8a5a00",
        FigureTone.Accept => "#1b6b4f",
        FigureTone.Decline => "#a3342b",
        FigureTone.Muted => "#55606e",
        _ => "#1f5673",
    };

    public static string Symbol(FigureTone tone) => tone switch
    {
        FigureTone.Refer => "diamond",
        FigureTone.Accept => "square",
        FigureTone.Decline => "triangle-up",
        FigureTone.Muted => "x",
        _ => "circle",
    };

    public static string Dash(FigureTone tone) => tone switch
    {
        FigureTone.Refer => "dash",
        FigureTone.Accept => "longdash",
        FigureTone.Decline => "dashdot",
        FigureTone.Muted => "dot",
        _ => "solid",
    };

    public static string Hatch(FigureTone tone) => tone switch
    {
        FigureTone.Refer => "/",
        FigureTone.Accept => ".",
        FigureTone.Decline => "x",
        FigureTone.Muted => "-",
        _ => "\\",
    };
}
