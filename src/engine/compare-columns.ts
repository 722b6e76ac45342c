import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Dialect } from "../dialects/dialect.js";
import type { Places } from "../model/places.js";
import { join, sql } from "../text/sql-text.js";
import type { Relation } from "../warehouse/plan/relation.js";
import { engineDiagnostics } from "./diagnostics.js";
import { originSpan } from "./origin-span.js";
import type { RealColumn, Session } from "./session.js";

/** How the real columns of a relation differ from the planned ones: one diagnostic that lists all, or none. */
export async function compareColumns(
    session: Session,
    relation: Relation,
    dialect: Dialect,
    places: Places,
): Promise<readonly Diagnostic[]> {
    const { name, columns, origin } = relation;
    const real = await session.columns(dialect.identifier(name));
    // DuckDB itself says how it spells the planned types.
    const items = columns.map((column) => sql`${dialect.nullOf(column.type)} as ${dialect.identifier(column.name)}`);
    const planned = await session.columns(sql`(select ${join(items, ", ")})`);
    const differences = differ(real, planned);
    if (differences.length === 0) return [];
    const span = originSpan(origin, places);
    return [engineDiagnostics.report("column-mismatch", { span }, { relation: name, differences })];
}

function differ(real: readonly RealColumn[], planned: readonly RealColumn[]): readonly string[] {
    const types = new Map(real.map(({ name, type }) => [name, type]));
    const differences: string[] = [];
    for (const { name, type } of planned) {
        const found = types.get(name);
        if (found === undefined) differences.push(`it has no \`${name}\``);
        else if (found !== type) differences.push(`\`${name}\` is ${found}, planned as ${type}`);
    }
    const known = new Set(planned.map(({ name }) => name));
    for (const { name } of real) if (!known.has(name)) differences.push(`\`${name}\` is not planned`);
    if (differences.length > 0) return differences;
    const moved = planned.findIndex(({ name }, index) => real[index]?.name !== name);
    if (moved < 0) return [];
    return [`column ${moved + 1} is \`${real[moved]?.name}\`, planned as \`${planned[moved]?.name}\``];
}
