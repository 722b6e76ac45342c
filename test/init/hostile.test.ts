import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnFacts, MeasuredTable } from "../../src/init/from/facts.js";
import { inferTable } from "../../src/init/from/infer-table.js";
import { writeModels } from "../../src/init/from/write-models.js";
import { validate } from "../../src/project/validate.js";

const spelling = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
    fc.string({ minLength: 1, maxLength: 90 }),
    fc.constantFrom(
        "id",
        "ID",
        "email",
        "order",
        "Updated",
        "updated_at",
        "updated_at_2",
        "created",
        "recency",
        "row_key",
    ),
    fc.constantFrom("null", "true", "- a", "# b", "a: b", "{{ x }}", "'", '"', "é", "客户", "_", "2", "user_id", "ts"),
);
const types = ["BIGINT", "DOUBLE", "BOOLEAN", "DATE", "TIMESTAMP", "UUID", "JSON", "BLOB", "DECIMAL(9,2)", "INTEGER[]"];
const column = fc
    .record({ raw: spelling, type: fc.constantFrom(...types), filled: fc.integer({ min: 0, max: 20 }) })
    .map(({ raw, type, filled }): ColumnFacts => {
        const range = { least: 1_735_689_600, most: 1_735_689_700 };
        return { raw, type, rows: 20, filled, distinct: filled, text: null, range, values: [] };
    });
const table = fc.record({
    source: fc.constantFrom("shop", "web", "2024", "客户"),
    table: spelling,
    schema: fc.constant(null),
    shown: spelling,
    rows: fc.constant(20),
    columns: fc.uniqueArray(column, { selector: ({ raw }) => raw.toLowerCase(), minLength: 1, maxLength: 8 }),
    isUnique: fc.boolean().map((is) => async () => is),
});

/** The tables of a folder, or those of a database, which sees no case in names. */
const tables = fc
    .tuple(
        fc.uniqueArray(table, {
            selector: (one) => `${one.source} ${one.table.toLowerCase()}`,
            minLength: 1,
            maxLength: 4,
        }),
        fc.boolean(),
    )
    .map(([found, isDatabase]): readonly MeasuredTable[] =>
        isDatabase ? found.map((one) => ({ ...one, schema: one.source })) : found,
    );

describe("a model of tables that others named", () => {
    it("has no errors, whatever they are called and hold", async () => {
        await fc.assert(
            fc.asyncProperty(tables, async (found) => {
                const taken = new Map<string, Set<string>>();
                const contracts = [];
                for (const one of found) {
                    const names = taken.get(one.source) ?? new Set();
                    taken.set(one.source, names);
                    const contract = await inferTable(one, names);
                    if ("key" in contract) contracts.push(contract);
                }
                fc.pre(contracts.length > 0);
                const files = [...writeModels({ project: "acme", tables: contracts })].map(([path, text]) => ({
                    path,
                    text,
                }));
                const errors = validate(files).diagnostics.filter(({ severity }) => severity === "error");
                expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
            }),
            { numRuns: 150 },
        );
    });
});
