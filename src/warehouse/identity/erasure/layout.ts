import type { Dialect } from "../../../dialects/dialect.js";
import type { CustomerModel } from "../../../model/customer-model.js";
import type { Identity } from "../../../model/identity.js";
import type { SourceColumn, SourceTable } from "../../../model/source.js";
import { columnNames } from "../../../names/column-names.js";
import { relationNames } from "../../../names/relation-names.js";
import { type IdentityLayout, identityLayout } from "../layout.js";

/**
 * The identity as requests for erasure see it: over the rows as they arrived, under a name of its own. The same
 * relations and the same program resolve it, so no rule of who is who has a second form here.
 * Decisions of people name values, and here stand hashes: they are left out.
 */
export function erasureLayout(identity: Identity, model: CustomerModel, dialect: Dialect): IdentityLayout {
    const name = relationNames.erasureOf(identity.name);
    const sources = model.sources.map((source) => ({
        ...source,
        tables: source.tables.map((table) => arrived(table, identity.name, name)),
    }));
    return identityLayout({ ...identity, name, erasures: null, overrides: null }, { ...model, sources }, dialect);
}

/** A table before anything is erased. Rows that are withdrawn are looked at like any other. */
function arrived(table: SourceTable, identity: string, name: string): SourceTable {
    const identifiers = table.identifiers
        .filter((one) => one.identity === identity)
        .map((one) => ({ ...one, identity: name }));
    return { ...byVersion(table), identifiers, erases: [], dropsLinks: false };
}

/** Every version of a log is a row of its own: what it once said is personal data too. */
function byVersion(table: SourceTable): SourceTable {
    const { changes, columns } = table;
    if (changes.kind !== "log") return table;
    return {
        ...table,
        key: [columnNames.rowKey()],
        changes: { kind: "append", occurredAt: changes.createdAt ?? changes.updatedAt },
        observesAll: false,
        columns: [...columns, rowKey(table)],
    };
}

/** The column that staging adds. */
const rowKey = ({ origin }: SourceTable): SourceColumn => ({
    name: columnNames.rowKey(),
    description: "Names the version.",
    type: { kind: "string" },
    record: null,
    from: { kind: "raw", name: columnNames.rowKey(), arrives: "typed" },
    required: true,
    optional: false,
    values: null,
    pii: null,
    unit: null,
    nullLike: false,
    hidden: false,
    deprecated: null,
    origin,
});
