import type { Relationship, RelationshipEnd } from "../../../model/relationship.js";
import type { SourceTable } from "../../../model/source.js";
import { columnNames } from "../../../names/column-names.js";
import { relationNames } from "../../../names/relation-names.js";
import type { Column, LineageEdge } from "../../plan/column.js";
import { columnOf } from "../../plan/lookup.js";
import { makeColumn } from "../../plan/make-column.js";
import { ownRowsOfTable } from "../../plan/rows-of-table.js";
import { placeholderColumn } from "../placeholder.js";

const text = { kind: "string" } as const;
const timestamp = { kind: "timestamp" } as const;

/** The columns of `dim_<relationship>`. @param naturalKey of the entity at the other end, where it has one */
export function relationshipColumns(
    relationship: Relationship,
    table: SourceTable,
    naturalKey: readonly string[],
): readonly Column[] {
    const { from, to, weight, attributes } = relationship;
    const staging = ownRowsOfTable(table);
    const edge = (column: string, change: LineageEdge["change"]): LineageEdge => ({
        relation: staging,
        column,
        change,
    });
    const times = timesOf(relationship, table);
    const begins = times.from === null ? [] : [edge(times.from, times.change)];
    const ends = times.to === null ? [] : [edge(times.to, "transformation")];
    const words = relationship.name.replaceAll("_", " ");
    const carried = (name: string): Column => {
        const { type, description, pii, values, unit } = columnOf(table, name);
        return makeColumn(name, type, description, { pii, values, unit, from: [edge(name, "identity")] });
    };
    const endColumn = (end: RelationshipEnd): Column => endOf(end, staging, naturalKey);
    return [
        makeColumn(columnNames.versionId(relationship.name), text, versionWords(table, words), {
            nullable: false,
            from: [...table.key.map((column) => edge(column, "transformation")), ...begins.map(transformed)],
        }),
        endColumn(from),
        endColumn(to),
        ...table.key.map(carried),
        ...attributes.map(carried),
        ...(weight === null ? [] : [weightColumn(to, weight, table, [edge(weight, "transformation")])]),
        makeColumn("updated_at", timestamp, "When the row last changed, UTC.", {
            from: [edge(timeOf(table), "identity")],
        }),
        makeColumn("valid_from", timestamp, "From when on it holds, UTC.", { nullable: false, from: begins }),
        makeColumn("valid_to", timestamp, "From when on it no longer holds, UTC.", { nullable: false, from: ends }),
        makeColumn("is_current", { kind: "boolean" }, "It holds now.", {
            nullable: false,
            from: [...new Map([...begins, ...ends].map((one) => [one.column, transformed(one)])).values()],
        }),
        placeholderColumn,
    ];
}

const transformed = (edge: LineageEdge): LineageEdge => ({ ...edge, change: "transformation" });

const versionWords = ({ key }: SourceTable, words: string): string =>
    `Key of the ${words}: a hash of ${key.join(", ")} and the moment it began.`;

function weightColumn(to: RelationshipEnd, weight: string, table: SourceTable, from: readonly LineageEdge[]): Column {
    const whole = to.entity.replaceAll("_", " ");
    const { type } = columnOf(table, weight);
    return makeColumn("weight", type, `Its share of the ${whole}; shares of one ${whole} add up to 1.`, {
        nullable: false,
        from,
    });
}

function endOf(end: RelationshipEnd, staging: string, naturalKey: readonly string[]): Column {
    const words = end.entity.replaceAll("_", " ");
    if (end.kind === "party") {
        const profile = columnNames.profileId(end.identity);
        return makeColumn(end.column, text, `Profile of the ${words}; 'unknown' where no identifier survived.`, {
            nullable: false,
            identifies: end.identity,
            references: { relation: relationNames.profiles(end.identity), column: profile },
            from: [{ relation: relationNames.resolved(end.identity), column: profile, change: "transformation" }],
        });
    }
    const relation = relationNames.dimension(end.entity);
    const read = (from: string, column: string): LineageEdge => ({ relation: from, column, change: "transformation" });
    return makeColumn(end.column, text, `The ${words}; 'unknown' where the table's key leads to none.`, {
        nullable: false,
        identifies: end.entity,
        references: { relation, column: end.column },
        from: [
            { relation, column: end.column, change: "identity" },
            ...naturalKey.map((column) => read(relation, column)),
            ...end.key.map((column) => read(staging, column)),
        ],
    });
}

/** When a row last changed. */
export const timeOf = ({ changes }: SourceTable): string =>
    changes.kind === "append" ? changes.occurredAt : changes.updatedAt;

/** The columns that say when a row holds; null where it always did, or still does. */
export function timesOf(
    { valid }: Relationship,
    { changes }: SourceTable,
): { readonly from: string | null; readonly to: string | null; readonly change: LineageEdge["change"] } {
    if (valid !== null) return { ...valid, change: "transformation" };
    switch (changes.kind) {
        case "log":
            return { from: changes.updatedAt, to: changes.updatedAt, change: "transformation" };
        case "append":
            return { from: changes.occurredAt, to: null, change: "identity" };
        case "overwrite":
            return { from: null, to: null, change: "identity" };
    }
}
