import type { Module } from "./module.js";
import { rowPath } from "./row-path.js";
import { propertyName } from "./ts-type.js";
import type { RowSymbol } from "./vocabulary.js";

/** `database.ts`: the public relations as Kysely's `Database`. */
export function databaseModule(rows: readonly RowSymbol[]): Module {
    return {
        path: "database",
        origin: null,
        doc: null,
        imports: rows.map((row) => ({ from: rowPath(row), names: [row.type] })),
        statements: [
            {
                kind: "interface",
                isExported: true,
                name: "Database",
                docs: [
                    {
                        description:
                            "\nThe warehouse as Kysely sees it.\n\n@example\nconst db = new Kysely<Database>({ dialect });",
                    },
                ],
                properties: rows.map(({ relation, type }) => ({
                    name: propertyName(relation.name),
                    type,
                    isReadonly: true,
                })),
            },
        ],
        values: [],
        types: ["Database"],
    };
}
