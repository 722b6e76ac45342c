import type { Paint } from "../../diagnostics/report/text.js";
import type { ColumnAdvice, ColumnCount, Overlap, Suggestion, TableCounts } from "../../init/columns/column-advice.js";
import { percent } from "../../init/columns/reasons.js";
import { counted, grouped } from "../report.js";
import { aligned } from "../table.js";
import { wrapped } from "../wrapped.js";
import { fitted } from "./fitted.js";

const width = 80;
/** More are left to json. */
const mostOverlaps = 12;

/** Advice on columns for a terminal of 80 columns. */
export function columnsText(advice: ColumnAdvice, paint: Paint): string {
    const { tables, overlaps, suggestions, types, leftOut } = advice;
    const section = (title: string, text: string): string => `${paint.strong(title)}\n\n${text}`;
    const parts = [
        section("Columns that could be identifiers", summary(advice)),
        ...tables.map((table) => section(table.table, tableText(table, paint))),
        section("Shared values", overlapsText(overlaps, advice.sample, paint)),
        section(
            "Suggestions",
            suggestions.length === 0
                ? indented("No further column looks like an identifier.")
                : suggestions.map((one, index) => suggestionText(one, index + 1)).join("\n"),
        ),
        ...(types === null ? [] : [section("Identifier types", typesText(types, paint))]),
        ...(leftOut.length === 0 ? [] : [section("Left out", leftOut.map((one) => indented(one, "- ")).join(""))]),
    ];
    return parts.join("\n");
}

function summary({ tables, suggestions, data }: ColumnAdvice): string {
    const columns = tables.flatMap((table) => table.columns);
    const known = columns.filter(({ identifiers }) => identifiers.length > 0).length;
    return indented(
        `${counted(columns.length, "column")} of ${counted(tables.length, "table")} of ${data}: ` +
            `${grouped(known)} ${known === 1 ? "is an identifier" : "are identifiers"} already, ` +
            `${grouped(suggestions.length)} more may be. Values are counted and never shown; advice is for you to judge.`,
    );
}

function tableText({ rows, shown, declared, columns }: TableCounts, paint: Paint): string {
    const head = ["column", "looks like", "filled", "null-like", "different", "identifier"];
    const cells = columns.map((column) => [
        column.column,
        looks(column),
        share(column.filled, rows),
        column.nullLike === null ? "" : share(column.nullLike, column.filled),
        column.filled === 0 ? "" : `${grouped(column.distinct)} (${share(column.distinct, column.usable)})`,
        declared && !column.declared ? "not declared" : column.identifiers.join(", "),
    ]);
    const about = `${counted(rows, "row")} of ${shown}${declared ? "" : ", not declared"}`;
    return `${indented(about)}${rowsText([head, ...cells], "llrrrl", paint)}`;
}

const looks = ({ shape: { kind, share: part } }: ColumnCount): string =>
    part === 0 || part === 1 ? (kind === "none" ? "" : kind) : `${kind} ${percent(part)}`;

const share = (part: number, whole: number): string => (whole === 0 ? "" : percent(part / whole));

function overlapsText(overlaps: readonly Overlap[], sample: number, paint: Paint): string {
    const bound = indented(
        "Different values, compared as text in small letters without the blanks around; " +
            `of a column with more than ${grouped(sample)} of them those of the smallest hashes. What is less than a ` +
            "tenth of the smaller column is left out.",
    );
    if (overlaps.length === 0) return `${bound}\n${indented("No two columns of different tables share any.")}`;
    const rows = overlaps
        .slice(0, mostOverlaps)
        .map(({ left, right, common, leftValues, rightValues, isSampled }) => [
            `${left.table}.${left.column}`,
            `${right.table}.${right.column}`,
            grouped(common),
            `${grouped(leftValues)}, ${grouped(rightValues)}`,
            isSampled ? "sample" : "all",
        ]);
    const more = overlaps.length - rows.length;
    const rest = more > 0 ? indented(`and ${grouped(more)} more, in json`) : "";
    return `${bound}\n${rowsText([["column", "and", "share", "of", "compared"], ...rows], "llrrl", paint)}${rest}`;
}

function suggestionText({ table, column, identifier, because, weigh, adds, at, yaml }: Suggestion, place: number) {
    const doubt = weigh.length === 0 ? "" : indented(`weigh: ${weigh.join("; ")}`, "   ");
    const where = at === null ? "" : indented(`add to the ${adds === "keys" ? "column" : "table"} at ${at}`, "   ");
    return (
        `${indented(`${table}.${column} may be ${identifier}`, `${place}. `)}` +
        `${indented(`because: ${because.join("; ")}`, "   ")}${doubt}${where}\n${snippet(yaml)}`
    );
}

const typesText = ({ identity, at, yaml }: NonNullable<ColumnAdvice["types"]>, paint: Paint): string =>
    `${indented(
        at === null
            ? "The model has no identity for them yet; review the order, the strongest first, and the limits."
            : `${identity} lacks them; put each where its strength belongs, and review the limits.`,
    )}${at === null ? "" : `  ${paint.faint(at)}\n`}\n${snippet(yaml)}`;

const snippet = (yaml: string): string =>
    yaml
        .trimEnd()
        .split("\n")
        .map((line) => `     ${line}\n`)
        .join("");

function rowsText(rows: readonly (readonly string[])[], alignment: string, paint: Paint): string {
    const [head = "", ...rest] = aligned(fitted(rows, alignment, width), alignment).split("\n");
    return `${paint.faint(head)}\n${rest.join("\n")}`;
}

/** Two blanks in from the margin, the first line behind a sign; a name that is too long for a line is broken. */
const indented = (text: string, sign = ""): string =>
    wrapped(text, width - 2 - sign.length)
        .split("\n")
        .flatMap((line) => line.match(new RegExp(`.{1,${width - 2 - sign.length}}`, "gu")) ?? [""])
        .map((line, index) => `  ${index === 0 ? sign : " ".repeat(sign.length)}${line}\n`)
        .join("");
