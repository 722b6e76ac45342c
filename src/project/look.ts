import { dialects } from "../dialects/registry.js";
import { openWarehouse } from "../engine/open-warehouse.js";
import type { Row } from "../engine/session.js";
import { relationNames } from "../names/relation-names.js";
import { join as joinSql, number, type SqlText, sql } from "../text/sql-text.js";
import type { Column } from "../warehouse/plan/column.js";
import { prepare, type SoundProject } from "./prepare.js";

/** A few rows of a profile relation, for a first look at a warehouse that was built. */
export interface Look {
    readonly relation: string;
    readonly columns: readonly string[];
    readonly rows: readonly Row[];
}

export interface LookOptions {
    /** The database file that `build` wrote. */
    readonly file: string;
    readonly rows: number;
    readonly columns: number;
}

/** The most active rows of each customer 360, with the columns that say most. */
export async function look(project: SoundProject, options: LookOptions): Promise<readonly Look[]> {
    const prepared = prepare(project, "duckdb").value;
    if (prepared === undefined) return [];
    const warehouse = await openWarehouse(options.file);
    // The build that wrote it was just told of.
    if ("reason" in warehouse) throw new Error(`${options.file} cannot be read: ${warehouse.reason}`);
    try {
        const looks: Look[] = [];
        for (const entity of project.model.entities) {
            if (entity.kind !== "resolved") continue;
            const name = relationNames.profile(entity.name);
            const relation = prepared.warehouse.relations.find((one) => one.name === name);
            if (relation === undefined) continue;
            const traits = new Set(entity.traits.map((trait) => trait.name));
            const columns = telling(relation.columns, traits, options.columns);
            looks.push({
                relation: name,
                columns,
                rows: await warehouse.rows(lookSql(name, warehouse.schema, columns, traits, options.rows)),
            });
        }
        return looks;
    } finally {
        warehouse.close();
    }
}

/** Attributes before identifiers: a name tells more than a number. The rest of the width is for traits. */
function telling(columns: readonly Column[], traits: ReadonlySet<string>, limit: number): readonly string[] {
    const shown = columns.filter(({ name }) => name !== "is_placeholder");
    const described = shown.filter(({ name, references }) => !traits.has(name) && references === null);
    const ranked = [
        ...described.filter(({ identifies }) => identifies === null),
        ...described.filter(({ identifies }) => identifies !== null),
    ];
    const attributes = ranked.slice(0, Math.floor(limit / 2)).map(({ name }) => name);
    const computed = shown.filter(({ name }) => traits.has(name)).map(({ name }) => name);
    return [...attributes, ...computed].slice(0, limit);
}

function lookSql(
    relation: string,
    schema: SqlText,
    columns: readonly string[],
    traits: ReadonlySet<string>,
    rows: number,
): SqlText {
    const { identifier } = dialects.duckdb;
    const list: SqlText = joinSql(columns.map(identifier), ", ");
    const by = columns.filter((name) => traits.has(name)).map((name) => sql`${identifier(name)} desc nulls last`);
    const order = joinSql([...by.slice(0, 2), ...columns.slice(0, 1).map(identifier)], ", ");
    return sql`
        select ${list} from ${schema}.${identifier(relation)}
        where not is_placeholder order by ${order} limit ${number(rows)}`;
}
