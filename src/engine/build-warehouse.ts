import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Places } from "../model/places.js";
import type { Renderer } from "../render/renderer.js";
import type { Layer, Relation } from "../warehouse/plan/relation.js";
import type { Warehouse } from "../warehouse/plan/warehouse.js";
import { relationshipChecks } from "./column-checks.js";
import { compareColumns } from "./compare-columns.js";
import { DuckdbError } from "./duckdb-error.js";
import { findGuiltyView } from "./guilty-view.js";
import { holdView, releaseViews, viewsThatAreRead } from "./held-views.js";
import { inspectRelation, runQueryCheck } from "./inspect-relation.js";
import { makeRelation } from "./make-relation.js";
import { relationFailed, testNotRun } from "./refusals.js";
import { runDataTest } from "./run-data-test.js";
import type { Session } from "./session.js";
import { type Continued, type Earlier, goOn } from "./state/go-on.js";
import { type TestResult, testDiagnostics } from "./test-result.js";

export interface BuiltRelation {
    readonly name: string;
    readonly layer: Layer;
    /** The source, identity, entity or event it belongs to. */
    readonly area: string;
    readonly materialized: Relation["materialized"];
    readonly rows: number;
    /** Null when all rows were read: there was no earlier build to go on from, or the relation keeps nothing. */
    readonly continued: Continued | null;
    readonly milliseconds: number;
}

export interface BuildReport {
    /** Those that were made, in the order of making. */
    readonly relations: readonly BuiltRelation[];
    /** Names of those that were not even tried, because something they read failed. */
    readonly skipped: readonly string[];
    readonly tests: readonly TestResult[];
    readonly diagnostics: readonly Diagnostic[];
    readonly milliseconds: number;
}

export interface BuildOptions {
    /** `YYYY-MM-DD HH:MM:SS.ffffff`, UTC. */
    readonly asOf: string;
    readonly places: Places;
    readonly onMade?: (relation: BuiltRelation) => void;
    /** The build to go on from; absent when everything is made anew. */
    readonly earlier?: Earlier;
    /** Views are evaluated once: more memory for less work, which an empty database does not repay. */
    readonly holdsViews?: boolean;
}

/**
 * Makes every relation of the plan over the raw tables, in order, and runs every generated test. What fails is
 * reported and what reads it is skipped; everything else goes on, so that one run shows all problems.
 *
 * @example
 * await buildWarehouse(session, warehouse, renderer, { asOf: "2026-01-31 00:00:00.000000", places });
 * // { relations: [{ name: "stg_shop__orders", rows: 10, ... }, ...], skipped: [], tests: [...], diagnostics: [] }
 */
export async function buildWarehouse(
    session: Session,
    warehouse: Warehouse,
    renderer: Renderer,
    { asOf, places, onMade, earlier, holdsViews = false }: BuildOptions,
): Promise<BuildReport> {
    const started = performance.now();
    const { dialect } = warehouse;
    const toHold = holdsViews ? viewsThatAreRead(warehouse.relations) : new Set<string>();
    const held: Relation[] = [];
    const made = new Map<string, Relation>();
    const relations: BuiltRelation[] = [];
    const skipped: string[] = [];
    const tests: TestResult[] = [];
    const diagnostics: Diagnostic[] = [];

    for (const relation of warehouse.relations) {
        if (!isReady(relation, made)) {
            skipped.push(relation.name);
            continue;
        }
        const begun = performance.now();
        try {
            const { value: continued, diagnostics: warnings } = await goOn(session, relation, {
                renderer,
                dialect,
                asOf,
                places,
                earlier,
            });
            diagnostics.push(...warnings);
            if (continued === null) await makeRelation(session, relation, renderer, dialect, asOf);
            if (toHold.has(relation.name)) {
                await holdView(session, relation, dialect);
                held.push(relation);
            }
            const mismatches = await compareColumns(session, relation, dialect, places);
            diagnostics.push(...mismatches);
            // Tests speak of planned columns; without them there is nothing to ask.
            if (mismatches.length > 0) continue;
            const inspected = await inspectRelation(session, relation, dialect);
            made.set(relation.name, relation);
            tests.push(...inspected.tests);
            diagnostics.push(...testDiagnostics(inspected.tests, relation, places));
            const { name, layer, area, materialized } = relation;
            const milliseconds = performance.now() - begun;
            const built = { name, layer, area, materialized, rows: inspected.rows, continued, milliseconds };
            relations.push(built);
            onMade?.(built);
        } catch (error) {
            const guilty = await findGuiltyView(session, relation, made, dialect);
            const failure = relationFailed(guilty?.relation ?? relation, guilty?.error ?? error, places);
            if (failure === null) throw error;
            diagnostics.push(failure);
            if (guilty === null) continue;
            // Whatever else reads it would fail alike.
            made.delete(guilty.relation.name);
            skipped.push(relation.name);
        }
    }

    // Only now: a reference may lead to a relation that is made later, and a test may read any.
    const complete = made.size === warehouse.relations.length;
    for (const relation of made.values()) {
        const results: TestResult[] = [];
        for (const { name, run } of lateTests(session, relation, made, warehouse, renderer, asOf)) {
            try {
                results.push(await run());
            } catch (error) {
                if (!(error instanceof DuckdbError) || error.isOfDisk) throw error;
                // Beside a failed relation a test may simply have nothing to read.
                if (complete) diagnostics.push(testNotRun(name, relation, error, places));
            }
        }
        tests.push(...results);
        diagnostics.push(...testDiagnostics(results, relation, places));
    }
    await releaseViews(session, held, dialect);
    return { relations, skipped, tests, diagnostics, milliseconds: performance.now() - started };
}

interface LateTest {
    readonly name: string;
    /** @throws DuckdbError */
    readonly run: () => Promise<TestResult>;
}

/** The tests of a relation that read others too. */
function lateTests(
    session: Session,
    relation: Relation,
    made: ReadonlyMap<string, Relation>,
    { dialect }: Warehouse,
    renderer: Renderer,
    asOf: string,
): readonly LateTest[] {
    const references = relationshipChecks(relation, dialect).filter(({ target }) => made.has(target));
    return [
        ...references.map((check) => ({ name: check.name, run: () => runQueryCheck(session, check, relation) })),
        ...relation.tests.map((test) => ({
            name: test.name,
            run: () => runDataTest(session, test, relation, renderer, asOf),
        })),
    ];
}

/** Everything the relation reads of the warehouse was made. */
const isReady = ({ parents }: Relation, made: ReadonlyMap<string, unknown>): boolean =>
    parents.every((parent) => parent.kind === "source" || made.has(parent.name));
