import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Renderer } from "../../../src/render/renderer.js";
import { batches } from "./cases.js";
import { buildBatch, differences, FailedBuild } from "./deliveries.js";
import { shop } from "./shop-model.js";

/** A defect that a careless change could bring into the statements of a second build. */
interface Mutation {
    readonly name: string;
    readonly template: string;
    readonly find: string | RegExp;
    readonly replace: string;
}

const mutations: readonly Mutation[] = [
    {
        name: "rows instead of keys are read again",
        template: "dbt/events/fact",
        find: /bound_rows as \(\s+select \* from int_order_completed__rows\s+\)/,
        replace: `bound_rows as (
            select * from int_order_completed__rows
            where readable_at > (select max(readable_at) from fct_order_completed)
        )`,
    },
    {
        name: "events that no row tells of any more stay",
        template: "dbt/events/before/fact",
        find: /$/,
        replace: " and false",
    },
    {
        name: "the browser's word counts again where the shop has decided",
        template: "dbt/events/before/fact",
        find: "binding = 1",
        replace: "true",
    },
    {
        name: "rows that no table holds any more stay",
        template: "dbt/events/before/rows",
        find: /^delete from (\w+)\s+where/,
        replace: "delete from $1 where false and",
    },
    {
        name: "rows that were moved into the future stay",
        template: "dbt/events/before/rows",
        find: /\(paid_at <= .* or paid_at is null\)/,
        replace: "true",
    },
    {
        name: "profiles are not compared",
        template: "dbt/events/fact",
        find: /or won\.person_(id|node) is distinct from was\.person_\1/g,
        replace: "",
    },
    {
        name: "the identifier by which a profile was found is not compared",
        template: "dbt/events/fact",
        find: "or won.person_node is distinct from was.person_node",
        replace: "",
    },
    {
        name: "references are not compared",
        template: "dbt/events/fact",
        find: "or won.product_key is distinct from was.product_key",
        replace: "",
    },
    {
        name: "only the latest of a row's times is compared",
        template: "dbt/events/rows",
        find: /or was\.source_(changed|loaded)_at is distinct from \w+\.\w+/g,
        replace: "",
    },
    {
        name: "elements of events that are told of otherwise stay",
        template: "dbt/events/before/elements",
        find: /$/,
        replace: " and false",
    },
    {
        name: "only new activities are numbered",
        template: "dbt/events/activity",
        find: "inner join touched on activities.person_id = touched.person_id",
        replace: "where activities.activity_id not in (select activity_id from stored)",
    },
    {
        name: "the profile that an activity has left is not numbered again",
        template: "dbt/events/activity",
        find: /union distinct\s+select stored_profile as person_id from compared/,
        replace: "",
    },
    {
        name: "profiles without activities keep theirs",
        template: "dbt/events/before/activity",
        find: /$/,
        replace: " and false",
    },
    {
        name: "only new events are put into sessions",
        template: "dbt/events/session_events",
        find: "inner join touched on activities.person_id = touched.person_id",
        replace: "where activities.activity_id not in (select activity_id from stored)",
    },
    {
        name: "profiles without sessions keep theirs",
        template: "dbt/events/before/session_events",
        find: /$/,
        replace: " and false",
    },
];

let folder: string;
beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "c360-mutations-"));
    await buildBatch(batches[0], { model: shop, out: file("first"), data: join(folder, "data") });
    await buildBatch(batches[1], { model: shop, out: file("fresh"), data: join(folder, "data") });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string): string => join(folder, `${name}.duckdb`);

it.each(mutations)(
    "a defect is noticed: $name",
    async ({ name, template, find, replace }) => {
        let changes = 0;
        const renderer: Renderer = {
            render: (body, mode) => {
                const text = shop.renderer.render(body, mode).trimEnd();
                if (body.template !== template || mode.kind !== "direct" || mode.incremental !== true) return text;
                const other = text.replace(find, replace);
                if (other !== text) changes += 1;
                return other;
            },
        };
        const out = file(name.replaceAll(/\W/g, "-"));
        // Without the fingerprints of the mutated statements nothing would be gone on from.
        await buildBatch(batches[0], { model: shop, renderer, out, data: join(folder, "data") });
        expect(await differences(shop.warehouse, file("first"), out)).toEqual([]);
        expect(await noticed(renderer, out)).toBe(true);
        expect(changes).toBeGreaterThan(0);
    },
    60_000,
);

/** By a test of the warehouse, or by rows that are not those of a fresh build. */
async function noticed(renderer: Renderer, out: string): Promise<boolean> {
    try {
        const { relations } = await buildBatch(batches[1], { model: shop, renderer, out, data: join(folder, "data") });
        expect(relations.some(({ continued }) => continued !== null)).toBe(true);
    } catch (error) {
        if (error instanceof FailedBuild && error.codes.every((code) => code === "engine/test-failed")) return true;
        throw error;
    }
    return (await differences(shop.warehouse, file("fresh"), out)).length > 0;
}
