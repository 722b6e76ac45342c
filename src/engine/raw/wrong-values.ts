import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { typeText } from "../../expression/type.js";
import type { Places } from "../../model/places.js";
import { join, type SqlText, sql } from "../../text/sql-text.js";
import { DuckdbError } from "../duckdb-error.js";
import { originSpan } from "../origin-span.js";
import type { RawColumn } from "./contract.js";
import type { Conversion } from "./conversion.js";
import type { Delivery, Expected } from "./delivery.js";
import { dataDiagnostics } from "./diagnostics.js";

const shownValues = 3;
const longestValue = 40;

/** Why a delivery could not be loaded: every column with values of a wrong type, or what is wrong with the file. */
export async function findWrongValues(
    delivery: Delivery,
    columns: readonly (Conversion & { readonly column: RawColumn })[],
    { session }: Expected,
    places: Places,
    failure: DuckdbError,
): Promise<readonly Diagnostic[]> {
    const wrong = ({ value, present }: Conversion): SqlText => sql`${present} and ${value} is null`;
    const counts = columns.map(
        (column, index) => sql`count(*) filter (where ${wrong(column)}) as n${String(index) as SqlText}`,
    );
    try {
        const [row = {}] = await session.rows(sql`select ${join(counts, ", ")} from ${delivery.from}`);
        const findings: Diagnostic[] = [];
        for (const [index, conversion] of columns.entries()) {
            const count = Number(row[`n${index}`]);
            if (count === 0) continue;
            const rows = await session.rows(
                sql`select * from (
                    select row_number() over () as n, ${conversion.text} as text, ${wrong(conversion)} as wrong
                    from ${delivery.from}
                ) where wrong order by n limit ${String(shownValues) as SqlText}`,
            );
            const stands = await delivery.places(rows.map(({ n }) => Number(n)));
            const values = rows.map(({ text }, at) => `${shown(String(text), conversion.column)} (${stands[at]})`);
            findings.push(
                dataDiagnostics.report(
                    "wrong-type",
                    { span: originSpan(conversion.column.declared.origin, places) },
                    {
                        file: delivery.shown,
                        column: conversion.column.name,
                        declared: declaredText(conversion.column),
                        values,
                        more: count - values.length,
                    },
                ),
            );
        }
        return findings.length > 0 ? findings : await delivery.explain(failure);
    } catch (error) {
        if (error instanceof DuckdbError) return delivery.explain(error);
        throw error;
    }
}

// A build's output lands in logs that more people read than the data.
function shown(text: string, { declared }: RawColumn): string {
    if (declared.pii !== null) return `${text.length} characters of ${declared.pii}`;
    return `\`${text.length > longestValue ? `${text.slice(0, longestValue)}…` : text}\``;
}

function declaredText({ arrives, type, declared }: RawColumn): string {
    switch (arrives) {
        case "epoch_s":
            return "a whole number of seconds since 1970";
        case "epoch_ms":
            return "a whole number of milliseconds since 1970";
        case "epoch_us":
            return "a whole number of microseconds since 1970";
        case "text":
            return typeText(type);
        case "typed":
            return typeText(declared.type);
    }
}
