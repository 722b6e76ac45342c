import { tmpdir } from "node:os";
import { duckdb } from "../../src/dialects/duckdb.js";
import { type Rounds, runProgram } from "../../src/engine/program.js";
import { openSession, type Row, type Session } from "../../src/engine/session.js";
import { dropWorkTables } from "../../src/engine/work-tables.js";
import type { Identity } from "../../src/model/identity.js";
import type { SourceTable } from "../../src/model/source.js";
import { readTemplates, templatesFolder } from "../../src/render/read-templates.js";
import { createRenderer } from "../../src/render/renderer.js";
import { planIdentity } from "../../src/warehouse/identity/plan.js";
import type { Relation } from "../../src/warehouse/plan/relation.js";
import { modelOf, type Salts } from "./a-model.js";

const asOf = "2026-01-31 00:00:00.000000";
export const renderer = createRenderer(readTemplates(templatesFolder));

/** A cell as SQL would have it; timestamps and numbers as text. */
export type Cells = Readonly<Record<string, string | number | null>>;

export interface IdentityWarehouse {
    readonly session: Session;
    readonly relations: readonly Relation[];
    readonly rounds: Rounds;
    readonly rows: (sql: string) => Promise<readonly Row[]>;
    /** How many rows each generated test returns, where there are any. */
    readonly failures: () => Promise<Readonly<Record<string, number>>>;
}

/** Opens a database that holds nothing. */
export const openDatabase = (): Promise<Session> => openSession({ tempDirectory: `${tmpdir()}/c360-identity` });

/** Makes staging from rows, then every relation of the identity. */
export async function buildIdentity(
    session: Session,
    identity: Identity,
    tables: readonly SourceTable[],
    rowsOf: (table: SourceTable) => readonly Cells[],
    salts: Salts = {},
): Promise<IdentityWarehouse> {
    for (const table of tables) await stage(session, table, rowsOf(table));
    return buildFromStaging(session, identity, tables, salts);
}

/** Makes every relation of an identity whose staging tables exist. */
export async function buildFromStaging(
    session: Session,
    identity: Identity,
    tables: readonly SourceTable[],
    salts: Salts = {},
): Promise<IdentityWarehouse> {
    const relations = planIdentity(identity, modelOf(identity, tables, salts), duckdb);
    let rounds: Rounds = new Map();
    for (const relation of relations) {
        const work = relation.program === null ? {} : { work: { prefix: relation.program.prefix, round: null } };
        if (relation.program !== null) rounds = await runProgram(session, relation.program, renderer, asOf);
        const select = renderer.render(relation.body, { kind: "direct", asOf, ...work });
        const kind = relation.materialized === "view" ? "view" : "table";
        await session.run(`create or replace ${kind} ${relation.name} as ${select}`);
        if (relation.program !== null) await dropWorkTables(session, relation.program.prefix);
    }
    return {
        session,
        relations,
        rounds,
        rows: session.rows,
        failures: () => failures(session, relations),
    };
}

async function failures(session: Session, relations: readonly Relation[]): Promise<Record<string, number>> {
    const found: Record<string, number> = {};
    for (const { name, body } of relations.flatMap(({ tests }) => tests)) {
        const rows = await session.rows(renderer.render(body, { kind: "direct", asOf }));
        if (rows.length > 0) found[name] = rows.length;
    }
    return found;
}

export async function stage(session: Session, table: SourceTable, rows: readonly Cells[]): Promise<void> {
    const name = `stg_${table.source}__${table.name}`;
    const columns = table.columns.map((column) => `${column.name} ${duckdb.typeName(column.type)}`);
    await session.run(`create or replace table ${name} (${columns.join(", ")})`);
    for (let start = 0; start < rows.length; start += 2_000) {
        const values = rows
            .slice(start, start + 2_000)
            .map((row) => `(${table.columns.map((column) => sqlValue(row[column.name] ?? null)).join(", ")})`);
        await session.run(`insert into ${name} values ${values.join(", ")}`);
    }
}

const sqlValue = (value: string | number | null): string =>
    value === null ? "null" : typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;
