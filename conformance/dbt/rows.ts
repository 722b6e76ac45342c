import { quotePath } from "../../src/engine/quote-path.js";
import { openSession, type RealColumn, type Row, type Session } from "../../src/engine/session.js";
import { join, type SqlText, sql } from "../../src/text/sql-text.js";
import type { Relation } from "../../src/warehouse/plan/relation.js";
import type { Warehouse } from "../../src/warehouse/plan/warehouse.js";
import { laterAsOf } from "./later.js";

export interface Comparison {
    readonly relations: number;
    readonly rows: number;
    /** A sentence per relation that is not the same. */
    readonly differences: readonly string[];
}

/** Compares every relation of two DuckDB files: names and types of the columns, and rows as often as they occur. */
export async function compareWarehouses(
    warehouse: Warehouse,
    files: { readonly engine: string; readonly dbt: string; readonly tempDirectory: string },
): Promise<Comparison> {
    const session = await openSession({ ...files, file: files.engine, dataFiles: [files.dbt], threads: 2 });
    try {
        // Views of dbt name their database, by the name of the file that they were made in.
        await session.run(`attach ${quotePath(files.dbt)} as warehouse (read_only)`);
        const differences: string[] = [];
        let rows = 0;
        for (const relation of warehouse.relations) {
            const { name } = relation;
            const identifier = warehouse.dialect.identifier(name);
            // A snapshot of dbt has columns of its own, and those that are new stand last.
            const columns = relation.upkeep?.kind === "snapshot" ? plannedColumns(relation, warehouse) : sql`*`;
            const from = (table: SqlText): SqlText => sql`(select ${columns} from ${table})`;
            try {
                const result = await compareRelation(
                    session,
                    from(identifier),
                    from(sql`warehouse.main.${identifier}`),
                );
                rows += result.rows;
                if (result.difference !== null) differences.push(`${name}: ${result.difference}`);
            } catch (error) {
                differences.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
            }
        }
        return { relations: warehouse.relations.length, rows, differences };
    } finally {
        session.close();
    }
}

const plannedColumns = ({ columns }: Relation, { dialect }: Warehouse): SqlText =>
    join(
        columns.map(({ name }) => dialect.identifier(name)),
        ", ",
    );

async function compareRelation(
    session: Session,
    ours: SqlText,
    theirs: SqlText,
): Promise<{ readonly rows: number; readonly difference: string | null }> {
    const expected = await session.columns(ours);
    const [wanted, real] = [listed(expected), listed(await session.columns(theirs))];
    if (wanted !== real) return { rows: 0, difference: `columns are ${real}, not ${wanted}` };
    const json = new Set(expected.filter(({ type }) => type === "JSON").map(({ name }) => name));
    const read = async (relation: SqlText): Promise<readonly string[]> =>
        (await session.rows(`select * from ${relation}`)).map((row) => rowText(row, json));
    const [engine, dbt] = [await read(ours), await read(theirs)];
    const [missing, extra] = [without(engine, dbt), without(dbt, engine)];
    const difference = [
        ...(missing.length > 0 ? [`${missing.length} rows only by the engine, as ${missing[0]}`] : []),
        ...(extra.length > 0 ? [`${extra.length} rows only by dbt, as ${extra[0]}`] : []),
    ].join("; ");
    return { rows: engine.length, difference: difference === "" ? null : difference };
}

const listed = (columns: readonly RealColumn[]): string =>
    columns.map(({ name, type }) => `${name} ${type}`).join(", ");

/** Equal for equal rows: JSON counts by what it says, whatever its blanks and the order of its keys. */
function rowText(row: Row, json: ReadonlySet<string>): string {
    const cells = Object.entries(row).map(([name, value]) =>
        json.has(name) && typeof value === "string" ? [name, sorted(JSON.parse(value))] : [name, told(name, value)],
    );
    return JSON.stringify(cells);
}

/**
 * dbt dates a row that is gone by the clock, the engine by the moment of the build: that there is such a moment is
 * compared, which is not, nor an id that is made of it.
 */
function told(name: string, value: Row[string]): Row[string] {
    if (name === "change_id") return "an id";
    if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.test(value)) return value;
    return value > laterAsOf && value < "9999" ? laterAsOf : value;
}

function sorted(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== "object" || value === null) return value;
    return Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]);
}

/** What is left of a list when every item of another is taken from it once. */
function without(list: readonly string[], taken: readonly string[]): readonly string[] {
    const left = new Map<string, number>();
    for (const item of taken) left.set(item, (left.get(item) ?? 0) + 1);
    return list.filter((item) => {
        const count = left.get(item) ?? 0;
        if (count > 0) left.set(item, count - 1);
        return count === 0;
    });
}
