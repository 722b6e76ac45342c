import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Places } from "../../model/places.js";
import { literal } from "../../text/sql-text.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import { engineDiagnostics } from "../diagnostics.js";
import { originSpan } from "../origin-span.js";
import type { Session } from "../session.js";
import type { Opened, Previous } from "./previous.js";

/**
 * Why a build must not replace the file of the one before it: that file alone knows what source tables were.
 *
 * @returns null when every planned snapshot goes on from it, or none of them stands there
 */
export async function guardSnapshots(
    session: Session,
    opened: Opened,
    relations: readonly Relation[],
    {
        file,
        asOf,
        places,
        isFresh,
    }: { readonly file: string; readonly asOf: string; readonly places: Places; readonly isFresh: boolean },
): Promise<Diagnostic | null> {
    const kept = relations.filter(
        ({ upkeep }) => upkeep?.kind === "append" || (!isFresh && upkeep?.kind === "snapshot"),
    );
    const snapshots = kept.filter(({ upkeep }) => upkeep?.kind === "snapshot");
    const [first] = kept;
    if (first === undefined) return null;
    switch (opened.kind) {
        case "none":
            return null;
        case "unreadable":
            return snapshotLost(first, file, opened.reason, places);
        case "previous": {
            const { previous } = opened;
            const stored = previous.asOf > asOf ? await firstStored(session, snapshots, previous) : undefined;
            if (stored === undefined) return null;
            const params = { file, relation: stored.name, asOf, earlier: previous.asOf };
            return engineDiagnostics.report("snapshot-from-later", { span: originSpan(stored.origin, places) }, params);
        }
    }
}

export function snapshotLost({ name, origin }: Relation, file: string, reason: string, places: Places): Diagnostic {
    const params = { file, relation: name, reason: reason.replaceAll(/\s*\n\s*/g, " ") };
    return engineDiagnostics.report("snapshot-unreadable", { span: originSpan(origin, places) }, params);
}

async function firstStored(
    session: Session,
    snapshots: readonly Relation[],
    { database }: Previous,
): Promise<Relation | undefined> {
    const rows = await session.rows(`
        select table_name from duckdb_tables()
        where database_name = ${literal(database)} and schema_name = 'main'`);
    const stored = new Set(rows.map((row) => row.table_name));
    return snapshots.find(({ name }) => stored.has(name));
}
