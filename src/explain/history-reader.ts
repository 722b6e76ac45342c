import { dialects } from "../dialects/registry.js";
import type { Row } from "../engine/session.js";
import { literal, type SqlText, sql } from "../text/sql-text.js";
import { eventCauses, eventKinds } from "../warehouse/identity/identity-events.js";
import type { Cut, HistoryEvent, IdentifierName } from "./explanation.js";
import type { WarehouseTables } from "./warehouse-tables.js";

/** Asks what builds have changed. */
export interface HistoryReader {
    /** Also of an identifier that no row carries any more. */
    readonly ofIdentifier: (name: IdentifierName) => Promise<Cut<HistoryEvent>>;
    /** Who came to a profile, and who left it. */
    readonly ofProfile: (id: string) => Promise<Cut<HistoryEvent>>;
}

export function historyReader({ rows, events, profile, previous }: WarehouseTables): HistoryReader {
    const read = async (condition: SqlText): Promise<Cut<HistoryEvent>> => {
        // The latest are told; where there are more, the oldest are left out.
        const found = await rows(sql`
            select
                occurred_at, kind, cause, ${previous} as came_from, ${profile} as went_to,
                count(*)::integer as identifiers, (count(*) over ())::integer as total
            from ${events} where ${condition}
            group by all
            order by occurred_at desc, kind desc, came_from desc, went_to desc limit 20`);
        return { total: Number(found[0]?.total ?? 0), items: found.map(historyEvent).reverse() };
    };
    return {
        ofIdentifier: ({ type, life = 1, value }) => {
            const lived = literal(life === 1 ? type : `${type}#${life}`);
            return read(sql`node_id = ${dialects.duckdb.nodeId(lived, literal(value))}`);
        },
        ofProfile: (id) => read(sql`${profile} = ${literal(id)} or ${previous} = ${literal(id)}`),
    };
}

function historyEvent(row: Row): HistoryEvent {
    const kind = eventKinds.find((one) => one === row.kind);
    const cause = eventCauses.find((one) => one === row.cause);
    if (kind === undefined || cause === undefined) throw new Error(`nobody knows the event ${row.kind}, ${row.cause}`);
    return {
        at: String(row.occurred_at),
        kind,
        cause,
        from: row.came_from === null ? null : String(row.came_from),
        to: row.went_to === null ? null : String(row.went_to),
        identifiers: Number(row.identifiers),
    };
}
