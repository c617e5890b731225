namespace CreditScoring.Tests.Features.Trials;

/// <summary>Rows of the plan with optional features (priority P2) that one client suffices for, and how many features each has.</summary>
static class PlannedTrials
{
    public static (string Id, int Features)[] All { get; } =
        [.. Application, .. Bureau, .. Previous, .. Instalments, .. Pos, .. Cards, .. WholeClient];

    static (string Id, int Features)[] Application =>
    [
        ("A9b", 4), ("B1b", 1), ("B2", 1), ("B10b", 1), ("B11c", 1), ("B12", 3), ("B13", 2), ("B15b", 1), ("B17b", 3), ("B18c", 1),
        ("B20", 1), ("B24b", 1), ("B26", 2), ("B27b", 1),
    ];

    static (string Id, int Features)[] Bureau =>
    [
        ("C2b", 1), ("C3c", 2), ("C5b", 1), ("C6c", 1), ("C7c", 1), ("C8c", 2), ("C9b", 3), ("C10b", 2), ("C11b", 1), ("C12b", 1),
        ("C13c", 2), ("C15c", 4), ("C16b", 7), ("C17b", 2), ("C18b", 2), ("C19b", 5), ("C20b", 12), ("C21b", 4), ("C22c", 2), ("C23c", 1),
        ("C24", 2), ("C25c", 1), ("C26b", 3), ("C27b", 1),
    ];

    static (string Id, int Features)[] Previous =>
    [
        ("D1b", 1), ("D3b", 1), ("D4c", 6), ("D5c", 3), ("D6c", 2), ("D7c", 5), ("D8c", 1), ("D9c", 1), ("D10c", 5), ("D11c", 4), ("D12c", 2),
        ("D13b", 3), ("D14b", 6), ("D15b", 2), ("D16c", 2), ("D18b", 9), ("D19", 2), ("D20b", 8), ("D21b", 6), ("D22b", 3), ("D23b", 2),
        ("D24", 1), ("D25c", 3), ("D26", 1), ("D27", 5), ("D28", 3),
    ];

    static (string Id, int Features)[] Instalments =>
    [
        ("F1b", 2), ("F2c", 2), ("F3b", 2), ("F4c", 4), ("F5b", 4), ("F6b", 2), ("F7b", 3), ("F8c", 12), ("F9b", 5), ("F10b", 3), ("F11b", 3),
        ("F12b", 3), ("F13b", 5), ("F14b", 1), ("F15", 3), ("F16", 4), ("F17b", 1), ("F18c", 1), ("F19", 2),
    ];

    static (string Id, int Features)[] Pos =>
        [("E1b", 2), ("E2c", 3), ("E3b", 1), ("E4c", 2), ("E5b", 1), ("E6", 3), ("E7b", 6), ("E8", 1), ("E9", 1)];

    static (string Id, int Features)[] Cards =>
        [("G1b", 2), ("G3b", 2), ("G4b", 6), ("G6b", 4), ("G7b", 3), ("G8", 2), ("G9c", 8), ("G10", 2), ("G11b", 2)];

    static (string Id, int Features)[] WholeClient => [("H3", 3)];
}
