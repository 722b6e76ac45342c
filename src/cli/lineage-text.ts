import { typeText } from "../expression/type.js";
import type { Place } from "../lineage/follow.js";
import type { LineageColumn } from "../lineage/lineage-index.js";
import type { LineageNode, LineageStep } from "../lineage/trace.js";
import type { ColumnFacts, ColumnLineage, ColumnSummary, LineageAnswer, RelationLineage } from "../project/lineage.js";
import { counted } from "./report.js";
import { aligned } from "./table.js";

/** How many columns are named where a list would be longer than a reader. */
const named = 3;

/** Lineage for people: what the column is, a tree upwards, a tree downwards. */
export function lineageText({ lineage, facts }: LineageAnswer): string {
    return lineage.kind === "column" ? columnText(lineage, facts) : relationText(lineage, facts);
}

function columnText({ column, up, down }: ColumnLineage, facts: ColumnFacts): string {
    const carried = carriedLines({ column, kind: null }, facts);
    const lines = [
        [typeText(column.type), ...markOf(column)].join(", "),
        ...carried,
        column.description,
        definition(column),
    ];
    const head = `${nameOf(column)}\n${lines.map((line) => `  ${line}\n`).join("")}`;
    const above = up === null ? "" : `\nComes from\n${tree(up, facts, false) || `  ${beginning(column)}\n`}`;
    const below = down === null ? "" : `\nLeads to\n${tree(down, facts, true) || "  nothing\n"}`;
    return `${head}${above}${below}`;
}

const tree = (root: LineageNode, facts: ColumnFacts, members: boolean): string =>
    aligned(rows(root, facts, members), "llll");

type Row = readonly string[];

/** A line for each step of a node, below it those of the node it leads to; with `members`, the symbol of its own. */
function rows(node: LineageNode, facts: ColumnFacts, members: boolean): readonly Row[] {
    const member = members ? facts.memberOf(node.column) : null;
    const groups: readonly (readonly Row[])[] = [
        ...(member === null ? [] : [[[member.symbol, "type", `generated/${member.file}`]]]),
        ...node.steps.map((step) => stepRows(step, facts, members)),
    ];
    return groups.flatMap((group, index) => {
        const last = index === groups.length - 1;
        return group.map((row, line) => prefixed(line > 0 ? (last ? "   " : "│  ") : last ? "└─ " : "├─ ", row));
    });
}

const cuts = { repeated: " (shown elsewhere)", depth: " …" } as const;

function stepRows({ change, node }: LineageStep, facts: ColumnFacts, members: boolean): readonly Row[] {
    const { column, kind, cut } = node;
    const name = `${nameOf(column)}${kind === null ? "" : ` [${kind}]`}${cut === null ? "" : cuts[cut]}`;
    const carried = [...new Set(facts.carries(node).map(({ pii }) => pii))];
    const marks = [...markOf(column), ...(carried.length > 0 ? [`carries ${carried.join(", ")}`] : [])];
    return [
        [name, change, definition(column), marks.join(", ")],
        // A column that is shown elsewhere shows its symbol there.
        ...rows(node, facts, members && cut !== "repeated"),
    ];
}

const prefixed = (prefix: string, [name = "", ...rest]: Row): Row => [`${prefix}${name}`, ...rest];

function relationText({ relation, columns }: RelationLineage, facts: ColumnFacts): string {
    const lines = columns.map((summary) => [
        summary.column.column,
        `from ${sources(summary)}`,
        readers(summary, facts),
        [...markOf(summary.column), ...carriedLines({ column: summary.column, kind: null }, facts)].join("; "),
    ]);
    const { file, path } = relation.origin;
    return `${relation.name}\n  ${file}: ${path}\n\n${aligned(lines, "llll")}`;
}

const sources = ({ column, sources: ends }: ColumnSummary): string =>
    ends.length > 0 ? list(ends.map(nameOf)) : beginning(column);

const beginning = ({ isRaw }: LineageColumn): string => (isRaw ? "its source" : "its statement, or the run");

/** What is public may have readers that nobody here knows of. */
function readers({ column, readers: count }: ColumnSummary, { memberOf }: ColumnFacts): string {
    if (count > 0) return `in ${counted(count, "other column")}`;
    return memberOf(column) === null ? "read by nothing" : "";
}

const markOf = ({ pii }: LineageColumn): readonly string[] => (pii === null ? [] : [`PII: ${pii}`]);

/** `carries email from stg_shop__customers.email`, once per kind. */
function carriedLines(place: Place, { carries }: ColumnFacts): readonly string[] {
    const carried = carries(place);
    const kinds = [...new Set(carried.map(({ pii }) => pii))];
    return kinds.map((kind) => {
        const from = carried.filter(({ pii }) => pii === kind).map((one) => nameOf(one.from));
        return `carries ${kind} from ${list(from)}`;
    });
}

function list(names: readonly string[]): string {
    const more = names.length - named;
    return more > 0 ? `${names.slice(0, named).join(", ")} and ${more} more` : names.join(", ");
}

const nameOf = ({ relation, column }: LineageColumn): string => `${relation}.${column}`;

const definition = ({ origin: { file, path } }: LineageColumn): string => `${file}: ${path}`;
