import type { Row } from "../engine/session.js";
import { literal, type SqlText, sql } from "../text/sql-text.js";
import { type RejectionReason, rejectionReasons } from "../warehouse/identity/columns.js";
import type { IdentifierName, Rejection } from "./explanation.js";
import type { WarehouseTables } from "./warehouse-tables.js";

/** Asks which values name nobody, and why. */
export interface RejectionReader {
    /** Why the observations of a value were rejected; none where they were not. */
    readonly of: (name: IdentifierName) => Promise<readonly Rejection[]>;
    /** Rejected values that rows of both profiles carry. */
    readonly shared: (left: string, right: string) => Promise<readonly Rejection[]>;
}

export function rejectionReader(tables: WarehouseTables): RejectionReader {
    const { rows, rejections, anchors, identifiers, profile, rankOf, typeOf } = tables;
    const rejection = (row: Row): Rejection => {
        const type = typeOf(String(row.identifier_type));
        const reason = reasonOf(String(row.reason));
        return {
            type: String(row.identifier_type),
            value: String(row.value),
            reason,
            ...(reason === "fan_out" && type?.maxProfiles && { limit: type.maxProfiles }),
            observations: Number(row.observations),
            table: String(row.source_table),
            key: String(row.source_key),
            origin: type?.origin ?? null,
        };
    };
    const first = sql`min((rejected.first_seen_at, rejected.source_table, rejected.source_key))`;
    return {
        of: async ({ type, value }) => {
            const found = await rows(sql`
                select
                    identifier_type, coalesce(identifier, raw_value) as value, reason,
                    count(*)::integer as observations, ${first} as shown,
                    shown[2] as source_table, shown[3] as source_key
                from ${rejections} as rejected
                where
                    identifier_type = ${literal(type)}
                    and (identifier = ${literal(value)} or identifier is null and raw_value = ${literal(value)})
                group by identifier_type, value, reason
                order by observations desc, reason`);
            return found.map(rejection);
        },
        shared: async (left, right) => {
            const of = (id: string): SqlText => sql`
                select
                    rejected.identifier_type, coalesce(rejected.identifier, rejected.raw_value) as value,
                    rejected.reason, ${first} as shown,
                    count(distinct (rejected.source_table, rejected.source_key, rejected.source_column))::integer
                        as observations
                from ${rejections} as rejected
                join ${anchors} as anchors using (source_table, source_key)
                join ${identifiers} as identifiers on anchors.node_id = identifiers.node_id
                where identifiers.${profile} = ${literal(id)} and rejected.reason <> 'null_like'
                group by rejected.identifier_type, value, rejected.reason`;
            const found = await rows(sql`
                select
                    identifier_type, value, reason, a.observations + b.observations as observations,
                    least(a.shown, b.shown) as first_shown,
                    first_shown[2] as source_table, first_shown[3] as source_key
                from (${of(left)}) as a join (${of(right)}) as b using (identifier_type, value, reason)
                order by ${rankOf(sql`identifier_type`)}, value limit 20`);
            return found.map(rejection);
        },
    };
}

function reasonOf(text: string): RejectionReason {
    const reason = rejectionReasons.find((one) => one === text);
    if (reason === undefined) throw new Error(`a value was rejected for a reason that nobody knows: ${text}`);
    return reason;
}
