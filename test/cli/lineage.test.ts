import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/source-files.js";
import { c360 } from "./command-line.js";

let folder = "";
beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-lineage-"));
    cpSync(join(root, "test/golden/readme/models"), join(folder, "models"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lineage = (...words: readonly string[]) => c360(["lineage", ...words], { cwd: folder });

describe("c360 lineage", () => {
    it("draws a column down to its type, with the change and the definition of each step", async () => {
        const { code, out, err } = await lineage("shop.orders.guest_email", "--down");
        expect(err).toBe("");
        expect(code).toBe(0);
        expect(out).toMatch(/^shop\.orders\.guest_email\n {2}string/);
        expect(out).not.toContain("Comes from");
        const lines = out.split("\n").map((line) => line.replaceAll(/ {2,}/g, "  "));
        expect(lines).toContainEqual(
            expect.stringMatching(
                /^ {2}└─ stg_shop__orders\.guest_email {2}identity {2}models\/shop\.yaml: sources\.shop\.orders/,
            ),
        );
        expect(lines).toContainEqual(
            expect.stringMatching(
                /─ dim_customer_360\.email {2}identity {2}models\/shop\.yaml: entities\.customer {2}PII: email$/,
            ),
        );
        expect(lines).toContainEqual(
            expect.stringMatching(/─ DimCustomer360\.email {2}type {2}generated\/types\/rows\/dim-customer-360\.ts$/),
        );
    });

    it("draws a column up to its sources, as deep as asked", async () => {
        const { out } = await lineage("dim_customer_360.lifetime_revenue", "--up", "--depth", "2");
        const tree = out.slice(out.indexOf("Comes from\n"));
        expect(tree).toMatch(
            /^Comes from\n {2}└─ int_customer__order_completed_traits\.lifetime_revenue +identity .*\n {5}└─ fct_order_completed\.revenue … +aggregation /,
        );
        expect(out).not.toContain("Leads to");
    });

    it("says which personal data a column carries that is not marked", async () => {
        const { out } = await lineage("fct_order_completed.person_id", "--up");
        expect(out).toMatch(/^ {2}carries identifier from int_person__observations\.identifier/m);
        expect(out).toMatch(/int_person__resolved\.person_id .* carries identifier/);
    });

    it("tells the sources and readers of all columns of a relation", async () => {
        const { code, out } = await lineage("dim_customer_360");
        expect(code).toBe(0);
        expect(out).toMatch(/^dim_customer_360\n {2}models\/shop\.yaml: entities\.customer\n\n/);
        expect(out).toMatch(/^ {2}email +from shop\.customers\.E-Mail, shop\.orders\.guest_email +PII: email$/m);
        expect(out).toMatch(/^ {2}lifetime_revenue .* in 1 other column$/m);
    });

    it("is a document for programs", async () => {
        const { out } = await lineage("dim_customer_360.email", "--up", "--format", "json");
        const found = JSON.parse(out);
        expect(found).toMatchObject({
            relation: "dim_customer_360",
            column: "email",
            type: "string",
            pii: "email",
            origin: { file: "models/shop.yaml", path: "entities.customer" },
            typescript: { file: "types/rows/dim-customer-360.ts", symbol: "DimCustomer360.email" },
            up: [
                {
                    change: "identity",
                    relation: "dim_customer",
                    up: [{ relation: "int_customer__candidates", column: "value", kind: "email", pii: null }],
                },
            ],
        });
        expect(found.up[0].up[0].carries.map(({ pii }: { readonly pii: string }) => pii)).toContain("email");
        expect(found).not.toHaveProperty("down");
        const relation = JSON.parse((await lineage("dim_customer_360", "--format", "json")).out);
        expect(relation.columns).toContainEqual(
            expect.objectContaining({
                column: "email",
                sources: [
                    { relation: "shop.customers", column: "E-Mail" },
                    { relation: "shop.orders", column: "guest_email" },
                ],
            }),
        );
    });

    it("says what was meant by a name that is none, and where it would stand", async () => {
        const { code, out, err } = await lineage("dim_customer_360.emial");
        expect(code).toBe(1);
        expect(out).toBe("");
        expect(err).toContain("error[lineage/unknown-column]");
        expect(err).toContain("help: did you mean `dim_customer_360.email`?");
        const json = await lineage("shop.order.status", "--format", "json");
        expect(json.code).toBe(1);
        expect(JSON.parse(json.out)).toMatchObject([{ code: "lineage/unknown-relation" }]);
    });

    it("prints what docs/lineage.md shows", async () => {
        const page = readFileSync(join(root, "docs/lineage.md"), "utf8");
        const [, words = "", shown] = /\$ c360 lineage (.+)\n([\s\S]*?)```/.exec(page) ?? [];
        expect((await lineage(...words.split(" "))).out).toBe(shown);
    });

    it("ends with 2 when the command line is wrong", async () => {
        expect((await lineage()).code).toBe(2);
        expect((await lineage("dim_customer.email", "--depth", "0")).code).toBe(2);
        expect((await lineage("dim_customer.email", "--format", "github")).code).toBe(2);
    });
});
