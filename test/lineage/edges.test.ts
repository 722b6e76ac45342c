import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRawTable } from "../../src/engine/raw/contract.js";
import { relationSql } from "../../src/engine/relation-sql.js";
import { openSession, type Session } from "../../src/engine/session.js";
import type { LineageEdge } from "../../src/warehouse/plan/column.js";
import type { Relation } from "../../src/warehouse/plan/relation.js";
import { renderer, warehouse } from "./reference.js";

const { model, relations, dialect } = warehouse;
const rawTables = model.sources.flatMap(({ tables }) => tables);

/** Columns, physical ones of raw tables, by relation. */
const columns = new Map<string, ReadonlySet<string>>([
    ...relations.map((relation) => [relation.name, new Set(relation.columns.map(({ name }) => name))] as const),
    ...rawTables.map(
        (table) =>
            [
                `${table.source}.${table.name}`,
                new Set(table.columns.flatMap(({ from }) => (from.kind === "raw" ? [from.name] : []))),
            ] as const,
    ),
]);

/** Columns that the statement itself says, or the run: no data flows into them. */
const constants: readonly (readonly [relation: RegExp, columns: readonly string[]])[] = [
    [/^int_\w+__observed_/, ["source_table", "source_column", "identifier_type", "identifier_rank", "source_position"]],
    [
        /^int_\w+__offered_/,
        ["attribute", "identifier_type", "source_rank", "source_table", "source_column", "is_event"],
    ],
    [/^int_\w+__(observed|offered)_/, ["role"]],
    [/^int_\w+__rows$/, ["source_table", "binding"]],
    // Only rows of an authoritative table can be bound no more.
    [/^int_(?!order_completed)\w+__rows$/, ["is_bound"]],
    // The moment of the build, and the end of time until another build sees something else.
    [/^int_\w+__state$/, ["seen_from"]],
    [/^snap_/, ["seen_until"]],
    // What the first tracker sent is held against its own version, which the row tells.
    [/^fct_(?!product_viewed)\w+_invalid$/, ["version"]],
    [/^int_person__activity_part_/, ["event"]],
    [/^fct_person_conflicts$/, ["per_profile"]],
    // What the build is: its moment, its rules, and so why it changed something.
    [/^fct_person_identity_events$/, ["cause", "occurred_at", "rules_fingerprint"]],
    [/^dim_date$/, ["date_day"]],
    [/^dim_/, ["is_placeholder"]],
];
const isConstant = (relation: string, column: string): boolean =>
    constants.some(([name, known]) => name.test(relation) && known.includes(column));

const edges = relations.flatMap((relation) =>
    relation.columns.flatMap((column) => column.from.map((edge) => ({ relation, column, edge }))),
);

describe("the edges of the reference model's plan", () => {
    it("lead to every column that is no constant, and to no constant", () => {
        const wrong = relations.flatMap(({ name, columns: own }) =>
            own
                .filter((column) => (column.from.length === 0) !== isConstant(name, column.name))
                // `is_placeholder` of the 360 is carried, not said.
                .filter((column) => !(name.endsWith("_360") && column.name === "is_placeholder"))
                .map((column) => `${name}.${column.name}`),
        );
        expect(wrong).toEqual([]);
        expect(edges.length).toBeGreaterThan(700);
    });

    it("come from columns that exist, of a raw table or a relation", () => {
        const dangling = edges.filter(({ edge }) => columns.get(edge.relation)?.has(edge.column) !== true);
        expect(dangling.map(shown)).toEqual([]);
    });

    it("come from what the relation reads, or from a column of its own", () => {
        const foreign = edges.filter(({ relation, edge }) => {
            const read = relation.parents.map((parent) =>
                parent.kind === "model" ? parent.name : `${parent.source}.${parent.table}`,
            );
            return edge.relation !== relation.name && !read.includes(edge.relation);
        });
        expect(foreign.map(shown)).toEqual([]);
    });

    it("stand there once", () => {
        const twice = relations.flatMap(({ name, columns: own }) =>
            own
                .filter(({ from }) => new Set(from.map((edge) => JSON.stringify(edge))).size < from.length)
                .map((column) => `${name}.${column.name}`),
        );
        expect(twice).toEqual([]);
    });

    it("read a kind that something gives", () => {
        const given = new Set(edges.flatMap(({ edge }) => edge.gives ?? []));
        const read = edges.flatMap(({ edge }) => edge.reads ?? []);
        expect(read.length).toBeGreaterThan(20);
        expect(read.filter((kind) => !given.has(kind))).toEqual([]);
    });
});

describe("DuckDB", () => {
    let session: Session;
    beforeAll(async () => {
        session = await openSession({ threads: 1, tempDirectory: join(tmpdir(), `c360-edges-${process.pid}`) });
        for (const table of rawTables) await session.run(createRawTable(table, dialect));
        for (const { name, columns: own } of relations) {
            const list = own.map((column) => `${dialect.identifier(column.name)} ${dialect.typeName(column.type)}`);
            await session.run(`create table ${dialect.identifier(name)} (${list.join(", ")})`);
        }
    });
    afterAll(() => session.close());

    it("cannot make a relation when a column is gone that an edge of it comes from", async () => {
        const surplus: string[] = [];
        let tried = 0;
        for (const relation of relations) {
            // The statements of a program read for the relation; edges within a relation are no column of a parent.
            if (relation.program !== null) continue;
            for (const edge of upstream(relation)) {
                // Staging is written so that it does without.
                if (isOptional(edge)) continue;
                tried++;
                if (await binds(relation, edge)) surplus.push(`${relation.name} <- ${edge.relation}.${edge.column}`);
            }
        }
        expect(surplus).toEqual([]);
        expect(tried).toBeGreaterThan(400);
    }, 120_000);

    /** Whether the relation's select still binds on tables without that column. */
    async function binds(relation: Relation, { relation: from, column }: LineageEdge): Promise<boolean> {
        const [source = "", table = ""] = from.split(".");
        const raw = rawTables.find((one) => one.source === source && one.name === table);
        const target =
            raw === undefined
                ? dialect.identifier(from)
                : `${dialect.identifier(raw.schema)}.${dialect.identifier(raw.identifier)}`;
        await session.run("begin");
        try {
            await session.run(`alter table ${target} drop column ${dialect.identifier(column)}`);
            const select = relationSql(relation, renderer, "2026-01-31 00:00:00.000000");
            await session.run(`create temp view without_it as ${select}`);
            return true;
        } catch (error) {
            expect(String(error)).toMatch(/Binder Error/);
            return false;
        } finally {
            await session.run("rollback");
        }
    }
});

const isOptional = ({ relation, column }: LineageEdge): boolean =>
    rawTables.some(
        (table) =>
            `${table.source}.${table.name}` === relation &&
            table.columns.some(({ from, optional }) => optional && from.kind === "raw" && from.name === column),
    );

/** Each upstream column once. */
function upstream(relation: Relation): readonly LineageEdge[] {
    const from = relation.columns.flatMap((column) => column.from);
    const others = from.filter((edge) => edge.relation !== relation.name);
    return [...new Map(others.map((edge) => [`${edge.relation}.${edge.column}`, edge])).values()];
}

function shown({ relation, column, edge }: (typeof edges)[number]): string {
    return `${relation.name}.${column.name} <- ${edge.relation}.${edge.column}`;
}
