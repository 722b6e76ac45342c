import type { Result } from "../diagnostics/result.js";
import { type RowMember, rowMembers } from "../emitters/typescript/row-members.js";
import { type CarriedPii, carriedPii } from "../lineage/carried-pii.js";
import { findLineage } from "../lineage/find.js";
import type { Direction, Place } from "../lineage/follow.js";
import { indexLineage, type LineageColumn, type LineageIndex, type LineageTable } from "../lineage/lineage-index.js";
import { type LineageNode, traceEnds, traceLineage } from "../lineage/trace.js";
import type { Span } from "../text/span.js";
import { prepare, type SoundProject } from "./prepare.js";

/** Where a column's values come from and lead to. */
export interface ColumnLineage {
    readonly kind: "column";
    readonly column: LineageColumn;
    /** Null for a direction that was not asked for. */
    readonly up: LineageNode | null;
    readonly down: LineageNode | null;
}

/** The lineage of all columns of a relation, in short. */
export interface RelationLineage {
    readonly kind: "relation";
    readonly relation: LineageTable;
    readonly columns: readonly ColumnSummary[];
}

export interface ColumnSummary {
    readonly column: LineageColumn;
    /** The raw columns at the beginning; where there is none, the columns that no data flows into. */
    readonly sources: readonly LineageColumn[];
    /** How many columns downstream are made with it. */
    readonly readers: number;
}

/** Looks up what a column of any lineage answer is to others. */
export interface ColumnFacts {
    /** The personal data at a place whose column does not say so itself. */
    readonly carries: (place: Place) => readonly CarriedPii[];
    /** Null for a column that is not public. */
    readonly memberOf: (column: LineageColumn) => RowMember | null;
}

export interface LineageOptions {
    /** Both when it is not given. */
    readonly direction?: Direction;
    /** How many edges to follow; all when it is not given. */
    readonly depth?: number;
}

export interface LineageAnswer {
    readonly lineage: ColumnLineage | RelationLineage;
    readonly facts: ColumnFacts;
}

/**
 * Which columns a column is made of, from the source on, and which are made of it, down to the TypeScript symbol.
 *
 * @param name `dim_customer_360.email`, `shop.orders.status`, or a relation for all its columns in short
 * @returns undefined, with a diagnostic, when there is no such column
 * @example
 * const { value } = lineage(project, "dim_customer.email", { direction: "up", depth: 1 });
 * if (value?.lineage.kind === "column") value.lineage.up?.steps[0]?.node.column.relation // "int_customer__candidates"
 */
export function lineage(
    project: SoundProject,
    name: string,
    options: LineageOptions = {},
): Result<LineageAnswer | undefined> {
    const { value: prepared, diagnostics } = prepare(project);
    if (prepared === undefined) return { value: undefined, diagnostics };
    const index = indexLineage(prepared.warehouse);
    const found = findLineage(index, name, (table) => spanOf(table, project));
    if (found.value === undefined) return { value: undefined, diagnostics: [...diagnostics, ...found.diagnostics] };
    const members = rowMembers(prepared.warehouse);
    const value: LineageAnswer = {
        lineage:
            found.value.kind === "table"
                ? summary(index, found.value.table)
                : columnLineage(index, found.value.column, options),
        facts: {
            carries: (place) => carriedPii(index, place),
            memberOf: ({ relation, column }) => members(relation, column),
        },
    };
    return { value, diagnostics };
}

function columnLineage(index: LineageIndex, column: LineageColumn, options: LineageOptions): ColumnLineage {
    const { direction, depth } = options;
    const trace = (asked: Direction): LineageNode | null =>
        direction === undefined || direction === asked ? traceLineage(index, column, asked, depth) : null;
    return { kind: "column", column, up: trace("up"), down: trace("down") };
}

function summary(index: LineageIndex, relation: LineageTable): RelationLineage {
    const columns = relation.columns.map((column) => ({
        column,
        sources: beginnings(traceLineage(index, column, "up")),
        readers: columnsIn(traceLineage(index, column, "down")) - 1,
    }));
    return { kind: "relation", relation, columns };
}

function beginnings(root: LineageNode): readonly LineageColumn[] {
    const ends = traceEnds(root);
    const raw = ends.filter(({ isRaw }) => isRaw);
    return raw.length > 0 ? raw : ends;
}

function columnsIn(root: LineageNode): number {
    const columns = new Set<LineageColumn>();
    const visit = ({ column, steps }: LineageNode): void => {
        columns.add(column);
        for (const { node } of steps) visit(node);
    };
    visit(root);
    return columns.size;
}

/** A relation's definition; for a name that is nobody's, the project. */
function spanOf(table: LineageTable | null, { model, places }: SoundProject): Span {
    const { file, path } = (table ?? model.project).origin;
    return places.get(path) ?? { file, start: 0, end: 0 };
}
