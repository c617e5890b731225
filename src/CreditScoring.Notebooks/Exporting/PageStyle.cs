namespace CreditScoring.Notebooks.Exporting;

/// <summary>The stylesheet of an exported notebook. Beside a colour stands its measured contrast; text needs 4.5.</summary>
static class PageStyle
{
    public const string Css = """
        :root {
          color-scheme: light dark;
          --paper: #ffffff;
          --ink: #1d2430; /* on paper 15.6, on panel 14.3 */
          --soft: #56606f; /* on paper 6.4, on panel 5.8 */
          --panel: #f4f5f7;
          --rule: #d5d9df;
          --link: #1b5e9e; /* on paper 6.7, on panel 6.1 */
          --fault: #a3182b; /* on paper 7.7, on panel 7.1 */
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #14181f;
            --ink: #e4e8ee; /* on paper 14.5, on panel 12.8 */
            --soft: #a2acba; /* on paper 7.7, on panel 6.9 */
            --panel: #1d232c;
            --rule: #3a4350;
            --link: #8dbdf0; /* on paper 9.0, on panel 8.0 */
            --fault: #ff9aa5; /* on paper 8.8, on panel 7.8 */
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
        main { max-width: 50rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
        h1, h2, h3 { line-height: 1.25; margin: 2rem 0 0.75rem; }
        h1 { font-size: 1.9rem; margin-top: 0.5rem; }
        h2 { font-size: 1.4rem; }
        h3 { font-size: 1.15rem; }
        a { color: var(--link); }
        pre, code { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: 0.875rem; }
        pre { margin: 0.5rem 0; padding: 0.75rem 1rem; overflow-x: auto; line-height: 1.5; background: var(--panel); border-radius: 4px; }
        blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--rule); color: var(--soft); }
        .cs-cell { margin: 1.25rem 0; }
        summary { cursor: pointer; width: fit-content; color: var(--soft); font-size: 0.875rem; }
        .cs-output { margin: 0.5rem 0; overflow-x: auto; }
        pre.cs-output { background: none; border-left: 3px solid var(--rule); border-radius: 0; white-space: pre-wrap; }
        .cs-error { border-left: 3px solid var(--fault); border-radius: 0; color: var(--fault); white-space: pre-wrap; }
        .cs-expected { white-space: pre-wrap; }
        .cs-more { margin: 0.25rem 0; color: var(--soft); font-size: 0.875rem; }
        table { border-collapse: collapse; margin: 0.75rem 0; font-size: 0.9375rem; }
        caption { text-align: left; color: var(--soft); font-size: 0.875rem; }
        th, td { padding: 0.3rem 0.8rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
        th { font-weight: 600; }
        tbody th { font-weight: 400; }
        td.cs-number, th.cs-number { text-align: right; font-variant-numeric: tabular-nums; }
        figure { margin: 1rem 0; }
        .cs-figure-title, .cs-figure-finding { display: block; }
        .cs-figure-finding { color: var(--soft); font-size: 0.9375rem; }
        .cs-right { text-align: right; font-variant-numeric: tabular-nums; }
        .cs-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .cs-scroll { max-height: 26rem; overflow: auto; }
        img, svg { max-width: 100%; height: auto; }
        @media print { details:not([open]) { display: none; } }

        """;
}
