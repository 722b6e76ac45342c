import type { Dialect } from "../../dialects/dialect.js";
import { printTyped } from "../../dialects/print.js";
import { columnsOf, usesNow } from "../../expression/columns.js";
import type { DerivedTrait } from "../../model/entity.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import type { DerivedLevel } from "./views.js";

/**
 * Derived traits in CTEs, one per level: a trait stands one level above the highest derived trait it reads, because a
 * select list cannot read its own columns on every engine.
 *
 * @param from The CTE below the first level.
 */
export function derivedLevels(
    traits: readonly DerivedTrait[],
    from: SqlText,
    dialect: Dialect,
): readonly DerivedLevel[] {
    const levelOf = new Map<string, number>();
    // Traits come in an order in which what they read is known.
    for (const { name, value } of traits) {
        levelOf.set(name, 1 + Math.max(0, ...columnsOf(value).map((column) => levelOf.get(column) ?? 0)));
    }
    const highest = Math.max(0, ...levelOf.values());
    const name = (level: number): SqlText =>
        level === 0 ? from : ((highest === 1 ? "derived" : `derived_${level}`) as SqlText);
    return Array.from({ length: highest }, (_, index) => {
        const level = index + 1;
        const members = traits.filter((trait) => levelOf.get(trait.name) === level);
        return {
            rows: name(level),
            from: name(level - 1),
            columns: members.map((trait) => sql`${print(trait, dialect)} as ${dialect.identifier(trait.name)}`),
            asks_now: members.some(({ value }) => usesNow(value)),
        };
    });
}

const print = ({ value }: DerivedTrait, dialect: Dialect): SqlText =>
    printTyped(value, dialect, { now: sql`run.as_of`, column: dialect.identifier });
