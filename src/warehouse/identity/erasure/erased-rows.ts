import type { Identity } from "../../../model/identity.js";
import { relationNames } from "../../../names/relation-names.js";
import { join, literal, number, type SqlText, sql } from "../../../text/sql-text.js";
import type { Column } from "../../plan/column.js";
import { header } from "../../plan/header.js";
import { makeColumn } from "../../plan/make-column.js";
import { makeIntermediate } from "../../plan/make-relation.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import { edge, roleColumn } from "../columns.js";
import type { IdentityLayout } from "../layout.js";
import { keyedHash } from "./keyed-hash.js";
import type { ErasedRowsView } from "./views.js";

/** Says that the identifier at a place of the row's table is erased. */
export const placeColumn = (position: number): SqlText => `is_erased_${position}` as SqlText;

/** Plans `int_<identity>__erased_rows`: the rows that arrived and are about somebody who was erased. */
export function planErasedRows(identity: Identity, layout: IdentityLayout): Relation {
    const { dialect, hasRoles } = layout;
    const tracesName = relationNames.traces(layout.identity.name);
    const tombstonesName = relationNames.tombstones(identity.name);
    const description = `One row per party of a source row that holds an erased ${identity.name} identifier.`;
    const role = hasRoles ? [sql`':'`, sql`merged.role`] : [];
    const view: ErasedRowsView = {
        ...header(description, identity.origin, "table"),
        traces: modelRef(tracesName, dialect),
        tombstones: modelRef(tombstonesName, dialect),
        has_roles: hasRoles,
        inseparable: inseparable(layout),
        erased_row_id: dialect.md5(dialect.concat([sql`merged.row_hash`, ...role])),
        surrogate: keyedHash(sql`merged.row_hash`, dialect),
        places: placesOf(layout).map((place) => ({ place: number(place), name: placeColumn(place) })),
    };
    const traces = (column: string, change: "identity" | "transformation") => edge(tracesName, column, change);
    const matched = [
        traces("value_hash", "transformation"),
        traces("identifier_type", "transformation"),
        edge(tombstonesName, "value_hash", "transformation"),
        edge(tombstonesName, "kind", "transformation"),
    ];
    const string = { kind: "string" } as const;
    const boolean = { kind: "boolean" } as const;
    const place = (position: number): Column =>
        makeColumn(placeColumn(position), boolean, `Identifier ${position} of its table is erased.`, {
            nullable: false,
            from: [traces("source_position", "transformation"), ...matched],
        });
    return makeIntermediate(identity, {
        name: relationNames.erasedRows(identity.name),
        layer: "identity",
        description,
        columns: [
            makeColumn("erased_row_id", string, "Hash of the row and the party.", {
                nullable: false,
                unique: true,
                from: [traces("row_hash", "transformation")],
            }),
            makeColumn("source_table", string, "Table of the row: `source.table`.", {
                nullable: false,
                from: [traces("source_table", "identity")],
            }),
            makeColumn("row_hash", string, "Hash of table and key of the row.", {
                nullable: false,
                from: [traces("row_hash", "identity")],
            }),
            ...roleColumn(layout).map((column) => ({ ...column, from: [traces("role", "identity")] })),
            makeColumn("surrogate", string, "Stands for a key that names the person: a keyed hash.", {
                nullable: false,
                from: [traces("row_hash", "transformation")],
            }),
            makeColumn("requested_at", { kind: "timestamp" }, "The last request that reaches it.", {
                nullable: false,
                from: [edge(tombstonesName, "requested_at", "aggregation")],
            }),
            makeColumn("is_whole", boolean, "The party is the erased person, and not somebody with a shared value.", {
                nullable: false,
                from: matched,
            }),
            ...placesOf(layout).map(place),
        ],
        key: ["erased_row_id"],
        parents: [view.traces, view.tombstones],
        body: { template: "dbt/identity/erasure/erased_rows", view },
    });
}

/** Every place that an identifier has in some table. */
function placesOf({ sources }: IdentityLayout): readonly number[] {
    const all = sources.flatMap(({ tables }) =>
        tables.flatMap(({ identifiers }) => identifiers.map(({ position }) => position)),
    );
    return Array.from({ length: Math.max(0, ...all) }, (_, index) => index + 1);
}

/** An identifier that an expression finds inside a value cannot be taken out of it: its whole row goes. */
function inseparable({ sources }: IdentityLayout): SqlText | null {
    const conditions = sources.flatMap(({ tables }) =>
        tables.flatMap(({ table, identifiers }) =>
            identifiers.flatMap(({ value, position }) =>
                value === null
                    ? []
                    : [
                          sql`(matched.source_table = ${literal(`${table.source}.${table.name}`)} and matched.source_position = ${number(position)})`,
                      ],
            ),
        ),
    );
    return conditions.length === 0 ? null : join(conditions, " or ");
}
