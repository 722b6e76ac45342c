import { literal, number, sql } from "../text/sql-text.js";
import type { IdentifierName } from "./explanation.js";
import type { WarehouseTables } from "./warehouse-tables.js";

/** What somebody who names an identifier that is nowhere most likely meant: the value of another type, or one like it. */
export async function nearIdentifier(
    { rows, identifiers, rankOf, hasLives, named }: WarehouseTables,
    { type, value }: IdentifierName,
): Promise<IdentifierName | undefined> {
    // A third of a short value is another value; letters in another order are one slip.
    const slips = Math.min(2, Math.floor(value.length / 4));
    const [row] = await rows(sql`
        select
            identifier_type, identifier, ${hasLives ? sql`life,` : sql``}
            damerau_levenshtein(identifier, ${literal(value)}) as slips
        from ${identifiers}
        where
            identifier = ${literal(value)}
            or (
                identifier_type = ${literal(type)}
                and abs(length(identifier) - ${number(value.length)}) <= ${number(slips)}
                and damerau_levenshtein(identifier, ${literal(value)}) <= ${number(slips)}
            )
        order by slips, ${rankOf(sql`identifier_type`)}, identifier limit 1`);
    return row === undefined ? undefined : named(row, "identifier_type", "identifier", "life");
}
