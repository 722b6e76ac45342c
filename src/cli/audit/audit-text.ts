import type { Paint } from "../../diagnostics/report/text.js";
import { counted, grouped } from "../report.js";
import { aligned } from "../table.js";
import { wrapped } from "../wrapped.js";
import type { AuditDocument, Bar, Block } from "./document.js";
import { fitted } from "./fitted.js";

const width = 80;
/** More rows than a screen holds are left to json and html. */
const mostRows = 12;
const longestBar = 30;

/** An audit for a terminal of 80 columns. */
export function auditText({ title, summary, sections, advice }: AuditDocument, paint: Paint): string {
    const parts = sections.map(
        (section) =>
            `${paint.strong(section.title)}\n\n${section.blocks.map((block) => blockText(block, paint)).join("\n")}`,
    );
    const advised =
        advice.length === 0
            ? "  Nothing stands out.\n"
            : advice
                  .map(
                      ({ found, consider, at }) => `${indented(`${found}; ${consider}`, "! ")}    ${paint.faint(at)}\n`,
                  )
                  .join("");
    return `${paint.strong(title)}\n\n${indented(summary)}\n${parts.join("\n")}\n${paint.strong("Advice")}\n\n${advised}`;
}

function blockText(block: Block, paint: Paint): string {
    switch (block.kind) {
        case "prose":
            return indented(block.text);
        case "chart":
            return `${caption(block.caption, paint)}${chart(block.bars)}`;
        case "table": {
            const { head, rows, alignment } = block;
            const more = rows.length - mostRows;
            const [first = "", ...rest] = aligned(
                fitted([head, ...rows.slice(0, mostRows)], alignment, width),
                alignment,
            ).split("\n");
            const table = [paint.faint(first), ...rest].join("\n");
            return `${caption(block.caption, paint)}${table}${more > 0 ? `  and ${counted(more, "row")} more\n` : ""}`;
        }
    }
}

const caption = (text: string, paint: Paint): string => `${paint.related(indented(text).trimEnd())}\n`;

const indented = (text: string, mark = ""): string =>
    wrapped(text, width - 2 - mark.length)
        .split("\n")
        .map((line, index) => `  ${index === 0 ? mark : " ".repeat(mark.length)}${line}\n`)
        .join("");

function chart(bars: readonly Bar[]): string {
    const most = Math.max(1, ...bars.map(({ value }) => value));
    return aligned(
        bars.map(({ label, value }) => [label, bar(value / most), grouped(value)]),
        "rlr",
    );
}

const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"] as const;

/** A share of the longest bar, to an eighth of a letter; what is there at all is seen. */
function bar(share: number): string {
    const parts = Math.max(share > 0 ? 1 : 0, Math.round(share * longestBar * 8));
    return "█".repeat(Math.floor(parts / 8)) + (eighths[parts % 8] ?? "");
}
