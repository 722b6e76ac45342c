import { figuresTable, grouped, measuredOn, row } from "../table.js";
import type { IdentityResults } from "./results.js";

/** The table of a run in Markdown, with the machine and what was resolved above it. */
export function identityTable({ machine, versions, subjects, figures }: IdentityResults): string {
    return [
        measuredOn(machine, `Node ${versions.node}, DuckDB ${versions.duckdb}, two threads, memory for SQL 1 400 MiB`),
        "",
        row(["records", "rows", "identifiers in rows", "links"]),
        "|---|---|---|---|",
        ...subjects.map(({ name, records, observations, links }) =>
            row([name, ...[records, observations, links].map(grouped)]),
        ),
        "",
        figuresTable(figures),
    ].join("\n");
}
