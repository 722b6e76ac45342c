import type { Row } from "../engine/session.js";
import type { Evidence } from "./explanation.js";

/** What a row of links or conflicts says of the row that ties. */
export const evidenceOf = (row: Row): Evidence => ({
    table: String(row.evidence_table),
    key: String(row.evidence_key),
    firstSeenAt: timeOf(row.first_seen_at),
    lastSeenAt: timeOf(row.last_seen_at),
    observations: Number(row.observations),
});

/** A time of a row: null where nobody knows it. */
export const timeOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
