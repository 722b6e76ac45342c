import type { Dialect } from "../dialects/dialect.js";
import { join, type SqlText, sql } from "../text/sql-text.js";
import type { Column } from "../warehouse/plan/column.js";
import type { Relation } from "../warehouse/plan/relation.js";

/** A promise about columns that follows from the plan, and the query that finds what breaks it. */
export type ColumnCheck = RowCheck | QueryCheck;

/** Judged row by row, so that all of a relation's are one scan. */
export interface RowCheck {
    readonly kind: "not_null" | "accepted_values";
    readonly name: string;
    readonly column: Column;
    /** Holds for a row that breaks the promise. */
    readonly broken: SqlText;
}

/** A query of its own; each row it returns is one value that breaks the promise. */
export interface QueryCheck {
    readonly kind: "unique" | "relationships";
    readonly name: string;
    readonly columns: readonly string[];
    readonly severity: "error" | "warn";
    readonly query: SqlText;
}

/** The not-null and enum checks of a relation. */
export function rowChecks(relation: Relation, dialect: Dialect): readonly RowCheck[] {
    const { name, columns, key } = relation;
    const checks: RowCheck[] = [];
    for (const column of columns) {
        const value = dialect.identifier(column.name);
        if (!column.nullable || key.includes(column.name)) {
            checks.push({
                kind: "not_null",
                name: `not_null_${name}_${column.name}`,
                column,
                broken: sql`${value} is null`,
            });
        }
        if (column.values !== null && !column.values.open) {
            const allowed = column.values.values.map((text) => dialect.valueLiteral(text, column.type));
            checks.push({
                kind: "accepted_values",
                name: `accepted_values_${name}_${column.name}`,
                column,
                broken: sql`${value} not in (${join(allowed, ", ")})`,
            });
        }
    }
    return checks;
}

/** A uniqueness, and what is 0 where it holds: cheap enough to be part of one scan. */
export interface UniqueCheck extends QueryCheck {
    readonly repeated: SqlText;
}

/** The uniqueness of a relation's key and of its unique columns. */
export function uniqueChecks({ name, columns, key }: Relation, dialect: Dialect): readonly UniqueCheck[] {
    const single = columns
        .filter((column) => column.unique && key.join() !== column.name)
        .map((column) => [column.name]);
    return [key, ...single]
        .filter((parts) => parts.length > 0)
        .map((parts) => {
            const list = join(parts.map(dialect.identifier), ", ");
            const value = parts.length === 1 ? list : sql`(${list})`;
            const filled = join(
                parts.map((part) => sql`${dialect.identifier(part)} is not null`),
                " and ",
            );
            return {
                kind: "unique",
                name: `unique_${name}_${parts.join("_")}`,
                columns: parts,
                severity: "error",
                repeated: sql`count(*) filter (where ${filled}) - count(distinct ${value}) filter (where ${filled})`,
                query: sql`select ${list} from ${dialect.identifier(name)} where ${filled} group by ${list} having count(*) > 1`,
            };
        });
}

/** Every foreign key leads to a row of its target. */
export function relationshipChecks(
    { name, columns }: Relation,
    dialect: Dialect,
): readonly (QueryCheck & { readonly target: string })[] {
    return columns.flatMap((column) => {
        if (column.references === null) return [];
        const value = dialect.identifier(column.name);
        const parent = dialect.identifier(column.references.relation);
        const key = dialect.identifier(column.references.column);
        const known = sql`select ${key} from ${parent} where ${key} is not null`;
        return [
            {
                kind: "relationships" as const,
                name: `relationships_${name}_${column.name}`,
                columns: [column.name],
                severity: column.references.severity ?? "error",
                target: column.references.relation,
                query: sql`select distinct ${value} from ${dialect.identifier(name)} where ${value} not in (${known})`,
            },
        ];
    });
}
