import type { OpenWarehouse } from "../engine/open-warehouse.js";
import type { Row } from "../engine/session.js";
import type { Identity } from "../model/identity.js";
import { columnNames } from "../names/column-names.js";
import { relationNames } from "../names/relation-names.js";
import { join, literal, type SqlText, sql } from "../text/sql-text.js";
import type { Show } from "./mask.js";
import type { ShownIdentifier } from "./report.js";

/** One identity in a warehouse that was built: what every part of the audit asks. */
export interface Audited {
    readonly identity: Identity;
    readonly rows: (sql: SqlText) => Promise<readonly Row[]>;
    /** `warehouse.main.dim_person_identifiers` */
    readonly table: Readonly<Record<AuditedTable, SqlText>>;
    /** `person_id` */
    readonly profile: SqlText;
    /** Where a type stands among those of the identity: 1 is the strongest. */
    readonly rankOf: (type: SqlText) => SqlText;
    /** Identifiers that count: of those that a source replaced the new one does. */
    readonly counts: SqlText;
    /** Whether a table of the warehouse has a column: some are there only for models that need them. */
    readonly has: (table: AuditedTable, column: string) => boolean;
    readonly show: Show;
    readonly named: (type: unknown, value: unknown) => ShownIdentifier;
}

export type AuditedTable = "identifiers" | "links" | "conflicts" | "rejections" | "observations";

/** The relations of an identity that an audit reads. */
export const auditedRelations = (identity: string): Readonly<Record<AuditedTable, string>> => ({
    identifiers: relationNames.identifiers(identity),
    links: relationNames.links(identity),
    conflicts: relationNames.conflicts(identity),
    rejections: relationNames.rejections(identity),
    observations: relationNames.observations(identity),
});

// What every build has written so far; a warehouse that lacks one is of another version of c360.
const needed = (profile: string): Readonly<Record<AuditedTable, readonly string[]>> => ({
    identifiers: ["node_id", "identifier_type", "identifier", profile, "first_seen_at"],
    links: ["link_id", "node_a", "node_b", "first_seen_at", "observations", "evidence_table", "evidence_key"],
    conflicts: [
        ...["link_id", "left_type", "left_identifier", "right_type", "right_identifier", "limited_type"],
        ...["per_profile", "first_seen_at", `left_${profile}`, `right_${profile}`],
    ],
    rejections: ["source_table", "source_column", "identifier_type", "raw_value", "identifier", "reason"],
    observations: ["source_table", "source_key", "identifier_type", "node_id", "rejection"],
});

/** Opens an identity of a warehouse for the audit; a text names what the warehouse lacks. */
export function openAudited(
    warehouse: Pick<OpenWarehouse, "rows" | "schema" | "relations" | "columnsOf">,
    identity: Identity,
    show: Show,
): Audited | { readonly lacks: string } {
    const names = auditedRelations(identity.name);
    const profile = columnNames.profileId(identity.name);
    for (const [part, wanted] of Object.entries(needed(profile)) as [AuditedTable, readonly string[]][]) {
        if (!warehouse.relations.has(names[part])) return { lacks: names[part] };
        const found = warehouse.columnsOf(names[part]);
        const missing = wanted.find((column) => !found.has(column));
        if (missing !== undefined) return { lacks: `${names[part]}.${missing}` };
    }
    const table = Object.fromEntries(
        Object.entries(names).map(([part, name]) => [part, sql`${warehouse.schema}.${name as SqlText}`]),
    ) as Record<AuditedTable, SqlText>;
    const has = (part: AuditedTable, column: string): boolean => warehouse.columnsOf(names[part]).has(column);
    const types = join(
        identity.identifiers.map(({ name }) => literal(name)),
        ", ",
    );
    return {
        identity,
        rows: warehouse.rows,
        table,
        profile: profile as SqlText,
        rankOf: (type) => sql`list_position([${types}], ${type})`,
        counts: has("identifiers", "is_replaced") ? sql`not is_replaced` : sql`true`,
        has,
        show,
        named: (type, value) => ({ type: String(type), value: show(String(value)) }),
    };
}

/** A count that DuckDB gave: 64-bit integers come as text. */
export const count = (value: unknown): number => Number(value ?? 0);
