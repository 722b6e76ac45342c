import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Result } from "../../diagnostics/result.js";
import type { Dialect } from "../../dialects/dialect.js";
import type { Places } from "../../model/places.js";
import type { Renderer } from "../../render/renderer.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import { engineDiagnostics } from "../diagnostics.js";
import { DuckdbError } from "../duckdb-error.js";
import { originSpan } from "../origin-span.js";
import type { Session } from "../session.js";
import { snapshotLost } from "./guard-snapshots.js";
import type { Previous } from "./previous.js";
import type { BuildRecord } from "./records.js";
import { renew } from "./renew.js";
import { takeOver } from "./take-over.js";

/** The build that is gone on from, and what this one will write down of itself. */
export interface Earlier {
    readonly file: string;
    readonly previous: Previous;
    readonly now: BuildRecord;
}

/** A relation that was brought up to date instead of made anew. */
export interface Continued {
    /** Rows of the batch: those that were read again. */
    readonly read: number;
    /** It only adds to what it remembers: what it writes was not read again. */
    readonly remembers: boolean;
}

export interface GoOnOptions {
    readonly renderer: Renderer;
    readonly dialect: Dialect;
    readonly asOf: string;
    readonly places: Places;
    readonly earlier: Earlier | undefined;
}

/**
 * Takes over what an earlier build stored of a relation and brings it up to date.
 *
 * @returns null when the relation must be made in full, with a warning when that is because its rows are damaged
 * @throws DuckdbError when DuckDB refuses a statement.
 */
export async function goOn(
    session: Session,
    relation: Relation,
    { renderer, dialect, asOf, places, earlier }: GoOnOptions,
): Promise<Result<Continued | null>> {
    const { upkeep } = relation;
    if (upkeep === null || earlier === undefined) return { value: null, diagnostics: [] };
    try {
        const taken = await takeOver(session, relation, upkeep, dialect, earlier.previous, earlier.now);
        if (!taken) return { value: null, diagnostics: [] };
    } catch (error) {
        if (!(error instanceof DuckdbError) || error.isOfDisk) throw error;
        // The build ends with this error beside the file of the one before, however it goes on.
        if (upkeep.kind !== "incremental") {
            return { value: null, diagnostics: [snapshotLost(relation, earlier.file, error.reason, places)] };
        }
        return { value: null, diagnostics: [unreadable(earlier.file, error.reason, relation, places)] };
    }
    const goesBack = upkeep.kind === "incremental" && upkeep.lasting === true && earlier.previous.asOf > asOf;
    const stored = goesBack ? await rowsOf(session, relation, dialect) : 0;
    const remembers = upkeep.kind === "append" || (upkeep.kind === "incremental" && upkeep.lasting === true);
    const read = await renew(session, relation, upkeep, renderer, dialect, asOf);
    const forgotten = goesBack ? stored + read - (await rowsOf(session, relation, dialect)) : 0;
    if (forgotten === 0) return { value: { read, remembers }, diagnostics: [] };
    const { file, previous } = earlier;
    const params = { file, relation: relation.name, rows: forgotten, asOf, earlier: previous.asOf };
    const span = originSpan(relation.origin, places);
    return { value: { read, remembers }, diagnostics: [engineDiagnostics.report("later-forgotten", { span }, params)] };
}

async function rowsOf(session: Session, { name }: Relation, dialect: Dialect): Promise<number> {
    const [counted] = await session.rows(`select count(*)::integer as n from ${dialect.identifier(name)}`);
    return Number(counted?.n);
}

export function unreadable(
    file: string,
    reason: string,
    { origin }: Pick<Relation, "origin">,
    places: Places,
): Diagnostic {
    const params = { file, reason: reason.replaceAll(/\s*\n\s*/g, " ") };
    return engineDiagnostics.report("earlier-unreadable", { span: originSpan(origin, places) }, params);
}
