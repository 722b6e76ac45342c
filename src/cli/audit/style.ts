/** The look of a report: the system's letters, light or dark as the reader has it, and fit to be printed. */
export const style = `:root {
  --ink: #1c2024; --faint: #5b6470; --paper: #ffffff; --line: #d9dee4; --bar: #2f6fb0; --band: #f5f7f9;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ec; --faint: #a0a9b4; --paper: #15181b; --line: #343b43; --bar: #6aa9e6; --band: #1d2125; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, sans-serif;
}
h1 { margin: 0 0 0.5rem; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 0.75rem; padding-top: 0.75rem; border-top: 1px solid var(--line); font-size: 1.3rem; }
p { max-width: 46rem; }
a { color: var(--bar); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; margin: 1rem 0 0; padding: 0; list-style: none; }
code { font: 0.92em ui-monospace, monospace; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid var(--bar); outline-offset: 2px; }
table { margin: 0.75rem 0 1.5rem; border-collapse: collapse; font-size: 0.92rem; }
caption { padding: 0.25rem 0; color: var(--faint); text-align: left; }
th, td { padding: 0.3rem 0.9rem 0.3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { color: var(--faint); font-weight: 600; white-space: nowrap; }
tbody th { min-width: 9rem; font-weight: 500; overflow-wrap: anywhere; }
tbody tr:nth-child(even) { background: var(--band); }
td { overflow-wrap: anywhere; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.chart { width: 100%; max-width: 40rem; }
.chart th, .chart td { padding-block: 0.15rem; border-bottom: 0; background: var(--paper); }
.chart th { min-width: 0; width: 4.5rem; }
.chart td.number { width: 6rem; }
.bar span { display: block; height: 0.9rem; margin-top: 0.3rem; background: var(--bar); border-radius: 2px; }
.advice li { margin-bottom: 0.5rem; max-width: 52rem; }
@media print { nav { display: none; } body { max-width: none; } }
`;
