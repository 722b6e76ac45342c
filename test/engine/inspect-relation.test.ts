import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import { relationshipChecks } from "../../src/engine/column-checks.js";
import { inspectRelation, runQueryCheck } from "../../src/engine/inspect-relation.js";
import { openSession, type Session } from "../../src/engine/session.js";
import type { ValueType } from "../../src/expression/type.js";
import type { Column } from "../../src/warehouse/plan/column.js";
import { makeColumn } from "../../src/warehouse/plan/make-column.js";
import type { Relation } from "../../src/warehouse/plan/relation.js";

const integer: ValueType = { kind: "integer" };
const string: ValueType = { kind: "string" };

let session: Session;
beforeAll(async () => {
    session = await openSession({ threads: 1, memoryLimit: "200MB", tempDirectory: join(tmpdir(), "c360-inspect") });
    await session.run(`
        create table dim_store (store_key bigint);
        insert into dim_store values (1), (null);
        create table fct_sale (sale_id bigint, line bigint, email varchar, state varchar, store_key bigint);
        insert into fct_sale values
            (1, 1, 'a@x.test', 'paid', 1), (1, 1, 'a@x.test', 'open', 2), (2, 1, null, null, null),
            (3, 1, 'b@x.test', 'lost', 2), (3, 1, 'b@x.test', 'lost', 3), (null, 1, 'c@x.test', 'paid', 1)`);
});
afterAll(() => session.close());

function sales(key: readonly string[], columns: readonly Column[]): Relation {
    return {
        name: "fct_sale",
        layer: "events",
        folder: "marts",
        area: "sale",
        description: "One row per sale.",
        origin: { file: "models/sale.yaml", path: "events.sale" },
        owner: null,
        version: null,
        public: true,
        materialized: "table",
        upkeep: null,
        columns,
        key,
        placeholders: false,
        parents: [],
        tests: [],
        program: null,
        body: { template: "none", view: {} },
    };
}

const findings = async (relation: Relation) => {
    const { tests } = await inspectRelation(session, relation, duckdb);
    return tests.map(({ name, status, failures, finding }) => [name, status, failures, finding]);
};

describe("the tests that follow from columns", () => {
    it("find keys that are null or stand in several rows", async () => {
        expect(await findings(sales(["sale_id"], [makeColumn("sale_id", integer, "Number.")]))).toEqual([
            ["not_null_fct_sale_sale_id", "failed", 1, "`fct_sale.sale_id` is null in 1 of 6 rows"],
            ["unique_fct_sale_sale_id", "failed", 2, "2 values of `fct_sale.sale_id` stand in more than one row: 1, 3"],
        ]);
    });

    it("take a key of several columns as one", async () => {
        const columns = ["sale_id", "line", "state"].map((name) => makeColumn(name, string, "Part of the key."));
        expect((await findings(sales(["sale_id", "line", "state"], columns))).at(-1)).toEqual([
            "unique_fct_sale_sale_id_line_state",
            "failed",
            1,
            "1 value of `fct_sale.sale_id, line, state` stands in more than one row: 3 | 1 | lost",
        ]);
    });

    it("count personal values and do not show them", async () => {
        const email = makeColumn("email", string, "Address.", { unique: true, pii: "email" });
        expect(await findings(sales([], [email]))).toEqual([
            ["unique_fct_sale_email", "failed", 2, "2 values of `fct_sale.email` stand in more than one row"],
        ]);
    });

    it("find values outside of a closed enum, and none outside of an open one", async () => {
        const state = (open: boolean) =>
            makeColumn("state", string, "State.", { values: { values: ["paid", "open"], open } });
        expect(await findings(sales([], [state(false)]))).toEqual([
            ["accepted_values_fct_sale_state", "failed", 2, "`fct_sale.state` is none of paid, open in 2 of 6 rows"],
        ]);
        expect(await findings(sales([], [state(true)]))).toEqual([]);
    });

    it("pass where nothing is wrong", async () => {
        expect(await findings(sales([], [makeColumn("line", integer, "Line.", { nullable: false })]))).toEqual([
            ["not_null_fct_sale_line", "passed", 0, null],
        ]);
    });

    it("find references that lead nowhere, past nulls on both sides", async () => {
        const references = { relation: "dim_store", column: "store_key" };
        const relation = sales([], [makeColumn("store_key", integer, "Store.", { references })]);
        const [check] = relationshipChecks(relation, duckdb);
        if (check === undefined) throw new Error("there is a reference");
        expect(await runQueryCheck(session, check, relation)).toMatchObject({
            status: "failed",
            failures: 2,
            finding: "2 values of `fct_sale.store_key` lead to no row: 2, 3",
        });
    });
});
