import { counted, grouped } from "../report.js";
import type { AuditDocument, Bar, Block, Section } from "./document.js";
import { style } from "./style.js";

/** A page that is only looked at need not hold more. */
const mostRows = 200;

/** An audit as one HTML file: nothing is loaded, no script runs; bars are drawn by their width and told in numbers. */
export function auditHtml({ title, summary, sections, advice }: AuditDocument): string {
    const links = [...sections.map((section) => section.title), "Advice"].map(
        (name) => `<li><a href="#${anchor(name)}">${text(name)}</a></li>`,
    );
    const advised =
        advice.length === 0
            ? "<p>Nothing stands out.</p>"
            : `<ul class="advice">\n${advice
                  .map(
                      ({ found, consider, at }) =>
                          `<li>${text(found)}; ${text(consider)} <code>${plain(at)}</code></li>`,
                  )
                  .join("\n")}\n</ul>`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${plain(title)}</title>
<style>
${style}</style>
</head>
<body>
<header>
<h1>${text(title)}</h1>
<p>${text(summary)}</p>
<nav aria-label="Sections"><ul>
${links.join("\n")}
</ul></nav>
</header>
<main>
${sections.map(sectionHtml).join("\n")}
<section aria-labelledby="advice">
<h2 id="advice">Advice</h2>
${advised}
</section>
</main>
</body>
</html>
`;
}

const sectionHtml = ({ title, blocks }: Section): string =>
    `<section aria-labelledby="${anchor(title)}">
<h2 id="${anchor(title)}">${text(title)}</h2>
${blocks.map(blockHtml).join("\n")}
</section>`;

function blockHtml(block: Block): string {
    switch (block.kind) {
        case "prose":
            return `<p>${text(block.text)}</p>`;
        case "chart":
            return `<table class="chart">
<caption>${text(block.caption)}</caption>
<tbody>
${chartRows(block.bars)}
</tbody>
</table>`;
        case "table": {
            const { caption, head, rows, alignment } = block;
            const more = rows.length - mostRows;
            const isNumber = (column: number): string => (alignment[column] === "r" ? ' class="number"' : "");
            const heads = head.map((name, column) => `<th scope="col"${isNumber(column)}>${text(name)}</th>`).join("");
            const cells = (row: readonly string[]): string =>
                row
                    .map((cell, column) =>
                        column === 0
                            ? `<th scope="row">${plain(cell)}</th>`
                            : `<td${isNumber(column)}>${plain(cell)}</td>`,
                    )
                    .join("");
            const body = rows.slice(0, mostRows).map((row) => `<tr>${cells(row)}</tr>`);
            return `<div class="scroll" role="region" aria-label="${plain(caption)}" tabindex="0">
<table>
<caption>${text(caption)}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
</div>${more > 0 ? `\n<p>and ${counted(more, "row")} more</p>` : ""}`;
        }
    }
}

function chartRows(bars: readonly Bar[]): string {
    const most = Math.max(1, ...bars.map(({ value }) => value));
    return bars
        .map(({ label, value }) => {
            const share = Math.max(value > 0 ? 0.5 : 0, Math.round((value / most) * 1000) / 10);
            return `<tr><th scope="row" class="number">${plain(label)}</th><td class="bar"><span style="width: ${share}%" aria-hidden="true"></span></td><td class="number">${grouped(value)}</td></tr>`;
        })
        .join("\n");
}

const anchor = (title: string): string => title.toLowerCase().replaceAll(/[^a-z]+/g, "-");

const plain = (value: string): string =>
    value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Prose of ours, in which back quotes mark what is typed. */
const text = (value: string): string => plain(value).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
