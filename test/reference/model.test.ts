import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { aggregates, picks } from "../../src/language/vocabulary.js";
import { compile } from "../../src/project/compile.js";

const folder = fileURLToPath(new URL("../..", import.meta.url));
const { value: project, diagnostics } = compile({ folder });
const { model, fixtures } = project;
if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));

const customer = model.entities.find(({ name }) => name === "customer");
if (customer?.kind !== "resolved") throw new Error("the customer is a resolved entity");
const tables = model.sources.flatMap((source) => source.tables);

/** Columns that scenarios expect something of, by relation. */
const expected = new Map<string, Set<string>>();
for (const { relation, rows } of fixtures.flatMap(({ relations }) => relations)) {
    const columns = expected.get(relation) ?? new Set();
    for (const { cells } of rows) for (const { column } of cells) columns.add(column);
    expected.set(relation, columns);
}

describe("the reference model", () => {
    it("has nothing that validation would say a word about", () => {
        expect(diagnostics).toEqual([]);
    });

    it("shows every pick and every aggregate", () => {
        expect(new Set(customer.attributes.map(({ pick }) => pick))).toEqual(new Set(picks));
        const shown = customer.traits.flatMap((trait) => (trait.kind === "aggregate" ? [trait.aggregate] : []));
        expect(new Set(shown)).toEqual(new Set(aggregates));
    });

    it("shows every way a table changes and a value arrives", () => {
        expect(new Set(tables.map(({ changes }) => changes.kind))).toEqual(new Set(["overwrite", "log", "append"]));
        const arrivals = tables.flatMap(({ columns }) =>
            columns.flatMap(({ from }) => (from.kind === "raw" ? [from.arrives] : [])),
        );
        expect(new Set(arrivals)).toEqual(new Set(["typed", "text", "epoch_ms"]));
    });

    it("shows filters, withdrawn rows, composite keys and composite identifiers", () => {
        expect(tables.some(({ where }) => where !== null)).toBe(true);
        expect(tables.some(({ deletedWhen }) => deletedWhen !== null)).toBe(true);
        expect(tables.some(({ key }) => key.length > 1)).toBe(true);
        expect(tables.some(({ identifiers }) => identifiers.some(({ columns }) => columns.length > 1))).toBe(true);
    });

    it("shows an event of two bindings, one of which decides", () => {
        const bindings = model.events.find(({ name }) => name === "order_completed")?.bindings;
        expect(bindings?.map(({ authoritative }) => authoritative)).toEqual([true, false]);
    });
});

describe("the scenarios", () => {
    it("expect something of every attribute and every trait", () => {
        const unproved = model.entities.flatMap((entity) => {
            const relations = [`dim_${entity.name}`, `dim_${entity.name}_360`];
            const columns = new Set(relations.flatMap((relation) => [...(expected.get(relation) ?? [])]));
            const own = [...(entity.kind === "resolved" ? entity.attributes : []), ...entity.traits];
            return own.filter(({ name }) => !columns.has(name)).map(({ name }) => `${entity.name}.${name}`);
        });
        expect(unproved).toEqual([]);
    });

    it("expect rows of every event", () => {
        expect(model.events.map(({ name }) => name).filter((name) => !expected.has(`fct_${name}`))).toEqual([]);
    });

    it("expect who is one person, and who is not", () => {
        expect(fixtures.filter(({ together }) => together.length > 0).length).toBeGreaterThan(5);
        expect(fixtures.filter(({ apart }) => apart.length > 0).length).toBeGreaterThan(5);
    });
});
